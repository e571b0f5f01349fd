package org.nowait.kernel.rcu;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.lock.WaitType;

/**
 * What a step of kvfree_rcu() brings upon its caller, found as lockdep finds it: a lock may wait no more than the context in
 * which it is asked for ({@code check_wait_context}, kernel/locking/lockdep.c). {@code krcp->lock} is raw.
 */
final class TroubleRules {

    private static final Set<Trouble> NONE = Set.of();

    private final Set<Fault> faults;

    TroubleRules(Set<Fault> faults) {
        this.faults = Set.copyOf(faults);
    }

    /** Asking the allocator for a page, which takes {@code zone->lock}. */
    Set<Trouble> askingForPage(FreeScheme scheme, FreeBuild build, FreeContext context, boolean holdsKrcpLock) {
        WaitType wait = scheme.zoneLockWait();
        if (wait == null) {
            return NONE;
        }
        if (context.mayHoldZoneLock()) {
            return EnumSet.of(Trouble.DEADLOCK);
        }
        boolean limited = holdsKrcpLock && !faults.contains(Fault.KRCP_LOCK_LIMITS_NOTHING);
        return waiting(build, wait, limited ? WaitType.SPIN : context.limit());
    }

    private static Set<Trouble> waiting(FreeBuild build, WaitType wait, WaitType limit) {
        if (wait.compareTo(limit) <= 0) {
            return NONE;
        }
        Trouble trouble = noticedAs(build);
        return trouble == null ? NONE : EnumSet.of(trouble);
    }

    private static @Nullable Trouble noticedAs(FreeBuild build) {
        return switch (build) {
            case RT -> Trouble.SCHEDULES;
            case LOCKDEP -> Trouble.REPORT;
            case PLAIN -> null;
        };
    }

    /** Allocating a sheaf: off RT its wait-override map ({@code kfree_rcu_sheaf_map}) tells lockdep that no harm is done. */
    Set<Trouble> askingForSheaf(FreeScheme scheme, FreeBuild build, FreeContext context) {
        if (scheme.spinsForSheaf() && context.mayHoldZoneLock()) {
            return EnumSet.of(Trouble.DEADLOCK);
        }
        return build == FreeBuild.RT ? waiting(build, WaitType.CONFIG, context.limit()) : NONE;
    }

    /** Getting somebody to fill the cache: to wake a task takes its {@code pi_lock} and its run queue's lock. */
    Set<Trouble> hiringWorker(FreeScheme scheme, FreeContext context) {
        boolean wakes = scheme.wakesWorker() && !faults.contains(Fault.WAKE_UP_TAKES_NO_LOCK);
        return wakes && context.holdsSchedulerLock() ? EnumSet.of(Trouble.DEADLOCK) : NONE;
    }

    /** Waiting as long as it takes. */
    Set<Trouble> sleeping(FreeContext context) {
        boolean may = context.maySleep() || faults.contains(Fault.ANYBODY_MAY_SLEEP);
        return may ? NONE : EnumSet.of(Trouble.SLEEPS);
    }
}
