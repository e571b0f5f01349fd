package org.nowait.kernel.rcu;

/** The two forms of kvfree_rcu() (include/linux/rcupdate.h). */
public enum FreeForm {
    /** {@code kvfree_rcu(ptr, rhf)}: the object has an {@code rcu_head} of its own. */
    DOUBLE,
    /** {@code kvfree_rcu_mightsleep(ptr)}: it has none, so its caller must be able to wait. */
    SINGLE
}
