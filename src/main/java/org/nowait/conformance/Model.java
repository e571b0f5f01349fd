package org.nowait.conformance;

import java.util.Set;
import org.nowait.graph.StateGraph;

/**
 * A specification with its bounds, as a named state graph.
 *
 * @param name the name of the configuration, for messages
 * @param graph its complete labelled multigraph
 * @param silent the names of actions that are known never to fire within these bounds; any other must fire, and these must
 *     not
 */
public record Model(String name, StateGraph graph, Set<String> silent) {

    /** Copies the set. */
    public Model {
        silent = Set.copyOf(silent);
    }

    /**
     * A model in which every action must fire.
     *
     * @param name the name of the configuration
     * @param graph its complete labelled multigraph
     */
    public Model(String name, StateGraph graph) {
        this(name, graph, Set.of());
    }
}
