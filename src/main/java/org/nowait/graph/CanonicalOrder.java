package org.nowait.graph;

import it.unimi.dsi.fastutil.ints.IntArrayFIFOQueue;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.nowait.tla.TlaValue;

/**
 * The same graph in an order of its own: actions by name and arguments, edges by their actions, states breadth-first. A model
 * checker enumerates sets in an order that depends on what it evaluated before, and whoever looks for the first difference
 * in a graph should find the same one every time.
 */
public final class CanonicalOrder {

    private static final int NONE = -1;

    private final StateGraph graph;
    private final int width;
    private final Integer[] actions;
    private final int[] actionRank;
    private final int[] number;
    private final int[][] valueIds;
    private final StateGraph.Builder ordered;
    private final IntArrayList order = new IntArrayList();

    private CanonicalOrder(StateGraph graph) {
        this.graph = graph;
        this.width = graph.variables().size();
        List<ActionLabel> labels = graph.actions();
        this.actions = IntStream.range(0, labels.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(actions, Comparator.comparing(labels::get, CanonicalOrder::compare));
        this.actionRank = new int[actions.length];
        for (int rank = 0; rank < actions.length; rank++) {
            actionRank[actions[rank]] = rank;
        }
        this.number = new int[graph.stateCount()];
        Arrays.fill(number, NONE);
        this.valueIds = new int[width][];
        for (int variable = 0; variable < width; variable++) {
            valueIds[variable] = new int[graph.valueCount(variable)];
            Arrays.fill(valueIds[variable], NONE);
        }
        this.ordered = new StateGraph.Builder(
                graph.variables(), Arrays.stream(actions).map(labels::get).toList());
    }

    /**
     * Puts a graph in its order.
     *
     * @param graph the graph
     * @return the same states, actions and edges with other numbers
     */
    public static StateGraph of(StateGraph graph) {
        return new CanonicalOrder(graph).build();
    }

    private static int compare(ActionLabel one, ActionLabel other) {
        int byName = one.name().compareTo(other.name());
        return byName != 0 ? byName : compare(one.arguments(), other.arguments());
    }

    private static int compare(List<TlaValue> one, List<TlaValue> other) {
        return Arrays.compare(one.toArray(TlaValue[]::new), other.toArray(TlaValue[]::new));
    }

    private StateGraph build() {
        IntArrayFIFOQueue queue = new IntArrayFIFOQueue();
        IntStream.of(graph.initialStates())
                .boxed()
                .sorted(Comparator.comparing(graph::values, CanonicalOrder::compare))
                .forEach(initial -> {
                    ordered.addInitial(add(initial));
                    queue.enqueue(initial.intValue());
                });
        // A graph of random walks may have states that no edge of it reaches.
        for (int state = 0; state < graph.stateCount() || !queue.isEmpty(); ) {
            if (queue.isEmpty()) {
                if (number[state] == NONE) {
                    add(state);
                    queue.enqueue(state);
                }
                state++;
            } else {
                expand(queue.dequeueInt(), queue);
            }
        }
        for (int i = 0; i < order.size(); i++) {
            for (int edge : edges(order.getInt(i))) {
                ordered.addEdge(i, actionRank[graph.action(edge)], number[graph.target(edge)]);
            }
        }
        return ordered.build();
    }

    private void expand(int state, IntArrayFIFOQueue queue) {
        for (int edge : edges(state)) {
            int target = graph.target(edge);
            if (number[target] == NONE) {
                add(target);
                queue.enqueue(target);
            }
        }
    }

    /** Labels are deterministic, so an action says which edge; of equal ones the first comes first. */
    private int[] edges(int state) {
        return IntStream.range(graph.firstEdge(state), graph.endEdge(state))
                .boxed()
                .sorted(Comparator.comparingInt(edge -> actionRank[graph.action(edge)]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int add(int state) {
        int[] row = new int[width];
        for (int variable = 0; variable < width; variable++) {
            int id = graph.valueId(state, variable);
            if (valueIds[variable][id] == NONE) {
                valueIds[variable][id] = ordered.valueId(variable, graph.value(state, variable));
            }
            row[variable] = valueIds[variable][id];
        }
        number[state] = ordered.addStateOf(row);
        order.add(state);
        return number[state];
    }
}
