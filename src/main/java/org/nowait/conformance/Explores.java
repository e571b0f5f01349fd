package org.nowait.conformance;

import org.nowait.graph.ActionLabel;

/** An implementation that knows what it could do next. Only with this can one check that it does nothing else. */
public interface Explores {

    /**
     * Returns every action that the implementation would perform in the present state. Asking changes nothing.
     *
     * @return the actions; one that occurs twice counts once
     */
    Iterable<ActionLabel> enabled();
}
