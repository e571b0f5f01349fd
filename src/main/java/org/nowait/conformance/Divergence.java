package org.nowait.conformance;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nowait.graph.ActionLabel;

/**
 * A place where an implementation and its specification part, with all that one needs to find the cause.
 *
 * @param model the name of the model or of the behaviour
 * @param kind how they part
 * @param action the action with its parameters; absent for an initial state
 * @param step the number of the action in the behaviour, from 1; 0 for an initial state
 * @param differences the variables that differ, in the specification's order. For a forbidden action that was performed
 *     they say what it changed, for an allowed one that was refused what it should have changed.
 * @param detail what the implementation said or threw, or which bytes changed; empty if there is nothing to say
 * @param frame the implementation's own frame; empty if it has none
 * @param behaviour the labels of a shortest behaviour to the state before the action
 * @param start the initial state of that behaviour
 * @param repeat the command that repeats the check; empty if the caller gave none
 */
public record Divergence(
        String model,
        DivergenceKind kind,
        @Nullable ActionLabel action,
        int step,
        List<Difference> differences,
        String detail,
        String frame,
        List<ActionLabel> behaviour,
        SpecState start,
        String repeat) {

    /** Copies the lists. */
    public Divergence {
        differences = List.copyOf(differences);
        behaviour = List.copyOf(behaviour);
    }

    /** Returns the first variable that differs, if one does. */
    public Optional<String> variable() {
        return differences.stream().map(Difference::variable).findFirst();
    }

    /**
     * Returns the name of the action without its parameters.
     *
     * @return the name, or {@code Init} for an initial state
     */
    public String actionName() {
        return action == null ? "Init" : action.name();
    }

    /**
     * Returns one line that says what is wrong, such as {@code step 7, Acquire("P0"): held differs: spec=..., impl=...}.
     */
    public String summary() {
        return DivergenceText.summary(this);
    }

    /** Returns the whole report, several lines without a line end after the last. */
    @Override
    public String toString() {
        return DivergenceText.of(this);
    }
}
