/**
 * Which counterexamples a review shows: one for each client that a design leaves in trouble on a build, and one for each
 * claim that is false somewhere.
 *
 * <p>Simplified: the matrix is TLC's and has clients of its own; what is shown is the nearest litmus test, the shortest
 * run of the cell that raises the gravest flag. Left out: a claim about the absence of something has no run to show.
 */
@NullMarked
package org.nowait.review.witness;

import org.jspecify.annotations.NullMarked;
