/**
 * Contexts: in which kind of context code runs, what {@code preempt_count} says about it, and which flags a run can raise.
 *
 * <p>Faithful: the bit layout of {@code preempt_count} in both eras and its addition and subtraction; an NMI counts as NMI
 * and as hardirq; where softirqs, timers and handlers run on PREEMPT_RT.
 *
 * <p>Simplified: one softirq at a time per CPU, no ksoftirqd of its own; a threaded handler is a task.
 *
 * <p>Left out: {@code PREEMPT_NEED_RESCHED}, idle states, and preemption points other than interrupts' ends.
 */
@NullMarked
package org.nowait.kernel.context;

import org.jspecify.annotations.NullMarked;
