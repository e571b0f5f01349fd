package org.nowait.graph;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.nowait.tla.TlaValue;

/** A graph in the making: rows of value numbers and a list of edges, in the order in which they came. */
final class GraphAssembly {

    private final List<String> variables;
    private final List<ActionLabel> actions;
    private final List<ValueTable> tables = new ArrayList<>();
    private final IntArrayList rows = new IntArrayList();
    private final TreeSet<Integer> initial = new TreeSet<>();
    private final IntArrayList from = new IntArrayList();
    private final IntArrayList action = new IntArrayList();
    private final IntArrayList to = new IntArrayList();
    private int states;

    GraphAssembly(List<String> variables, List<ActionLabel> actions) {
        if (variables.isEmpty() || new HashSet<>(variables).size() != variables.size()) {
            throw new IllegalArgumentException("variables must be distinct, at least one: variables=" + variables);
        }
        this.variables = List.copyOf(variables);
        this.actions = List.copyOf(actions);
        for (int i = 0; i < variables.size(); i++) {
            tables.add(new ValueTable());
        }
    }

    int valueId(int variable, TlaValue value) {
        return tables.get(variable).intern(value);
    }

    int addState(TlaValue[] values) {
        requireWidth(values.length);
        for (int variable = 0; variable < values.length; variable++) {
            rows.add(valueId(variable, values[variable]));
        }
        return states++;
    }

    int addStateOf(int[] valueIds) {
        requireWidth(valueIds.length);
        for (int variable = 0; variable < valueIds.length; variable++) {
            int id = valueIds[variable];
            if (id < 0 || id >= tables.get(variable).size()) {
                throw new IllegalArgumentException(
                        "no such value: variable=" + variables.get(variable) + ", valueId=" + id);
            }
        }
        for (int id : valueIds) {
            rows.add(id);
        }
        return states++;
    }

    private void requireWidth(int width) {
        if (width != variables.size()) {
            throw new IllegalArgumentException(
                    "a state has one value per variable: values=" + width + ", variables=" + variables.size());
        }
    }

    void addInitial(int state) {
        if (state < 0 || state >= states) {
            throw new IllegalArgumentException("no such state: state=" + state + ", states=" + states);
        }
        initial.add(state);
    }

    void addEdge(int source, int actionIndex, int target) {
        if (source < 0 || target < 0 || actionIndex < 0 || actionIndex >= actions.size()) {
            throw new IllegalArgumentException("no such edge: from=" + source + ", action=" + actionIndex + ", to="
                    + target + ", actions=" + actions.size());
        }
        from.add(source);
        action.add(actionIndex);
        to.add(target);
    }

    StateGraph build() {
        if (initial.isEmpty()) {
            throw new IllegalStateException("a graph needs an initial state: states=" + states);
        }
        PackedRows packed = packRows();
        int[] first = countEdges();
        int[] next = first.clone();
        int[] edgeAction = new int[from.size()];
        int[] edgeTarget = new int[from.size()];
        for (int i = 0; i < from.size(); i++) {
            int edge = next[from.getInt(i)]++;
            edgeAction[edge] = action.getInt(i);
            edgeTarget[edge] = to.getInt(i);
        }
        TlaValue[][] values = tables.stream().map(ValueTable::toArray).toArray(TlaValue[][]::new);
        int[] starts = initial.stream().mapToInt(Integer::intValue).toArray();
        StateGraph graph = new StateGraph(variables, actions, values, packed, starts, first, edgeAction, edgeTarget);
        new StateIndex(graph).requireDistinct();
        return graph;
    }

    private PackedRows packRows() {
        PackedRows packed =
                PackedRows.of(states, tables.stream().map(ValueTable::size).toList());
        int width = variables.size();
        for (int state = 0; state < states; state++) {
            for (int variable = 0; variable < width; variable++) {
                packed.set(state, variable, rows.getInt(state * width + variable));
            }
        }
        return packed;
    }

    private int[] countEdges() {
        int[] first = new int[states + 1];
        for (int i = 0; i < from.size(); i++) {
            if (from.getInt(i) >= states || to.getInt(i) >= states) {
                throw new IllegalStateException("an edge names a state that was never added: from=" + from.getInt(i)
                        + ", to=" + to.getInt(i) + ", states=" + states);
            }
            first[from.getInt(i) + 1]++;
        }
        for (int state = 0; state < states; state++) {
            first[state + 1] += first[state];
        }
        return first;
    }
}
