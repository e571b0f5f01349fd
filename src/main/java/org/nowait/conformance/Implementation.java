package org.nowait.conformance;

import org.nowait.graph.ActionLabel;
import org.nowait.tla.TlaValue;

/**
 * A Java class that claims to behave as a specification says. Three methods suffice; a class that can do more says so by
 * implementing {@link SaveRestore}, {@link Binds}, {@link Explores}, {@link Pinpoints}, {@link Partial} or {@link Located} as
 * well.
 *
 * <p>One thread calls the methods. An exception out of {@link #perform} or {@link #abstraction} is a divergence.
 */
public interface Implementation {

    /**
     * Becomes the state that corresponds to an initial state of the specification.
     *
     * @param initial the initial state
     * @throws IllegalArgumentException if the implementation has no such state; that is a divergence
     */
    void reset(SpecState initial);

    /**
     * Performs an action, or refuses it and leaves everything as it was.
     *
     * @param action the action with its parameters
     * @return what was done
     */
    Outcome perform(ActionLabel action);

    /**
     * Returns what a variable of the specification is in the present state: the refinement mapping, one variable at a
     * time. It must be a function of the state alone.
     *
     * @param variable the name of the variable
     * @return its value
     */
    TlaValue abstraction(String variable);
}
