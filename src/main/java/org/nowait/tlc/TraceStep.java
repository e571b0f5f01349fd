package org.nowait.tlc;

import org.jspecify.annotations.Nullable;
import org.nowait.graph.ActionLabel;
import org.nowait.tla.TlaRecord;

/**
 * One state of a counterexample and the action that led there.
 *
 * @param state the value of each variable
 * @param action the action with its parameters; null for the initial state
 */
public record TraceStep(TlaRecord state, @Nullable ActionLabel action) {}
