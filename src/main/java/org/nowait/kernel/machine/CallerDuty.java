package org.nowait.kernel.machine;

import java.util.List;
import org.nowait.kernel.config.Fault;

/**
 * What a party to the allocator's contract owes, and whether it has kept it: it asks for what may wait only where it may
 * wait, and frees only there. Models Documentation/core-api/memory-allocation.rst and
 * Documentation/locking/locktypes.rst; the kernel remembers nothing of it.
 */
final class CallerDuty {

    private final MachineParts parts;
    private final int flag;
    private final boolean[][] owes;

    CallerDuty(MachineParts parts) {
        this.parts = parts;
        flag = SavedFlags.find(parts.scenario.variables(), Client.KEPT);
        owes = new boolean[parts.cpuOf.length][];
        for (int process = 0; process < owes.length; process++) {
            List<Operation> calls = parts.alphabet(process).map(Alphabet::calls).orElse(List.of());
            owes[process] = new boolean[calls.size()];
            for (int operation = 0; operation < calls.size(); operation++) {
                owes[process][operation] = parts.party && calls.get(operation).match(this::mayWait, choice -> false);
            }
        }
    }

    /** {@return whether the call may wait, so that its caller has to be able to} */
    private boolean mayWait(Operation.Call call) {
        KernelFunction function = call.function();
        boolean blocks = function.allocates()
                && AllocationCompiler.mask(call, parts.build, parts.design).allowsBlocking();
        return blocks || (function.frees() && !parts.faults.contains(Fault.FREES_OWE_NOTHING));
    }

    /** Notes a call before it begins; operations are numbered as in {@link Alphabet#calls()}. */
    void note(int process, int operation) {
        if (owes[process][operation] && !canWait(process)) {
            parts.processes.setSaved(process, flag, false);
        }
    }

    private boolean canWait(int process) {
        int cpu = parts.cpuOf[process];
        return parts.isTask(process) && !parts.observer.atomic(cpu) && parts.observer.rcuDepth(cpu) == 0;
    }

    /** {@return whether every party has kept its side so far; true without one} */
    boolean kept() {
        for (int process = 0; process < owes.length && parts.party; process++) {
            if (!parts.processes.saved(process, flag)) {
                return false;
            }
        }
        return true;
    }
}
