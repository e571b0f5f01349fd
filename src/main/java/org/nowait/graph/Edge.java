package org.nowait.graph;

/**
 * One step of a specification: an action instance that leads from one state to another.
 *
 * @param source the state that the step leaves, an index into the graph's states
 * @param action the action instance, an index into {@link StateGraph#actions()}
 * @param target the state that the step reaches, an index into the graph's states
 */
public record Edge(int source, int action, int target) {}
