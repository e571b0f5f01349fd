package org.nowait.tlc;

import org.jspecify.annotations.Nullable;
import org.nowait.graph.ActionLabel;
import org.nowait.tla.TlaRecord;

/**
 * Asks where an action leads from a state.
 *
 * @param state the value of each variable
 * @param action the action with its parameters, its location being ignored; null asks whether the state is an initial one
 */
public record StepQuery(TlaRecord state, @Nullable ActionLabel action) {}
