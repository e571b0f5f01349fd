package org.nowait.kernel.rcu;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nowait.kernel.lock.WaitType;

/**
 * Each proposal for kvfree_rcu() as the few things in which it differs. Sources: kernel/rcu/tree.c of 5.8 to 5.12,
 * mm/slab_common.c and mm/slub.c of 7.3, the mails of August 2020.
 */
public enum FreeScheme {
    /** 5.8: every call asks for its page under {@code krcp->lock}. */
    UNDER_LOCK(Asks.LOCKED, Asks.LOCKED),
    /** 5.9: the same, but nobody asks on RT. */
    NOT_ON_RT(Asks.LOCKED, Asks.LOCKED, Differs.SILENT_ON_RT),
    /** {@code kfree_rcu_raw()}: raw callers have a call of their own, which never asks. */
    RAW_CALL(Asks.DROPPED, Asks.DROPPED, Differs.RAW_CALL),
    /** {@code zone->lock} becomes a raw lock. */
    RAW_ZONE(Asks.LOCKED, Asks.LOCKED, Differs.RAW_ZONE_LOCK),
    /** The allocator only tries its locks. */
    TRYLOCK_PAGES(Asks.LOCKED, Asks.LOCKED, Differs.TRIED_ZONE_LOCK),
    /** Each CPU has pages of its own from boot on, and nobody asks. */
    POOL(Asks.NEVER, Asks.NEVER, Differs.RESERVE),
    /** 5.11: a timer starts a work item that fills the CPU's cache. */
    WORKER(Asks.NEVER, Asks.NEVER, Differs.TIMER),
    /** 5.12 and later: in addition a single-argument call asks with the lock dropped. */
    TODAY(Asks.NEVER, Asks.DROPPED, Differs.TIMER),
    /** As today, but the work item is queued by the caller. */
    WORK_AT_ONCE(Asks.NEVER, Asks.DROPPED, Differs.WORK),
    /** As today, but the caller raises a softirq. */
    SOFTIRQ(Asks.NEVER, Asks.DROPPED, Differs.WORK),
    /** As today behind sheaves whose allocation takes locks. */
    SHEAF_7_0(Asks.NEVER, Asks.DROPPED, Differs.TIMER, Differs.SPINNING_SHEAF),
    /** As today behind sheaves whose allocation only tries locks. */
    SHEAF_7_3(Asks.NEVER, Asks.DROPPED, Differs.TIMER, Differs.TRYING_SHEAF),
    /** {@code kfree_rcu_nolock()}: {@code krcp->lock} is tried, and nobody asks. */
    NOLOCK(Asks.NEVER, Asks.NEVER, Differs.TRIED_KRCP_LOCK),
    /** As today, but the single-argument call insists on its page. */
    INSISTS(Asks.NEVER, Asks.DROPPED, Differs.TIMER, Differs.INSISTS);

    /** When a call asks the allocator for a page. */
    enum Asks {
        /** It makes do without. */
        NEVER,
        /** With {@code krcp->lock} held. */
        LOCKED,
        /** After it has let {@code krcp->lock} go. */
        DROPPED
    }

    private enum Differs {
        SILENT_ON_RT,
        RAW_CALL,
        RAW_ZONE_LOCK,
        TRIED_ZONE_LOCK,
        RESERVE,
        TIMER,
        WORK,
        SPINNING_SHEAF,
        TRYING_SHEAF,
        TRIED_KRCP_LOCK,
        INSISTS
    }

    private final Asks doubleForm;
    private final Asks singleForm;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of() never changes
    private final Set<Differs> differs;

    FreeScheme(Asks doubleForm, Asks singleForm, Differs... differs) {
        this.doubleForm = doubleForm;
        this.singleForm = singleForm;
        this.differs = Set.of(differs);
    }

    /** {@return when a call of that form asks, raw callers and RT regarded elsewhere} */
    Asks asks(FreeForm form) {
        return form == FreeForm.SINGLE ? singleForm : doubleForm;
    }

    /** {@return whether nobody asks on RT} */
    boolean silentOnRt() {
        return differs.contains(Differs.SILENT_ON_RT);
    }

    /** {@return whether a raw caller uses a call of his own, which never asks} */
    boolean hasRawCall() {
        return differs.contains(Differs.RAW_CALL);
    }

    /** {@return how {@code zone->lock} is waited for, or nothing if it is only tried} */
    @Nullable
    WaitType zoneLockWait() {
        if (differs.contains(Differs.TRIED_ZONE_LOCK)) {
            return null;
        }
        return differs.contains(Differs.RAW_ZONE_LOCK) ? WaitType.SPIN : WaitType.CONFIG;
    }

    /** {@return the pages that each CPU has at boot} */
    int reserve() {
        return differs.contains(Differs.RESERVE) ? 1 : 0;
    }

    /** {@return whether somebody fills the CPU's cache} */
    boolean hasWorker() {
        return startsTimer() || wakesWorker();
    }

    /** {@return whether the caller only starts a timer for that, which takes no scheduler lock} */
    boolean startsTimer() {
        return differs.contains(Differs.TIMER);
    }

    /** {@return whether the caller wakes a task for that, under its {@code pi_lock}} */
    boolean wakesWorker() {
        return differs.contains(Differs.WORK);
    }

    /** {@return whether an object goes into a sheaf first} */
    boolean hasSheaves() {
        return differs.contains(Differs.SPINNING_SHEAF) || differs.contains(Differs.TRYING_SHEAF);
    }

    /** {@return whether the allocation of a sheaf waits for {@code zone->lock}} */
    boolean spinsForSheaf() {
        return differs.contains(Differs.SPINNING_SHEAF);
    }

    /** {@return whether {@code krcp->lock} is only tried} */
    boolean triesKrcpLock() {
        return differs.contains(Differs.TRIED_KRCP_LOCK);
    }

    /** {@return whether a call that asks with the lock dropped takes no refusal} */
    boolean insists() {
        return differs.contains(Differs.INSISTS);
    }
}
