package org.nowait.conformance;

/**
 * The size of a state graph.
 *
 * @param states the states
 * @param edges the edges, parallel ones and self-loops included
 * @param actionInstances the distinct labels
 * @param actionNames the distinct names of actions
 * @param initialStates the initial states
 */
public record GraphSize(int states, long edges, int actionInstances, int actionNames, int initialStates) {}
