/**
 * Kernel builds: which ones exist in the study and what each implies. A build is one row of a table; the options that a
 * person cannot choose are derived from the others as Kconfig derives them.
 *
 * <p>Faithful: PREEMPT_COUNT, PREEMPT_RCU, DEBUG_SPINLOCK, DEBUG_RT_MUTEXES, TRACE_IRQFLAGS and QUEUED_RWLOCKS follow from
 * the chosen options; the layout of {@code preempt_count} and lockdep's rules follow from the era.
 *
 * <p>Simplified: a debug build switches all of lockdep on; VOLUNTARY is NONE here.
 *
 * <p>Left out: PREEMPT_DYNAMIC, and every option that changes neither contexts nor locks.
 */
@NullMarked
package org.nowait.kernel.config;

import org.jspecify.annotations.NullMarked;
