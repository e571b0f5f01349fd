/**
 * The complete labelled multigraph of a finite TLA+ specification, and its file form. A state is a row of values, an edge
 * is one action instance that leads from one state to another; parallel edges and self-loops are edges like any other.
 *
 * <p>Faithful: every state, every edge and every action instance, also those that are never enabled. Simplified: a value
 * is stored once per variable, and a row holds its number. Left out: fairness, stuttering steps, symmetry and views (a
 * quotient graph has no labels one could replay).
 */
@NullMarked
package org.nowait.graph;

import org.jspecify.annotations.NullMarked;
