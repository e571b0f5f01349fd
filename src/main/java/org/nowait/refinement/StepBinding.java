package org.nowait.refinement;

import java.util.List;
import java.util.Optional;
import org.nowait.graph.ActionLabel;
import org.nowait.kernel.machine.Action;
import org.nowait.kernel.machine.Machine;
import org.nowait.kernel.machine.Operation;
import org.nowait.kernel.machine.Step;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaValue;

/** Action instances of the specification and steps of the machine, either way: {@code Lock(0)}, {@code Call(0, [..])}. */
final class StepBinding {

    /** A label taken apart; {@code call} is the call of a {@code Call}, or nothing. */
    record Bound(Action action, int process, Optional<Operation.Call> call) {}

    private StepBinding() {}

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

    /** Finds the step that a label names on a machine; nothing if the scenario has no such process or call. */
    static Optional<Step> step(Machine machine, Bound bound) {
        if (bound.process() >= machine.scenario().processes().size()) {
            return Optional.empty();
        }
        if (bound.call().isEmpty()) {
            return Optional.of(Step.of(bound.action(), bound.process()));
        }
        int place = calls(machine, bound.process()).indexOf(bound.call().get());
        return place < 0 ? Optional.empty() : Optional.of(new Step(Action.CALL, bound.process(), place));
    }

    private static List<Operation> calls(Machine machine, int process) {
        return machine.scenario()
                .client()
                .match(litmus -> List.of(), any -> any.alphabets().get(process).calls());
    }

    /** Writes a step as the specification labels it. */
    static ActionLabel label(Machine machine, Step step) {
        TlaValue process = TlaInt.of(step.process());
        if (step.action() != Action.CALL) {
            return new ActionLabel(step.action().text(), List.of(process), "");
        }
        Operation.Call call = calls(machine, step.process())
                .get(step.operation())
                .match(each -> each, choice -> {
                    throw new IllegalArgumentException("an alphabet has calls only: if=" + choice.register());
                });
        return new ActionLabel(step.action().text(), List.of(process, SpecScenarios.call(call)), "");
    }
}
