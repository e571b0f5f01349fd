package org.nowait.review.witness;

import org.nowait.review.counterexample.Counterexample;

/**
 * A counterexample and what it shows.
 *
 * @param subject {@code design build client}, or the number of a claim
 * @param counterexample the run
 */
public record Witness(String subject, Counterexample counterexample) {}
