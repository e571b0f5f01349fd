/**
 * RCU as far as deferred frees need it: grace periods with their sequence numbers, and kvfree_rcu() with its arrays, lists,
 * sheaves, caches and workers, under every scheme that was proposed for it.
 *
 * <p>Faithful: whoever waits keeps a cookie of {@code rcu_seq_snap()} and compares it with wrap-around; an array is a page with
 * {@code nr_records}; objects without an array are linked through their own {@code rcu_head}; a batch is one
 * {@code kfree_rcu_cpu_work} of its CPU; trouble is what the wait types of the locks make of the caller's context.
 *
 * <p>Simplified: sequence numbers have 8 bits; one batch a CPU; a call's steps are those between which another CPU or an
 * interrupt can come.
 *
 * <p>Left out: the channel of vmalloc, the shrinker, {@code kvfree_rcu_barrier()}, CPUs going offline.
 */
@NullMarked
package org.nowait.kernel.rcu;

import org.jspecify.annotations.NullMarked;
