/**
 * Claims: statements that people made about allocating in atomic context, each tied to the query that decides it.
 *
 * <p>Faithful: no entry holds an answer. A verdict is computed from what the engines find, with the bounds of the search
 * beside it; a recorded expectation is only compared with it.
 *
 * <p>Simplified: a claim is decided over the named builds, the table of designs and small scenarios.
 *
 * <p>Left out: what no model of these parts can decide, such as measured times; such a claim says so, and why.
 */
@NullMarked
package org.nowait.review.claims;

import org.jspecify.annotations.NullMarked;
