/**
 * A run for machines that other people built: JUnit XML, KTAP, SARIF, herd's blocks, and a Markdown summary.
 *
 * <p>Faithful: a cell that a bound left open is a failure in each of them, with the word unknown. Every name is escaped by
 * the form that it stands in. Left out: what the form has no place for.
 */
@NullMarked
package org.nowait.report.ci;

import org.jspecify.annotations.NullMarked;
