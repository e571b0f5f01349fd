/**
 * Counterexamples: the shortest run of a cell, one litmus test on one build under one design, that raises a flag or ends as
 * the test's question asks, with what a reader of lockdep's reports wants to know after each step.
 *
 * <p>Faithful: every step is one of the Java machine's; TLC's evaluator can confirm each of them.
 *
 * <p>Simplified: a scenario is reduced greedily, so that no one part of it can be left out, but another scenario may be
 * smaller.
 *
 * <p>Left out: runs that never end, which litmus tests do not have.
 */
@NullMarked
package org.nowait.review.counterexample;

import org.jspecify.annotations.NullMarked;
