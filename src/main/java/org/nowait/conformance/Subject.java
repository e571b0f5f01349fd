package org.nowait.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nowait.graph.ActionLabel;
import org.nowait.graph.StateGraph;
import org.nowait.tla.TlaValue;

/** An implementation under check, with its capabilities sorted out and its actions bound. */
final class Subject {

    private final Implementation implementation;
    private final StateGraph graph;
    private final ActionIndex actions;
    private final @Nullable Binds binds;
    private final @Nullable KnownValues known;
    private final int[] handles;
    private final int[] observed;

    Subject(Implementation implementation, StateGraph graph, ActionIndex actions) {
        this.implementation = implementation;
        this.graph = graph;
        this.actions = actions;
        this.binds = implementation instanceof Binds capable ? capable : null;
        this.known = implementation instanceof Pinpoints pinpoints && implementation instanceof SaveRestore saved
                ? new KnownValues(pinpoints, saved, graph)
                : null;
        this.handles = new int[actions.size()];
        Set<String> unobserved = implementation instanceof Partial partial ? partial.unobserved() : Set.of();
        this.observed = IntStream.range(0, graph.variables().size())
                .filter(variable -> !unobserved.contains(graph.variables().get(variable)))
                .toArray();
        if (binds != null) {
            for (int action : actions.distinct()) {
                handles[action] = binds.bind(actions.label(action));
            }
        }
    }

    Implementation implementation() {
        return implementation;
    }

    @Nullable
    SaveRestore saveRestore() {
        return implementation instanceof SaveRestore capable ? capable : null;
    }

    @Nullable
    Explores explores() {
        return implementation instanceof Explores capable ? capable : null;
    }

    String frame() {
        return implementation instanceof Located located ? located.frame() : "";
    }

    void reset(int initialState) {
        implementation.reset(SpecState.of(graph, initialState));
    }

    /** Performs a canonical action. */
    Outcome perform(int action) {
        return binds != null ? binds.perform(handles[action]) : implementation.perform(actions.label(action));
    }

    /** Whether the implementation shows every variable, so that its state tells the specification's. */
    boolean showsAll() {
        return observed.length == graph.variables().size();
    }

    /** Whether every observed variable now has its value of a state. No is said only by values computed now. */
    boolean is(int state) {
        if (known == null) {
            return computes(state);
        }
        if (known.are(state, observed)) {
            return true;
        }
        if (computes(state)) {
            throw KnownValues.incomplete("one of " + graph.variables());
        }
        return false;
    }

    private boolean computes(int state) {
        for (int variable : observed) {
            if (!graph.value(state, variable).equals(actual(variable))) {
                return false;
            }
        }
        return true;
    }

    /** The observed variables whose values now differ from those in a state. */
    List<Difference> differences(int state) {
        List<Difference> differences = new ArrayList<>();
        for (int variable : observed) {
            TlaValue expected = graph.value(state, variable);
            TlaValue actual = actual(variable);
            if (!expected.equals(actual)) {
                differences.add(new Difference(graph.variables().get(variable), expected, actual));
            }
        }
        return differences;
    }

    private TlaValue actual(int variable) {
        return implementation.abstraction(graph.variables().get(variable));
    }

    /** The values of all variables now; only if the implementation {@link #showsAll}. */
    List<TlaValue> values() {
        return IntStream.range(0, graph.variables().size())
                .mapToObj(this::actual)
                .toList();
    }

    /** The bytes of memory that the values known by their bytes take. */
    long bytes() {
        return known == null ? 0 : known.bytes();
    }

    /** What an exception says, in one line. */
    static String describe(Throwable thrown) {
        String message = thrown.getMessage();
        String type = thrown.getClass().getSimpleName();
        return message == null || message.isEmpty() ? type : type + ": " + message;
    }

    /** Where an exception was thrown, as file, line and method. */
    static String frameOf(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return trace.length == 0
                ? ""
                : trace[0].getFileName() + ":" + trace[0].getLineNumber() + " " + trace[0].getMethodName() + "()";
    }

    /** The label of an action, canonical or not. */
    ActionLabel label(int action) {
        return actions.label(action);
    }
}
