package org.nowait.conformance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nowait.graph.StateGraph;
import org.nowait.tla.TlaValue;

/** A state of the specification: the value of each variable, by name. */
public final class SpecState {

    private final Map<String, TlaValue> values;

    private SpecState(Map<String, TlaValue> values) {
        this.values = values;
    }

    /**
     * Returns a state of the given values.
     *
     * @param values the value of each variable, or of those that are known
     * @return the state
     */
    public static SpecState of(Map<String, TlaValue> values) {
        return new SpecState(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
    }

    /**
     * Returns a state of a graph.
     *
     * @param graph the graph
     * @param state the number of the state
     * @return the state
     */
    public static SpecState of(StateGraph graph, int state) {
        Map<String, TlaValue> values = new LinkedHashMap<>();
        for (int variable = 0; variable < graph.variables().size(); variable++) {
            values.put(graph.variables().get(variable), graph.value(state, variable));
        }
        return new SpecState(Collections.unmodifiableMap(values));
    }

    /**
     * Returns the value of a variable.
     *
     * @param variable the name
     * @return its value in this state
     * @throws IllegalArgumentException if the state has no such variable
     */
    public TlaValue get(String variable) {
        TlaValue value = values.get(variable);
        if (value == null) {
            throw new IllegalArgumentException(
                    "no such variable: variable=" + variable + ", variables=" + values.keySet());
        }
        return value;
    }

    /** Returns the values by the names of their variables, unmodifiable, in the specification's order. */
    public Map<String, TlaValue> values() {
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpecState that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Returns the values as a TLA+ conjunction on one line. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        values.forEach((name, value) -> text.append(text.length() == 0 ? "" : " /\\ ")
                .append(name)
                .append(" = ")
                .append(value));
        return text.toString();
    }
}
