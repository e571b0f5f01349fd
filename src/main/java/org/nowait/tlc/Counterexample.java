package org.nowait.tlc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nowait.graph.ActionLabel;
import org.nowait.tla.TlaRecord;

/**
 * A behaviour that violates a property.
 *
 * @param steps the states from an initial one, each with the action that led there
 * @param loop the index of the state to which the behaviour returns after the last one, or -1 when it does not: it is
 *     finite, or it stutters
 * @param loopAction the action that returns to {@code loop}, null when it is not known or there is none
 * @param stuttering whether the behaviour stays in the last state for ever
 */
public record Counterexample(
        List<TraceStep> steps, int loop, @Nullable ActionLabel loopAction, boolean stuttering) {

    /** Copies the steps. */
    public Counterexample {
        steps = List.copyOf(steps);
    }

    /** {@return the states alone} */
    public List<TlaRecord> states() {
        return steps.stream().map(TraceStep::state).toList();
    }
}
