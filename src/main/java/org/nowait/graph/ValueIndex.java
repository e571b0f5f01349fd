package org.nowait.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nowait.tla.TlaValue;

/** Finds the number of a value among those that a variable takes in a graph, see {@link StateGraph#valueId}. */
public final class ValueIndex {

    /** The answer when the variable has the value in no state. */
    public static final int NONE = -1;

    private final List<Map<TlaValue, Integer>> numbers = new ArrayList<>();

    /**
     * Indexes the values of a graph.
     *
     * @param graph the graph
     */
    public ValueIndex(StateGraph graph) {
        for (int variable = 0; variable < graph.variables().size(); variable++) {
            Map<TlaValue, Integer> byValue = new HashMap<>();
            TlaValue[] table = graph.table(variable);
            for (int number = 0; number < table.length; number++) {
                byValue.put(table[number], number);
            }
            numbers.add(byValue);
        }
    }

    /**
     * Returns the number of a value.
     *
     * @param variable an index into {@link StateGraph#variables()}
     * @param value the value
     * @return its number, or {@link #NONE}
     */
    public int find(int variable, TlaValue value) {
        return numbers.get(variable).getOrDefault(value, NONE);
    }
}
