package org.nowait.report.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nowait.graph.Edge;
import org.nowait.graph.StateGraph;
import org.nowait.review.SmallGraph;
import org.nowait.tla.TlaValue;

/**
 * The complete graph of a small model.
 *
 * @param model the configuration's name
 * @param variables the names of the variables
 * @param nodes the states
 * @param edges the steps, by the state that they leave
 */
public record RunGraph(String model, List<String> variables, List<RunNode> nodes, List<RunEdge> edges) {
    /** Copies the lists. */
    public RunGraph {
        variables = List.copyOf(variables);
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * Returns a graph as a record of the run file.
     *
     * @param small the graph
     * @return its states and steps
     */
    public static RunGraph of(SmallGraph small) {
        StateGraph graph = small.graph();
        Set<Integer> initial = Arrays.stream(graph.initialStates()).boxed().collect(Collectors.toSet());
        List<RunNode> nodes = new ArrayList<>();
        List<RunEdge> edges = new ArrayList<>();
        for (int state = 0; state < graph.stateCount(); state++) {
            nodes.add(new RunNode(
                    graph.values(state).stream().map(TlaValue::toString).toList(), initial.contains(state)));
            for (Edge edge : graph.out(state)) {
                edges.add(new RunEdge(
                        state, edge.target(), graph.actions().get(edge.action()).toString()));
            }
        }
        return new RunGraph(small.model(), graph.variables(), nodes, edges);
    }
}
