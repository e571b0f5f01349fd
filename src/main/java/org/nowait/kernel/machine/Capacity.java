package org.nowait.kernel.machine;

import java.util.List;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.context.SectionKind;
import org.nowait.kernel.lock.LockForm;

/** How many sections each process can have open at once: no more than its calls can open, closed or not. */
final class Capacity {

    /** What rt_mutex_slowunlock() holds at most: a waiter's pi_lock and its run queue's lock. */
    private static final int SLOW_UNLOCK = 2;

    /** What a function of the allocator holds at most: a map, the pin of a CPU, its list's lock, the zone's, a wake-up's. */
    private static final int ALLOCATOR = 6;

    private final Scenario scenario;
    private final Build build;
    private final boolean wakes;
    private final int[] nest;

    Capacity(Scenario scenario, Build build, boolean wakes, int[] nest) {
        this.scenario = scenario;
        this.build = build;
        this.wakes = wakes;
        this.nest = nest.clone();
    }

    int[] sections() {
        int[] sections = new int[nest.length];
        for (int process = 0; process < sections.length; process++) {
            ProcessSpec spec = scenario.processes().get(process);
            boolean inside = spec.kind().startsInsideBh(build) || spec.kind().startsInsideRcu(build);
            int around = inside ? 1 + (build.needsBhLock() ? 1 : 0) : 0;
            int bound = nest[process];
            int number = process;
            int calls = scenario.client()
                    .match(
                            litmus -> total(spec.program()),
                            any -> bound
                                    - 1
                                    + largest(any.alphabets().get(number).calls()));
            int allocator = scenario.memory().used() ? ALLOCATOR : 0;
            sections[process] = around + calls + allocator + (wakes ? SLOW_UNLOCK : 0);
        }
        return sections;
    }

    private int total(List<Operation> program) {
        int total = 0;
        for (Operation operation : program) {
            total += operation.match(this::opened, choice -> total(choice.then()) + total(choice.otherwise()));
        }
        return total;
    }

    private int largest(List<Operation> program) {
        int largest = 0;
        for (Operation operation : program) {
            largest = Math.max(largest, operation.match(this::opened, choice -> 0));
        }
        return largest;
    }

    private int opened(Operation.Call call) {
        KernelFunction function = call.function();
        if (!function.opens()) {
            return 0;
        }
        boolean bh = function.form() == LockForm.BH || function.section() == SectionKind.RCU_BH;
        boolean both = bh || function.form() == LockForm.IRQ_DISABLE;
        boolean bhLock = build.needsBhLock() && (bh || function.section() == SectionKind.BH);
        return 1 + (both ? 1 : 0) + (bhLock ? 1 : 0);
    }
}
