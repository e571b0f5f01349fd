package org.nowait.report.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.nowait.report.run.RunEdge;
import org.nowait.report.run.RunGraph;

/**
 * Places for the states of a graph: a row for each distance from the initial states, and in a row each state near those
 * that lead to it and that it leads to. The same graph gets the same places.
 *
 * @param rows the states by their distance from the initial ones, each row from left to right
 */
record GraphLayout(List<List<Integer>> rows) {

    private static final int SWEEPS = 8;

    static GraphLayout of(RunGraph graph) {
        int[] distances = distances(graph);
        List<List<Integer>> rows = new ArrayList<>();
        for (int state = 0; state < distances.length; state++) {
            while (rows.size() <= distances[state]) {
                rows.add(new ArrayList<>());
            }
            rows.get(distances[state]).add(state);
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double[] places = places(rows, distances.length);
            int step = sweep;
            rows.forEach(row -> row.sort(
                    Comparator.comparingDouble(state -> middle(graph, state, distances, places, step % 2 == 0))));
        }
        return new GraphLayout(rows);
    }

    private static int[] distances(RunGraph graph) {
        int[] distances = new int[graph.nodes().size()];
        Arrays.fill(distances, -1);
        Deque<Integer> next = new ArrayDeque<>();
        for (int state = 0; state < distances.length; state++) {
            if (graph.nodes().get(state).initial()) {
                distances[state] = 0;
                next.add(state);
            }
        }
        while (!next.isEmpty()) {
            int from = next.remove();
            for (RunEdge edge : graph.edges()) {
                if (edge.from() == from && distances[edge.to()] < 0) {
                    distances[edge.to()] = distances[from] + 1;
                    next.add(edge.to());
                }
            }
        }
        for (int state = 0; state < distances.length; state++) {
            distances[state] = Math.max(distances[state], 0);
        }
        return distances;
    }

    /* Each place is between 0 and 1, whatever the length of its row. */
    private static double[] places(List<List<Integer>> rows, int states) {
        double[] places = new double[states];
        for (List<Integer> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                places[row.get(i)] = (i + 0.5) / row.size();
            }
        }
        return places;
    }

    private static double middle(RunGraph graph, int state, int[] distances, double[] places, boolean down) {
        double sum = 0;
        int count = 0;
        for (RunEdge edge : graph.edges()) {
            int other = edge.to() == state ? edge.from() : edge.from() == state ? edge.to() : state;
            boolean counts = down ? distances[other] < distances[state] : distances[other] > distances[state];
            if (counts) {
                sum += places[other];
                count++;
            }
        }
        return count == 0 ? places[state] : sum / count;
    }
}
