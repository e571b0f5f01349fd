package org.nowait.review.exhibit;

import org.nowait.review.counterexample.Counterexample;

/**
 * A counterexample and what it shows.
 *
 * @param subject {@code design build client}, or the number of a claim
 * @param counterexample the run
 */
public record Exhibit(String subject, Counterexample counterexample) {}
