package org.nowait.conformance;

import java.util.List;
import org.nowait.graph.ActionLabel;

/**
 * Whether a specification has a behaviour that fits a log.
 *
 * @param accepted whether it has one; false too for a log that says nothing
 * @param matched how many entries of the log fit, from its beginning
 * @param length the entries of the log
 * @param reason why the log is not accepted, in one sentence; empty if it is
 * @param enabled the actions that the specification allowed where the log went on otherwise, each once; empty if it is
 *     accepted
 * @param behaviour a behaviour that fits the matched entries, hidden steps included
 */
public record TraceVerdict(
        boolean accepted,
        int matched,
        int length,
        String reason,
        List<ActionLabel> enabled,
        List<ActionLabel> behaviour) {

    /** Copies the lists. */
    public TraceVerdict {
        enabled = List.copyOf(enabled);
        behaviour = List.copyOf(behaviour);
    }
}
