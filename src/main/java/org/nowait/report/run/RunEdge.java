package org.nowait.report.run;

/**
 * A step of a graph.
 *
 * @param from the number of the state that it leaves, from 0
 * @param to the number of the state that it leads to
 * @param action the action with its parameters
 */
public record RunEdge(int from, int to, String action) {}
