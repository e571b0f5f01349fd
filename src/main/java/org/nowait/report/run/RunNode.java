package org.nowait.report.run;

import java.util.List;

/**
 * A state of a graph.
 *
 * @param values the value of each variable as TLA+ text
 * @param initial whether a behaviour can begin there
 */
public record RunNode(List<String> values, boolean initial) {
    /** Copies the list. */
    public RunNode {
        values = List.copyOf(values);
    }
}
