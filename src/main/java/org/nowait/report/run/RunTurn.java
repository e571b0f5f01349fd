package org.nowait.report.run;

import java.util.List;

/**
 * A step of a behaviour of a model.
 *
 * @param action the action with its parameters
 * @param changes what the step changes, each as PLACE: BEFORE -> AFTER
 */
public record RunTurn(String action, List<String> changes) {

    /** Copies the list. */
    public RunTurn {
        changes = List.copyOf(changes);
    }
}
