package org.nowait.kernel.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nowait.kernel.context.ContextKind;

/** What {@code preemptible()} and {@code in_atomic()} see: the table of preempt.h on NONE, with debugging, and on RT. */
final class VisibleContextTest {

    @ParameterizedTest
    @CsvSource({
        "task,         '',                     0/0, 1/0, 1/0",
        "task,         preempt_disable,        0/0, 0/1, 0/1",
        "task,         spin_lock,              0/0, 0/1, 1/0",
        "task,         raw_spin_lock,          0/0, 0/1, 0/1",
        "task,         local_irq_save,         0/0, 0/0, 0/0",
        "task,         spin_lock_irqsave,      0/0, 0/1, 1/0",
        "task,         raw_spin_lock_irqsave,  0/0, 0/1, 0/1",
        "task,         local_bh_disable,       0/1, 0/1, 1/0",
        "task,         raw_spin_lock_bh,       0/1, 0/1, 1/0",
        "softirq,      '',                     0/1, 0/1, 1/0",
        "hardirq,      '',                     0/1, 0/1, 0/1",
        "nmi,          '',                     0/1, 0/1, 0/1",
    })
    void preemptibleAndInAtomic(String kind, String function, String none, String debug, String rt) {
        assertThat(seen("NONE-6.1", kind, function)).isEqualTo(none);
        assertThat(seen("NONE-6.1-DEBUG", kind, function)).isEqualTo(debug);
        assertThat(seen("FULL-7.3", kind, function)).isEqualTo(debug);
        assertThat(seen("RT-7.3", kind, function)).isEqualTo(rt);
    }

    private static String seen(String build, String kind, String function) {
        ContextKind context = ContextKind.find(kind).orElseThrow();
        Machine machine = function.isEmpty()
                ? Runs.alone(build, context)
                : Runs.alone(build, context, onItsLock(KernelFunctions.byName(function)));
        /* RT's softirq thread ends its program by enabling bottom halves: look before that. */
        while (machine.enabled().stream()
                .noneMatch(step -> step.action() == Action.EXIT || step.action() == Action.CLOSE_SECTION)) {
            machine.perform(machine.enabled().get(0));
        }
        MachineView view = machine.view();
        return (view.preemptible(0) ? 1 : 0) + "/" + (view.inAtomic(0) ? 1 : 0);
    }

    private static Operation onItsLock(KernelFunction function) {
        String lock = function.lockType()
                .map(type -> Runs.LOCKS.stream()
                        .filter(spec -> spec.type() == type)
                        .findFirst()
                        .orElseThrow()
                        .name())
                .orElse("");
        return Operation.call(function.name(), lock, function.needsVariable() ? "f" : "", "");
    }
}
