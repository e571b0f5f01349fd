package org.nowait.tlc.worker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nowait.graph.ActionLabel;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaValue;
import org.nowait.tlc.SpecProblem;
import org.nowait.tlc.StepQuery;
import org.nowait.tlc.TlcException;
import tla2sany.semantic.OpDefNode;
import tlc2.tool.Action;
import tlc2.tool.StateVec;
import tlc2.tool.TLCState;
import tlc2.util.Context;
import util.UniqueString;

/** Answers single questions about a specification with TLC's evaluator. */
final class Oracle {

    private final Spec spec;

    Oracle(Spec spec) {
        this.spec = spec;
    }

    List<List<TlaRecord>> successors(List<StepQuery> queries) {
        Map<ActionLabel, Spec.Instance> instances = new HashMap<>();
        spec.instances().forEach(instance -> instances.put(instance.label(), instance));
        boolean asksForStarts = queries.stream().anyMatch(query -> query.action() == null);
        Set<TlaRecord> initial = asksForStarts ? initialStates() : Set.of();
        List<List<TlaRecord>> answers = new ArrayList<>();
        for (StepQuery query : queries) {
            ActionLabel label = query.action();
            TlaRecord state = query.state() == null ? only(answers) : query.state();
            if (state == null) {
                answers.add(List.of());
                continue;
            }
            if (label == null) {
                answers.add(initial.contains(state) ? List.of(state) : List.of());
                continue;
            }
            Spec.Instance instance = instances.get(label);
            if (instance == null) {
                throw new TlcException(
                        255,
                        SpecProblem.in("", "action must be an instance of the next-state relation: action=" + label),
                        null);
            }
            answers.add(successors(instance, state));
        }
        return answers;
    }

    private static @Nullable TlaRecord only(List<List<TlaRecord>> answers) {
        List<TlaRecord> last = answers.isEmpty() ? List.of() : answers.get(answers.size() - 1);
        return last.size() == 1 ? last.get(0) : null;
    }

    private Set<TlaRecord> initialStates() {
        return spec.initialStates().stream()
                .filter(spec::isInModel)
                .map(spec::toRecord)
                .collect(Collectors.toSet());
    }

    private List<TlaRecord> successors(Spec.Instance instance, TlaRecord record) {
        TLCState state = spec.toState(record);
        List<TlaRecord> found = new ArrayList<>();
        for (Action alternative : instance.alternatives()) {
            StateVec successors = spec.successors(alternative, state);
            for (int i = 0; i < successors.size(); i++) {
                TLCState successor = successors.elementAt(i);
                TlaRecord next = spec.toRecord(successor);
                if (spec.isInModel(state, successor) && !found.contains(next)) {
                    found.add(next);
                }
            }
        }
        return found;
    }

    List<TlaValue> values(List<String> names) {
        List<TlaValue> values = new ArrayList<>();
        for (String name : names) {
            OpDefNode operator =
                    spec.tool().getSpecProcessor().getRootModule().getOpDef(UniqueString.uniqueStringOf(name));
            if (operator == null || operator.getParams().length > 0) {
                throw new TlcException(
                        151,
                        SpecProblem.in(
                                "", "operator must be defined in the root module, without parameters: name=" + name),
                        null);
            }
            values.add(TlcValues.toTla(spec.tool().eval(operator.getBody(), Context.Empty, TLCState.Empty)));
        }
        return values;
    }
}
