package org.nowait.report.run;

/**
 * A process of a counterexample.
 *
 * @param name P0, P1 and so on
 * @param cpu the number of its CPU
 * @param context task, softirq, hardirq or nmi
 */
public record RunLane(String name, int cpu, String context) {}
