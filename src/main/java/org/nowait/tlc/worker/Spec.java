package org.nowait.tlc.worker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nowait.graph.ActionLabel;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaValue;
import org.nowait.tlc.Model;
import org.nowait.tlc.SpecProblem;
import org.nowait.tlc.TlcException;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.st.Location;
import tlc2.tool.Action;
import tlc2.tool.StateVec;
import tlc2.tool.TLCState;
import tlc2.tool.impl.FastTool;
import tlc2.value.IValue;
import util.FilenameToStream;
import util.UniqueString;

/**
 * A specification as TLC's evaluator holds it: variables, initial states, action instances and their successors. Valid until
 * the next specification is opened in this process.
 */
final class Spec {

    /*
     * TLC splits the next-state relation at every disjunction and bounded quantifier over constants, also inside of a named
     * action. An instance is what the reader sees, Name(arguments); the pieces that TLC made of it are its alternatives.
     */
    private final FastTool tool;
    private final UniqueString[] variableNames;
    private final List<String> variables;
    private final boolean constrained;
    private @Nullable List<Instance> instances;

    /**
     * One action instance.
     *
     * @param label name, arguments and place
     * @param alternatives TLC's pieces of it
     */
    record Instance(ActionLabel label, List<Action> alternatives) {}

    private Spec(FastTool tool) {
        this.tool = tool;
        OpDeclNode[] declared = tool.getSpecProcessor().getVariablesNodes();
        this.variableNames = Arrays.stream(declared).map(OpDeclNode::getName).toArray(UniqueString[]::new);
        this.variables =
                Arrays.stream(variableNames).map(UniqueString::toString).toList();
        this.constrained = tool.hasStateOrActionConstraints();
    }

    /* May throw whatever TLC throws at a broken specification; the caller turns it into a problem. */
    static Spec open(Model model, FilenameToStream resolver) {
        return new Spec(new FastTool(model.module(), model.configName().replaceAll("\\.cfg$", ""), resolver));
    }

    FastTool tool() {
        return tool;
    }

    List<String> variables() {
        return variables;
    }

    IValue lookup(TLCState state, int variable) {
        return state.lookup(variableNames[variable]);
    }

    /** {@return the initial states within the constraints; before that, {@code counted} is told their number} */
    List<TLCState> initialStates() {
        StateVec all = tool.getInitStates();
        List<TLCState> states = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            states.add(all.elementAt(i));
        }
        return states;
    }

    boolean isInModel(TLCState state) {
        return !constrained || tool.isInModel(state);
    }

    boolean isInModel(TLCState from, TLCState to) {
        return !constrained || (tool.isInModel(to) && tool.isInActions(from, to));
    }

    StateVec successors(Action alternative, TLCState state) {
        StateVec successors = tool.getNextStates(alternative, state);
        for (int i = 0; i < successors.size(); i++) {
            if (!tool.isGoodState(successors.elementAt(i))) {
                throw new TlcException(
                        75,
                        problem(
                                label(alternative),
                                "leaves variables without a value: "
                                        + successors.elementAt(i).getUnassigned()),
                        null);
            }
        }
        return successors;
    }

    /**
     * Returns the action instances of the next-state relation, the parameters of each being known.
     *
     * @throws TlcException when the parameters of an action cannot be determined
     */
    List<Instance> instances() {
        List<Instance> known = instances;
        if (known == null) {
            Map<ActionLabel, List<Action>> byLabel = new LinkedHashMap<>();
            for (Action action : tool.getActions()) {
                byLabel.computeIfAbsent(completeLabel(action), label -> new ArrayList<>())
                        .add(action);
            }
            known = new ArrayList<>();
            for (Map.Entry<ActionLabel, List<Action>> entry : byLabel.entrySet()) {
                known.add(new Instance(entry.getKey(), List.copyOf(entry.getValue())));
            }
            instances = known;
        }
        return known;
    }

    /** {@return the label of an action, with as many arguments as TLC tells} */
    static ActionLabel label(Action action) {
        OpDefNode operator = action.getOpDef();
        if (operator == null) {
            return ActionLabel.of("Next");
        }
        List<TlaValue> arguments = new ArrayList<>();
        for (FormalParamNode parameter : operator.getParams()) {
            if (action.con.lookup(parameter) instanceof IValue value) {
                arguments.add(TlcValues.toTla(value));
            }
        }
        Location place = operator.getLocation();
        return new ActionLabel(operator.getName().toString(), arguments, place.source() + ".tla:" + place.beginLine());
    }

    private static ActionLabel completeLabel(Action action) {
        ActionLabel label = label(action);
        OpDefNode operator = action.getOpDef();
        if (operator != null && operator.getParams().length != label.arguments().size()) {
            throw new TlcException(
                    255,
                    problem(
                            label,
                            "the parameters of this action cannot be determined: write \\E x \\in S : " + label.name()
                                    + "(x) with a constant set S, and give its body more than one call"),
                    null);
        }
        return label;
    }

    static SpecProblem problem(ActionLabel label, String message) {
        String[] place = label.location().split(":", 2);
        int line = place.length == 2 ? Integer.parseInt(place[1]) : 0;
        return new SpecProblem(label + ": " + message, place[0], line, 0);
    }

    TlaRecord toRecord(TLCState state) {
        Map<String, TlaValue> fields = new LinkedHashMap<>();
        for (int i = 0; i < variables.size(); i++) {
            fields.put(variables.get(i), TlcValues.toTla(lookup(state, i)));
        }
        return TlaRecord.of(fields);
    }

    TLCState toState(TlaRecord record) {
        TLCState state = TLCState.Empty.createEmpty();
        for (int i = 0; i < variables.size(); i++) {
            state = state.bind(variableNames[i], TlcValues.toTlc(record.get(variables.get(i))));
        }
        return state;
    }
}
