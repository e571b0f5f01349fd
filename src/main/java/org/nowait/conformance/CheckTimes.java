package org.nowait.conformance;

/**
 * How long a check took, in seconds. What is in none of the parts is what comes before and after the walks.
 *
 * @param enabled the direction {@link Direction#ENABLED}: going to each position, every edge, comparing each successor
 * @param disabled the direction {@link Direction#DISABLED}: every refusal with the comparison of the snapshot
 * @param offers what the implementation offers in each position
 * @param own the implementation's exploration by its own offers
 * @param total the whole check
 */
public record CheckTimes(double enabled, double disabled, double offers, double own, double total) {}
