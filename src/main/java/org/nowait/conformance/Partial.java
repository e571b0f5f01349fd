package org.nowait.conformance;

import java.util.Set;

/**
 * An implementation that has no data for some variables of the specification, such as a program counter that it keeps in
 * another form. What they say is compared by what is possible next: with deterministic labels the directions <em>enabled</em>
 * and <em>disabled</em> together still make a bisimulation.
 */
public interface Partial {

    /**
     * Returns the variables that are not compared.
     *
     * @return their names; {@link Implementation#abstraction} is never asked for them
     */
    Set<String> unobserved();
}
