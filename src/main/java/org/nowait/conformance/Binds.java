package org.nowait.conformance;

import org.nowait.graph.ActionLabel;

/** An implementation that translates each action once, and then performs it by number. */
public interface Binds {

    /**
     * Translates an action.
     *
     * @param action the action with its parameters
     * @return a number that {@link #perform(int)} understands
     * @throws IllegalArgumentException if the implementation knows no such action
     */
    int bind(ActionLabel action);

    /**
     * Performs an action, or refuses it and leaves everything as it was.
     *
     * @param handle a number that {@link #bind} returned
     * @return what was done; for speed, a refusal made beforehand
     */
    Outcome perform(int handle);
}
