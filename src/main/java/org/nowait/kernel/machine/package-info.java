/**
 * The kernel machine: processes in contexts on CPUs, calling kernel functions that run one primitive at a time. It is
 * driven step by step; a step is performed, or refused and then nothing has changed.
 *
 * <p>Faithful: one {@code preempt_count} per CPU that moves with the task, call frames with a program counter, per-CPU and
 * per-lock words, the steps of a contended unlock on RT; the allocator's functions compiled for build, design and CPU.
 *
 * <p>Simplified: every primitive is atomic; memory is sequentially consistent; nobody migrates; an interrupt that has to
 * block stays on its CPU; a zone of four pages; direct reclaim frees one page or none.
 *
 * <p>Left out: time, priorities and their inheritance, signals, what kswapd does once it runs.
 */
@NullMarked
package org.nowait.kernel.machine;

import org.jspecify.annotations.NullMarked;
