package org.nowait.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nowait.graph.ActionLabel;
import org.nowait.tla.TlaValue;

/**
 * One step of a log: what is known of the action, and what is known of the state after it.
 *
 * @param action the action's name; absent if it is not known
 * @param arguments the values of its parameters, each absent if it is not known; an empty list says nothing of them
 * @param state the variables whose values after the step are known
 */
public record LogEntry(Optional<String> action, List<Optional<TlaValue>> arguments, Map<String, TlaValue> state) {

    /** Copies the collections and rejects parameters of an unknown action. */
    public LogEntry {
        arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
        state = Map.copyOf(state);
        if (action.isEmpty() && !arguments.isEmpty()) {
            throw new IllegalArgumentException("parameters of an unknown action: arguments=" + arguments);
        }
    }

    /**
     * Returns a step of a known action.
     *
     * @param label the action with its parameters
     * @return the entry
     */
    public static LogEntry of(ActionLabel label) {
        return new LogEntry(
                Optional.of(label.name()),
                label.arguments().stream().map(Optional::of).toList(),
                Map.of());
    }

    /**
     * Returns a step of which only the state after it is known, in parts.
     *
     * @param state the variables that are known
     * @return the entry
     */
    public static LogEntry ofState(Map<String, TlaValue> state) {
        return new LogEntry(Optional.empty(), List.of(), state);
    }

    /** Whether the entry rules anything out. */
    boolean constrains() {
        return action.isPresent() || !state.isEmpty();
    }

    boolean fits(ActionLabel label) {
        if (action.isPresent() && !action.get().equals(label.name())) {
            return false;
        }
        if (arguments.isEmpty()) {
            return true;
        }
        if (arguments.size() != label.arguments().size()) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            Optional<TlaValue> known = arguments.get(i);
            if (known.isPresent() && !known.get().equals(label.arguments().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the label with an underscore for each unknown part, then the known variables. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(action.orElse("_"));
        if (!arguments.isEmpty()) {
            text.append('(');
            for (int i = 0; i < arguments.size(); i++) {
                text.append(i == 0 ? "" : ", ")
                        .append(arguments.get(i).map(TlaValue::toString).orElse("_"));
            }
            text.append(')');
        }
        state.keySet().stream()
                .sorted()
                .forEach(variable ->
                        text.append(" /\\ ").append(variable).append(" = ").append(state.get(variable)));
        return text.toString();
    }
}
