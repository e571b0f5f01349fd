/**
 * Search over the kernel machine alone: every state that its steps reach, the final ones with their outcomes, and the
 * shortest way to a state asked for. It stands on packed states, a state being the machine's bytes.
 *
 * <p>Faithful: breadth first, every step of every state, full comparison of states and not of hashes.
 *
 * <p>Simplified: a bound that is reached ends the search, and the result says so.
 *
 * <p>Left out: reductions by symmetry or by commuting steps.
 */
@NullMarked
package org.nowait.explore;

import org.jspecify.annotations.NullMarked;
