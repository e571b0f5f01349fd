package org.nowait.conformance;

import org.nowait.graph.StateGraph;

/**
 * A specification with its bounds, as a named state graph.
 *
 * @param name the name of the configuration, for messages
 * @param graph its complete labelled multigraph
 */
public record Model(String name, StateGraph graph) {}
