package org.nowait.conformance;

/**
 * What an implementation reached by its own offers alone, as states and edges of the specification.
 *
 * @param tried whether it explored at all; it does if it can, and if it did not diverge before
 * @param states the distinct states of the specification that it reached
 * @param edges the edges of the specification that it took, parallel ones included
 */
public record OwnExploration(boolean tried, int states, long edges) {

    /** No exploration. */
    static final OwnExploration NONE = new OwnExploration(false, 0, 0);
}
