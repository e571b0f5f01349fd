package org.nowait.review;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.machine.MachineView;
import org.nowait.kernel.machine.Waiting;

/** Trouble of somebody who uses the allocator, as {@code InTrouble} of spec/ContractClient.tla has it. */
final class ContractTrouble {

    /** What is trouble when it is reported or happens. */
    static final Set<Flag> FLAGS = Collections.unmodifiableSet(EnumSet.of(
            Flag.INVALID_WAIT,
            Flag.LOCKDEP_RECURSION,
            Flag.MIGHT_SLEEP,
            Flag.SCHEDULING_ATOMIC,
            Flag.WARN,
            Flag.SLEEP_IN_ATOMIC,
            Flag.CORRUPTION));

    private ContractTrouble() {}

    /** {@return whether there is trouble in the state though everybody has kept his side of the contract} */
    static boolean undeserved(MachineView view) {
        return view.kept() && (view.flags().stream().anyMatch(FLAGS::contains) || somebodyWaitsInVain(view));
    }

    /** A wait for what is held below on the same CPU is for ever. */
    private static boolean somebodyWaitsInVain(MachineView view) {
        for (int process = 0; process < view.processes(); process++) {
            if (view.waiting(process) == Waiting.SPIN) {
                String lock = view.nextLock(process);
                boolean below = view.stack(view.cpuOf(process)).stream()
                        .anyMatch(holder -> view.sections(holder).stream()
                                .anyMatch(section -> section.lock().equals(lock)));
                if (below) {
                    return true;
                }
            }
        }
        return false;
    }
}
