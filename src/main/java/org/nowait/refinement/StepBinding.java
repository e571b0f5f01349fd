package org.nowait.refinement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nowait.graph.ActionLabel;
import org.nowait.kernel.machine.Action;
import org.nowait.kernel.machine.Machine;
import org.nowait.kernel.machine.Operation;
import org.nowait.kernel.machine.Step;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaValue;

/**
 * Action instances of the specification and steps of one machine, either way: {@code Lock(0)}, {@code Call(0, [..])}. A
 * label is written once, for a replay asks for it in every state.
 */
final class StepBinding {

    /** A label taken apart; {@code call} is the call of a {@code Call}, or nothing. */
    record Bound(Action action, int process, Optional<Operation.Call> call) {}

    private final Machine machine;
    private final List<List<Operation>> calls;
    private final @Nullable ActionLabel[] written;

    StepBinding(Machine machine) {
        this.machine = machine;
        calls = IntStream.range(0, machine.scenario().processes().size())
                .mapToObj(this::alphabet)
                .toList();
        written = new ActionLabel[machine.steps().size()];
    }

    private List<Operation> alphabet(int process) {
        return machine.scenario()
                .client()
                .match(
                        litmus -> List.of(),
                        any -> List.copyOf(any.alphabets().get(process).calls()));
    }

    /** Reads a label. @throws IllegalArgumentException if the machine has no such action */
    static Bound read(ActionLabel label) {
        Action action = Action.find(label.name())
                .orElseThrow(
                        () -> new IllegalArgumentException("the machine has no such action: name=" + label.name()));
        int process = Math.toIntExact(((TlaInt) label.arguments().get(0)).value());
        Optional<Operation.Call> call = action == Action.CALL
                ? Optional.of(SpecScenarios.call((TlaRecord) label.arguments().get(1)))
                : Optional.empty();
        return new Bound(action, process, call);
    }

    /** Finds the step that a label names on the machine; nothing if the scenario has no such process or call. */
    Optional<Step> step(Bound bound) {
        if (bound.process() >= calls.size()) {
            return Optional.empty();
        }
        if (bound.call().isEmpty()) {
            return Optional.of(Step.of(bound.action(), bound.process()));
        }
        int place = calls.get(bound.process()).indexOf(bound.call().get());
        return place < 0 ? Optional.empty() : Optional.of(new Step(Action.CALL, bound.process(), place));
    }

    /** {@return the steps that are possible now, as the specification labels them} */
    List<ActionLabel> enabled() {
        List<ActionLabel> labels = new ArrayList<>();
        for (Step step : machine.enabled()) {
            int index = machine.index(step);
            ActionLabel label = written[index];
            if (label == null) {
                label = label(step);
                written[index] = label;
            }
            labels.add(label);
        }
        return labels;
    }

    private ActionLabel label(Step step) {
        TlaValue process = TlaInt.of(step.process());
        if (step.action() != Action.CALL) {
            return new ActionLabel(step.action().text(), List.of(process), "");
        }
        Operation.Call call = calls.get(step.process()).get(step.operation()).match(each -> each, choice -> {
            throw new IllegalArgumentException("an alphabet has calls only: if=" + choice.register());
        });
        return new ActionLabel(step.action().text(), List.of(process, SpecScenarios.call(call)), "");
    }
}
