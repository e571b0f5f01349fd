package org.nowait.kernel.rcu;

/** The builds that a scheme of kvfree_rcu() can tell apart, or that tell of its trouble. */
public enum FreeBuild {
    /** PREEMPT_RT: a spinlock_t sleeps. */
    RT,
    /** Not RT, with PROVE_RAW_LOCK_NESTING: lockdep reports what RT would not suffer. */
    LOCKDEP,
    /** Not RT, without lockdep: what is wrong only on RT goes unnoticed. */
    PLAIN
}
