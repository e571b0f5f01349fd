package org.nowait.tlc;

import org.jspecify.annotations.Nullable;
import org.nowait.graph.ActionLabel;
import org.nowait.tla.TlaRecord;

/**
 * Asks where an action leads from a state.
 *
 * @param state the value of each variable; null is the only successor that the query before has, and if it has none or
 *     several there is none here either
 * @param action the action with its parameters, its location being ignored; null asks whether the state is an initial one
 */
public record StepQuery(@Nullable TlaRecord state, @Nullable ActionLabel action) {}
