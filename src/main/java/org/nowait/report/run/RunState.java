package org.nowait.report.run;

import java.util.List;

/**
 * A state of the specification on the way of a counterexample.
 *
 * @param action the action that led to it, with its parameters; empty for the initial state
 * @param changed the variables that are not as before; all of them for the initial state, in the order of their declaration
 */
public record RunState(String action, List<RunValue> changed) {

    /** Copies the list. */
    public RunState {
        changed = List.copyOf(changed);
    }
}
