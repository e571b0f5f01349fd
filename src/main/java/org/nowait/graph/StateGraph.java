package org.nowait.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nowait.tla.TlaValue;

/**
 * The complete labelled multigraph of a specification: its states, its initial states, every action instance of its
 * next-state relation, and every edge.
 *
 * <p>Immutable. States, actions and edges are numbered from 0; the edges that leave a state are numbered in one row.
 */
public final class StateGraph {

    /*
     * rows        value numbers, packed; tables[v][number] is the value
     * first       the edges of state s are first[s] .. first[s + 1] - 1
     * edgeAction, edgeTarget
     *             8 bytes an edge; parallel edges and self-loops are kept as they came
     */
    private final List<String> variables;
    private final List<ActionLabel> actions;
    private final TlaValue[][] tables;
    private final PackedRows rows;
    private final int[] initial;
    private final int[] first;
    private final int[] edgeAction;
    private final int[] edgeTarget;
    private volatile @Nullable ShortestPaths shortest;

    StateGraph(
            List<String> variables,
            List<ActionLabel> actions,
            TlaValue[][] tables,
            PackedRows rows,
            int[] initial,
            int[] first,
            int[] edgeAction,
            int[] edgeTarget) {
        this.variables = List.copyOf(variables);
        this.actions = List.copyOf(actions);
        this.tables = tables;
        this.rows = rows;
        this.initial = initial;
        this.first = first;
        this.edgeAction = edgeAction;
        this.edgeTarget = edgeTarget;
    }

    /** Returns the names of the specification's variables, in the order of the rows. */
    public List<String> variables() {
        return variables;
    }

    /** Returns every action instance of the next-state relation, also those that no state enables. */
    public List<ActionLabel> actions() {
        return actions;
    }

    /** Returns the number of states. */
    public int stateCount() {
        return first.length - 1;
    }

    /** Returns the number of edges, parallel edges and self-loops included. */
    public long edgeCount() {
        return edgeTarget.length;
    }

    /** Returns the initial states, a fresh array in ascending order. */
    public int[] initialStates() {
        return initial.clone();
    }

    /**
     * Returns the number of a variable's value in a state; equal numbers mean equal values.
     *
     * @param state the state
     * @param variable an index into {@link #variables()}
     * @return the number, from 0, less than {@link #valueCount}
     */
    public int valueId(int state, int variable) {
        return rows.get(state, variable);
    }

    /**
     * Returns how many distinct values a variable takes in all states.
     *
     * @param variable an index into {@link #variables()}
     * @return the count
     */
    public int valueCount(int variable) {
        return tables[variable].length;
    }

    /**
     * Returns the value of a variable in a state.
     *
     * @param state the state
     * @param variable an index into {@link #variables()}
     * @return the value
     */
    public TlaValue value(int state, int variable) {
        return tables[variable][rows.get(state, variable)];
    }

    /**
     * Returns the values of all variables in a state.
     *
     * @param state the state
     * @return the values, in the order of {@link #variables()}
     */
    public List<TlaValue> values(int state) {
        List<TlaValue> values = new ArrayList<>(variables.size());
        for (int variable = 0; variable < variables.size(); variable++) {
            values.add(value(state, variable));
        }
        return List.copyOf(values);
    }

    /**
     * Returns the first edge that leaves a state.
     *
     * @param state the state
     * @return the edge's number; it equals {@link #endEdge} when no edge leaves the state
     */
    public int firstEdge(int state) {
        return first[state];
    }

    /**
     * Returns the number after the last edge that leaves a state.
     *
     * @param state the state
     * @return the number, exclusive
     */
    public int endEdge(int state) {
        return first[state + 1];
    }

    /**
     * Returns the action instance of an edge.
     *
     * @param edge the edge
     * @return an index into {@link #actions()}
     */
    public int action(int edge) {
        return edgeAction[edge];
    }

    /**
     * Returns the state that an edge reaches.
     *
     * @param edge the edge
     * @return the state
     */
    public int target(int edge) {
        return edgeTarget[edge];
    }

    /**
     * Returns the state that an edge leaves.
     *
     * @param edge the edge
     * @return the state
     */
    public int source(int edge) {
        if (edge < 0 || edge >= edgeTarget.length) {
            throw new IndexOutOfBoundsException("no such edge: edge=" + edge + ", edges=" + edgeTarget.length);
        }
        int low = 0;
        int high = stateCount() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (first[middle] <= edge) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /**
     * Returns the edges that leave a state.
     *
     * @param state the state
     * @return the edges in their order
     */
    public List<Edge> out(int state) {
        List<Edge> edges = new ArrayList<>();
        for (int edge = firstEdge(state); edge < endEdge(state); edge++) {
            edges.add(new Edge(state, action(edge), target(edge)));
        }
        return List.copyOf(edges);
    }

    /**
     * Returns a shortest behaviour that ends in a state, always the same one.
     *
     * @param state the state
     * @return the path from an initial state
     * @throws IllegalArgumentException if no initial state leads there
     */
    public GraphPath shortestPath(int state) {
        ShortestPaths known = shortest;
        if (known == null) {
            known = new ShortestPaths(this);
            shortest = known;
        }
        return known.to(state);
    }

    /** Returns the bytes that the states and edges take in memory; the values themselves are not counted. */
    public long bytes() {
        return rows.bytes() + (long) Integer.BYTES * (first.length + edgeAction.length + edgeTarget.length);
    }

    PackedRows rows() {
        return rows;
    }

    TlaValue[] table(int variable) {
        return tables[variable];
    }

    /** Returns states, edges and action instances, for messages. */
    @Override
    public String toString() {
        return "StateGraph[states=" + stateCount() + ", edges=" + edgeCount() + ", actions=" + actions.size()
                + ", initial=" + Arrays.toString(initial) + "]";
    }

    /** Collects the states and edges of a graph, in any order, and checks that together they are one. */
    public static final class Builder {

        private final GraphAssembly assembly;

        /**
         * Starts an empty graph.
         *
         * @param variables the names of the variables, distinct, at least one
         * @param actions every action instance of the next-state relation
         */
        public Builder(List<String> variables, List<ActionLabel> actions) {
            this.assembly = new GraphAssembly(variables, actions);
        }

        /**
         * Adds a state. States must be distinct; {@link #build} checks it.
         *
         * @param values one value per variable, in the variables' order
         * @return the state's number: 0 for the first, then 1, 2, ...
         */
        public int addState(TlaValue... values) {
            return assembly.addState(values);
        }

        /**
         * Numbers a value of a variable, for callers that keep the numbers of the values they have seen.
         *
         * @param variable an index into the variables
         * @param value the value
         * @return the number, the same for equal values
         */
        public int valueId(int variable, TlaValue value) {
            return assembly.valueId(variable, value);
        }

        /**
         * Adds a state by the numbers of its values.
         *
         * @param valueIds one number of {@link #valueId} per variable, in the variables' order
         * @return the state's number
         */
        public int addStateOf(int[] valueIds) {
            return assembly.addStateOf(valueIds);
        }

        /**
         * Makes a state an initial one; adding one twice changes nothing.
         *
         * @param state a state that was added before
         */
        public void addInitial(int state) {
            assembly.addInitial(state);
        }

        /**
         * Adds an edge. Parallel edges and self-loops are kept; edges of one state keep the order in which they came.
         *
         * @param from the state that the edge leaves; it may be added later
         * @param action an index into the actions
         * @param to the state that the edge reaches; it may be added later
         */
        public void addEdge(int from, int action, int to) {
            assembly.addEdge(from, action, to);
        }

        /**
         * Returns the graph.
         *
         * @return the graph of all that was added
         * @throws IllegalStateException if there is no initial state, if two states are equal, or if an edge names a
         *     state that was never added
         */
        public StateGraph build() {
            return assembly.build();
        }
    }
}
