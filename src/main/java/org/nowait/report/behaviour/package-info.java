/**
 * The behaviours that TLC prints for model configurations, in forms to read and for tools: prefix and loop of a lasso, each
 * step with what it changes.
 *
 * <p>Left out: forms that need the machine's locks and contexts; those belong to cells of litmus tests.
 */
@NullMarked
package org.nowait.report.behaviour;

import org.jspecify.annotations.NullMarked;
