package org.nowait.kernel.rcu;

import org.nowait.kernel.lock.WaitType;

/** Where a caller of kvfree_rcu() is, as the locks see it that he holds. */
public enum FreeContext {
    /** A task that holds nothing and may sleep. */
    TASK(WaitType.MAX),
    /** The holder of a spinlock_t. */
    SPIN(WaitType.CONFIG),
    /** The holder of a raw_spinlock_t. */
    RAW(WaitType.SPIN),
    /** The holder of {@code zone->lock}, whichever type that is. */
    ZONE(WaitType.CONFIG),
    /** The holder of a {@code pi_lock} or a run queue's lock, which are raw. */
    SCHED(WaitType.SPIN),
    /** An NMI, which has interrupted anything at all; lockdep is off in it. */
    NMI(WaitType.MAX);

    private final WaitType limit;

    FreeContext(WaitType limit) {
        this.limit = limit;
    }

    /** {@return the most that a lock taken here may wait, as {@code check_wait_context()} finds it} */
    WaitType limit() {
        return limit;
    }

    /** {@return whether {@code zone->lock} may be the caller's own or that of whom he interrupted} */
    boolean mayHoldZoneLock() {
        return this == ZONE || this == NMI;
    }

    /** {@return whether a task's {@code pi_lock} or the run queue's lock is held} */
    boolean holdsSchedulerLock() {
        return this == SCHED;
    }

    /** {@return whether the caller may wait as long as it takes} */
    boolean maySleep() {
        return this == TASK;
    }
}
