/**
 * TLA+ values as plain Java objects: what a state of a specification holds, and what the parameters of an action are. They
 * have a text form (TLA+ itself), a JSON form for people and an ITF form for other model checkers.
 *
 * <p>Faithful: equality is TLA+'s own, so a function on {@code 1..n} <em>is</em> a sequence and a function on strings
 * <em>is</em> a record; the factories normalise.
 *
 * <p>Simplified: integers are 64 bits wide; TLC's are 32 bits wide.
 *
 * <p>Left out: infinite sets and every other value that cannot be enumerated.
 */
@NullMarked
package org.nowait.tla;

import org.jspecify.annotations.NullMarked;
