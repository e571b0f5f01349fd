package org.nowait.graph;

import java.util.List;

/**
 * A finite behaviour of a graph: an initial state and the edges taken from it.
 *
 * @param start the initial state
 * @param edges the steps in their order, each leaving the state that the one before reached
 */
public record GraphPath(int start, List<Edge> edges) {

    /** Copies the edges and rejects a path with a gap. */
    public GraphPath {
        edges = List.copyOf(edges);
        int at = start;
        for (Edge edge : edges) {
            if (edge.source() != at) {
                throw new IllegalArgumentException("a path has no gaps: state=" + at + ", edge=" + edge);
            }
            at = edge.target();
        }
    }

    /**
     * Returns the state in which the path ends.
     *
     * @return the last edge's target, or the start of an empty path
     */
    public int end() {
        return edges.isEmpty() ? start : edges.get(edges.size() - 1).target();
    }
}
