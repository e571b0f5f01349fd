/**
 * Litmus tests: what a file means on a build, what both engines find, and whether that is what the file expects. One test
 * on one build is a cell.
 *
 * <p>Faithful: each kernel function is the machine's own; a few that only combine others ({@code wake_up()},
 * {@code complete()}) are unfolded here, for both engines alike.
 *
 * <p>Simplified: two CPUs, no migration, sequential consistency, registers of one bit.
 *
 * <p>Left out: memory ordering, time.
 */
@NullMarked
package org.nowait.litmus;

import org.jspecify.annotations.NullMarked;
