/**
 * Conformance as JUnit 5 tests: one test per action and direction, so that the name of a failing test says what broke.
 * This room alone needs {@code junit-jupiter-api}, an optional dependency: users bring their own.
 *
 * <p>Faithful: a test fails exactly when the check complains about its action, direction or coverage. Simplified: the walk
 * through the graph runs once, in the first test that needs it. Left out: parallel execution of one model's tests.
 */
@NullMarked
package org.nowait.conformance.junit;

import org.jspecify.annotations.NullMarked;
