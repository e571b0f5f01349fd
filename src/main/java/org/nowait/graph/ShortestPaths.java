package org.nowait.graph;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** For each state of a graph the edge by which a breadth-first walk from the initial states first reached it. */
final class ShortestPaths {

    private static final int UNREACHED = -2;
    private static final int INITIAL = -1;

    private final StateGraph graph;
    private final int[] parentEdge;

    ShortestPaths(StateGraph graph) {
        this.graph = graph;
        this.parentEdge = new int[graph.stateCount()];
        Arrays.fill(parentEdge, UNREACHED);
        int[] queue = new int[graph.stateCount()];
        int end = 0;
        for (int state : graph.initialStates()) {
            parentEdge[state] = INITIAL;
            queue[end++] = state;
        }
        for (int at = 0; at < end; at++) {
            int state = queue[at];
            for (int edge = graph.firstEdge(state); edge < graph.endEdge(state); edge++) {
                int target = graph.target(edge);
                if (parentEdge[target] == UNREACHED) {
                    parentEdge[target] = edge;
                    queue[end++] = target;
                }
            }
        }
    }

    GraphPath to(int state) {
        if (parentEdge[state] == UNREACHED) {
            throw new IllegalArgumentException("no initial state leads there: state=" + state);
        }
        Deque<Edge> edges = new ArrayDeque<>();
        int at = state;
        while (parentEdge[at] != INITIAL) {
            int edge = parentEdge[at];
            int source = graph.source(edge);
            edges.addFirst(new Edge(source, graph.action(edge), at));
            at = source;
        }
        return new GraphPath(at, edges.stream().toList());
    }
}
