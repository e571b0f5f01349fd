package org.nowait.review.counterexample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nowait.conformance.Behaviour;
import org.nowait.conformance.BehaviourReplay;
import org.nowait.conformance.ReplayResult;
import org.nowait.conformance.SpecState;
import org.nowait.graph.ActionLabel;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.machine.Action;
import org.nowait.litmus.Cell;
import org.nowait.litmus.SpecCell;
import org.nowait.refinement.Abstraction;
import org.nowait.refinement.KernelImplementation;
import org.nowait.tla.TlaFunction;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaSeq;
import org.nowait.tla.TlaValue;
import org.nowait.tlc.Model;
import org.nowait.tlc.StepQuery;
import org.nowait.tlc.TlcWorkers;

/**
 * Asks the specification about a counterexample: TLC's evaluator follows its actions, and the Java machine
 * replays the states that come of it.
 */
public final class Confirmer {

    private static final List<String> VARIABLES = variables();

    private final TlcWorkers tlc;
    private final Path specDir;

    /**
     * Returns a confirmer.
     *
     * @param tlc the workers
     * @param specDir the folder of the specification
     */
    public Confirmer(TlcWorkers tlc, Path specDir) {
        this.tlc = tlc;
        this.specDir = specDir;
    }

    /* In the order of their declaration. */
    private static List<String> variables() {
        List<String> names = new ArrayList<>(Abstraction.VARIABLES);
        names.add(0, "cell");
        names.add(names.indexOf("waiting") + 1, "todo");
        return List.copyOf(names);
    }

    /** {@return the variables of the specification, in the order of their declaration} */
    public static List<String> variablesOfTheSpecification() {
        return VARIABLES;
    }

    /**
     * Returns the Java machine of a cell as an implementation of the specification.
     *
     * @param cell the cell
     * @return the machine, in its initial state
     */
    public static KernelImplementation implementation(Cell cell) {
        TlaRecord value = SpecCell.value(cell);
        KernelImplementation machine =
                new KernelImplementation(List.of(cell.test().scenario()), List.of(value), Set.of());
        machine.reset(SpecState.of(Map.of("cell", value)));
        return machine;
    }

    /**
     * Confirms every step of a counterexample.
     *
     * @param found the counterexample
     * @return the behaviour, and what is wrong with it
     * @throws org.nowait.tlc.TlcException when TLC cannot answer
     */
    public Confirmation confirm(Counterexample found) {
        Cell cell = found.cell();
        Model model = SpecCell.model(specDir, cell);
        List<ActionLabel> actions =
                found.steps().stream().map(CounterexampleStep::label).toList();
        List<TlaRecord> states = tlc.follow(model, initial(cell), actions);
        if (states.isEmpty()) {
            return new Confirmation(Optional.empty(), List.of("the specification does not begin there"));
        }
        List<String> problems = new ArrayList<>();
        if (states.size() <= actions.size()) {
            problems.add("the specification refuses step " + states.size() + ", " + actions.get(states.size() - 1));
        }
        Behaviour behaviour = behaviour(found, actions, states);
        ReplayResult replay = BehaviourReplay.run(behaviour, implementation(cell), "nowait explain " + found.handle());
        replay.divergence()
                .ifPresent(divergence ->
                        problems.addAll(divergence.toString().lines().toList()));
        if (problems.isEmpty() && found.end().flags().contains(Flag.DEADLOCK)) {
            problems.addAll(moves(model, found, states.get(states.size() - 1)));
        }
        return new Confirmation(Optional.of(behaviour), problems);
    }

    private static TlaRecord initial(Cell cell) {
        KernelImplementation machine = implementation(cell);
        Map<String, TlaValue> fields = new LinkedHashMap<>();
        for (String variable : VARIABLES) {
            fields.put(variable, variable.equals("todo") ? nothingToDo(cell) : machine.abstraction(variable));
        }
        return TlaRecord.of(fields);
    }

    private static TlaValue nothingToDo(Cell cell) {
        Map<TlaValue, TlaValue> todo = new LinkedHashMap<>();
        for (int process = 0; process < cell.test().scenario().processes().size(); process++) {
            todo.put(TlaInt.of(process), TlaSeq.of(List.of()));
        }
        return TlaFunction.of(todo);
    }

    private static Behaviour behaviour(Counterexample found, List<ActionLabel> actions, List<TlaRecord> states) {
        List<Behaviour.Step> steps = new ArrayList<>();
        for (int i = 1; i < states.size(); i++) {
            steps.add(new Behaviour.Step(actions.get(i - 1), state(states.get(i))));
        }
        return Behaviour.finite(found.handle(), state(states.get(0)), steps);
    }

    private static SpecState state(TlaRecord record) {
        Map<String, TlaValue> values = new LinkedHashMap<>();
        VARIABLES.forEach(variable -> values.put(variable, record.get(variable)));
        return SpecState.of(values);
    }

    /* A standstill is one only if the specification has no step either. */
    private List<String> moves(Model model, Counterexample found, TlaRecord end) {
        List<ActionLabel> actions = Arrays.stream(Action.values())
                .filter(action -> action != Action.CALL)
                .flatMap(action -> found.end().processes().stream()
                        .map(process -> ActionLabel.of(action.text(), TlaInt.of(process.number()))))
                .toList();
        List<List<TlaRecord>> after = tlc.successors(
                model,
                actions.stream().map(action -> new StepQuery(end, action)).toList());
        List<String> possible = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            if (!after.get(i).isEmpty()) {
                possible.add("the specification goes on with " + actions.get(i));
            }
        }
        return possible;
    }
}
