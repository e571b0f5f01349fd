package org.nowait.conformance;

import java.util.ArrayList;
import java.util.List;
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
    private final int[] handles;

    Subject(Implementation implementation, StateGraph graph, ActionIndex actions) {
        this.implementation = implementation;
        this.graph = graph;
        this.actions = actions;
        this.binds = implementation instanceof Binds capable ? capable : null;
        this.handles = new int[actions.size()];
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

    /** Whether every variable now has its value of a state. */
    boolean is(int state) {
        List<String> variables = graph.variables();
        for (int variable = 0; variable < variables.size(); variable++) {
            TlaValue actual = implementation.abstraction(variables.get(variable));
            if (!graph.value(state, variable).equals(actual)) {
                return false;
            }
        }
        return true;
    }

    /** The variables whose values now differ from those in a state. */
    List<Difference> differences(int state) {
        List<Difference> differences = new ArrayList<>();
        for (int variable = 0; variable < graph.variables().size(); variable++) {
            String name = graph.variables().get(variable);
            TlaValue expected = graph.value(state, variable);
            TlaValue actual = implementation.abstraction(name);
            if (!expected.equals(actual)) {
                differences.add(new Difference(name, expected, actual));
            }
        }
        return differences;
    }

    /** The values of all variables now. */
    List<TlaValue> values() {
        List<TlaValue> values = new ArrayList<>(graph.variables().size());
        for (String variable : graph.variables()) {
            values.add(implementation.abstraction(variable));
        }
        return values;
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
