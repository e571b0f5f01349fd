package org.nowait.review.claims;

import org.nowait.litmus.syntax.Condition;

/**
 * One question over cells.
 *
 * @param scope which cells
 * @param holds what must hold of the end states of each
 */
public record Question(Scope scope, Condition holds) {}
