package org.nowait.review.counterexample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nowait.conformance.Behaviour;
import org.nowait.conformance.BehaviourReplay;
import org.nowait.conformance.SpecState;
import org.nowait.graph.ActionLabel;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.machine.Action;
import org.nowait.litmus.Cell;
import org.nowait.litmus.SpecCells;
import org.nowait.refinement.KernelImplementation;
import org.nowait.tla.TlaFunction;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaSeq;
import org.nowait.tla.TlaValue;
import org.nowait.tlc.Model;
import org.nowait.tlc.StepQuery;
import org.nowait.tlc.TlcWorkers;

/** Counterexamples of equally many processes, confirmed in one model: reading the specification takes longer than a run. */
final class ConfirmedTogether {

    private final TlcWorkers tlc;
    private final List<Counterexample> all;
    private final SpecCells cells;
    private final Model model;

    /** A counterexample and the states that the specification led to, each with its number in the batch as {@code cell}. */
    private record Followed(Counterexample found, List<TlaRecord> states, List<String> problems) {

        boolean standsStill() {
            return problems.isEmpty() && found.end().flags().contains(Flag.DEADLOCK);
        }
    }

    ConfirmedTogether(TlcWorkers tlc, Path specDir, List<Counterexample> all) {
        this.tlc = tlc;
        this.all = List.copyOf(all);
        this.cells = new SpecCells(all.stream().map(Counterexample::cell).toList());
        this.model = cells.model(specDir);
    }

    /** {@return a confirmation for each counterexample, in their order} */
    List<Confirmation> confirm() {
        List<List<ActionLabel>> actions =
                all.stream().map(ConfirmedTogether::actions).toList();
        List<List<TlaRecord>> states =
                tlc.followAll(model, all.stream().map(this::initial).toList(), actions);
        List<Followed> followed = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            followed.add(followed(all.get(i), actions.get(i), states.get(i)));
        }
        lookForMoves(followed.stream().filter(Followed::standsStill).toList());
        return followed.stream().map(ConfirmedTogether::confirmation).toList();
    }

    private static List<ActionLabel> actions(Counterexample found) {
        return found.steps().stream().map(CounterexampleStep::label).toList();
    }

    private Followed followed(Counterexample found, List<ActionLabel> actions, List<TlaRecord> states) {
        List<String> problems = new ArrayList<>();
        if (states.isEmpty()) {
            problems.add("the specification does not begin there");
        } else if (states.size() <= actions.size()) {
            problems.add("the specification refuses step " + states.size() + ", " + actions.get(states.size() - 1));
        }
        if (!states.isEmpty()) {
            BehaviourReplay.run(
                            behaviour(found, states),
                            Confirmer.implementation(found.cell()),
                            "nowait explain " + found.handle())
                    .divergence()
                    .ifPresent(divergence ->
                            problems.addAll(divergence.toString().lines().toList()));
        }
        return new Followed(found, states, problems);
    }

    private static Confirmation confirmation(Followed followed) {
        return new Confirmation(
                followed.states().isEmpty()
                        ? Optional.empty()
                        : Optional.of(behaviour(followed.found(), followed.states())),
                followed.problems());
    }

    private TlaRecord initial(Counterexample found) {
        Cell cell = found.cell();
        KernelImplementation machine = Confirmer.implementation(cell);
        Map<String, TlaValue> fields = new LinkedHashMap<>();
        for (String variable : Confirmer.variablesOfTheSpecification()) {
            fields.put(
                    variable,
                    switch (variable) {
                        case "cell" -> cells.value(cell);
                        case "todo" -> nothingToDo(cell);
                        default -> machine.abstraction(variable);
                    });
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

    private static Behaviour behaviour(Counterexample found, List<TlaRecord> states) {
        TlaRecord alone = Confirmer.alone(found.cell());
        List<Behaviour.Step> steps = new ArrayList<>();
        for (int i = 1; i < states.size(); i++) {
            steps.add(new Behaviour.Step(found.steps().get(i - 1).label(), state(states.get(i), alone)));
        }
        return Behaviour.finite(found.handle(), state(states.get(0), alone), steps);
    }

    /* As in a model of this cell alone: its number in the batch depends on the others. */
    private static SpecState state(TlaRecord record, TlaRecord cell) {
        Map<String, TlaValue> values = new LinkedHashMap<>();
        Confirmer.variablesOfTheSpecification().forEach(variable -> values.put(variable, record.get(variable)));
        values.put("cell", cell);
        return SpecState.of(values);
    }

    /* A standstill is one only if the specification has no step either. */
    private void lookForMoves(List<Followed> still) {
        List<StepQuery> queries = new ArrayList<>();
        for (Followed one : still) {
            TlaRecord end = one.states().get(one.states().size() - 1);
            possible(one).forEach(action -> queries.add(new StepQuery(end, action)));
        }
        List<List<TlaRecord>> after = queries.isEmpty() ? List.of() : tlc.successors(model, queries);
        int next = 0;
        for (Followed one : still) {
            for (ActionLabel action : possible(one)) {
                if (!after.get(next++).isEmpty()) {
                    one.problems().add("the specification goes on with " + action);
                }
            }
        }
    }

    private static List<ActionLabel> possible(Followed one) {
        return Arrays.stream(Action.values())
                .filter(action -> action != Action.CALL)
                .flatMap(action -> one.found().end().processes().stream()
                        .map(process -> ActionLabel.of(action.text(), TlaInt.of(process.number()))))
                .toList();
    }
}
