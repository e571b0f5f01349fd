package org.nowait.kernel.machine;

import java.util.List;
import java.util.Set;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.context.ContextKind;
import org.nowait.kernel.lock.LockType;
import org.nowait.kernel.lock.WaitType;

/** Machines for one process that runs alone, and ways to run them. */
final class Runs {

    static final List<LockSpec> LOCKS = List.of(
            LockSpec.of("r", LockType.RAW_SPINLOCK),
            LockSpec.of("s", LockType.SPINLOCK),
            LockSpec.of("w", LockType.RWLOCK),
            LockSpec.of("l", LockType.LOCAL_LOCK),
            LockSpec.of("m", LockType.MUTEX),
            LockSpec.of("t", LockType.RT_MUTEX),
            LockSpec.of("e", LockType.RW_SEMAPHORE),
            LockSpec.of("d", LockType.SEMAPHORE),
            LockSpec.of("b", LockType.BIT_SPINLOCK),
            LockSpec.map("o", WaitType.CONFIG, true));

    private Runs() {}

    static Machine alone(String build, ContextKind kind, Operation... program) {
        ProcessSpec process = new ProcessSpec("P0", kind, 0, Set.of(), List.of(program));
        Scenario scenario = new Scenario(
                "alone", LOCKS, List.of(process), false, false, List.of("f"), List.of("r0"), new Client.Litmus());
        return new Machine(scenario, Builds.byName(build));
    }

    /** Performs what is possible until only the end of the process is, or nothing; every state keeps the rules. */
    static MachineView runToEnd(Machine machine) {
        boolean going = true;
        while (going) {
            Invariants.checkAll(machine);
            List<Step> enabled = machine.enabled();
            going = !enabled.isEmpty() && enabled.get(0).action() != Action.EXIT;
            if (going) {
                machine.perform(enabled.get(0));
            }
        }
        return machine.view();
    }
}
