package org.nowait.evidence;

import java.util.ArrayList;
import java.util.List;
import org.nowait.kernel.config.Era;
import org.nowait.kernel.lock.WaitType;

/**
 * The walk of {@code check_wait_context()} over the locks of one irq context, with the reason of every step.
 *
 * @param violation whether the lock wanted needs more than the limit
 * @param limit the limit in the end
 * @param decisive the index of the held lock that set the limit, or -1 for the context itself
 * @param steps what each lock did to the limit, as sentences
 */
record WaitWalk(boolean violation, WaitType limit, int decisive, List<String> steps) {

    WaitWalk {
        steps = List.copyOf(steps);
    }

    /**
     * Walks.
     *
     * @param context the limit of the execution context
     * @param held the locks of this irq context, oldest first
     * @param holdsAny whether the task holds any lock at all, in whatever irq context
     * @param wanted what the lock asked for needs
     * @param era whose rules hold
     * @param rawNesting the numbering, for the sentences
     */
    static WaitWalk of(
            WaitType context, List<HeldWait> held, boolean holdsAny, WaitType wanted, Era era, boolean rawNesting) {
        List<String> steps = new ArrayList<>();
        WaitType limit = context;
        int decisive = -1;
        steps.add("the context allows " + Numbering.name(limit, rawNesting));
        if (era == Era.V5_9 && !holdsAny) {
            steps.add("nothing is held: this era's check ends before it compares");
            return new WaitWalk(false, limit, decisive, steps);
        }
        for (int index = 0; index < held.size(); index++) {
            HeldWait lock = held.get(index);
            boolean replaces = lock.override() && era == Era.V7_3 && lock.inner() != WaitType.INV;
            boolean lowers = lock.inner() != WaitType.INV && lock.inner().compareTo(limit) < 0;
            if (replaces || lowers) {
                limit = lock.inner();
                decisive = index;
                steps.add(lock.label()
                        + (replaces ? " sets the limit to " : " lowers the limit to ")
                        + Numbering.name(limit, rawNesting));
            }
        }
        boolean violation = wanted != WaitType.INV && wanted.compareTo(limit) > 0;
        steps.add("wanted: " + Numbering.name(wanted, rawNesting) + (violation ? " > " : " <= ")
                + Numbering.name(limit, rawNesting));
        return new WaitWalk(violation, limit, decisive, steps);
    }
}
