/**
 * What the other rooms found, written down: tables for people, KTAP, JUnit XML and JSON for machines.
 *
 * <p>Faithful: every form states the verdict it was given, and an unknown verdict is a pass in none of them. Left out:
 * SARIF, HTML and drawings.
 */
@NullMarked
package org.nowait.report;

import org.jspecify.annotations.NullMarked;
