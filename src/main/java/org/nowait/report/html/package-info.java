/**
 * A run as one HTML file that needs nothing else: no network, no script to be read, no font of its own.
 *
 * <p>Faithful: every verdict is text in the file, and what was not checked comes first. Simplified: counterexamples that
 * differ in the build alone share one article. Left out: what only the run file holds, such as the end states of cells.
 */
@NullMarked
package org.nowait.report.html;

import org.jspecify.annotations.NullMarked;
