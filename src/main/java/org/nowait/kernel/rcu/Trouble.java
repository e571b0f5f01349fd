package org.nowait.kernel.rcu;

/** What a call of kvfree_rcu() may bring upon its caller. */
public enum Trouble {
    /** A lock is waited for whose holder cannot go on. */
    DEADLOCK,
    /** Lockdep reports an invalid wait context. */
    REPORT,
    /** A lock that sleeps is asked for where the caller may not schedule. */
    SCHEDULES,
    /** The call waits for memory or for a grace period where the caller may not sleep. */
    SLEEPS
}
