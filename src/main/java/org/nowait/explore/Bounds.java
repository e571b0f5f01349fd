package org.nowait.explore;

/**
 * How far a search goes.
 *
 * @param states the largest number of states
 * @param depth the largest number of steps from the initial state
 */
public record Bounds(int states, int depth) {

    /** Far enough for every scenario of the project; one that is larger is called bounded. */
    public static final Bounds DEFAULT = new Bounds(20_000_000, Integer.MAX_VALUE);

    /** Checks that there is something to search. */
    public Bounds {
        if (states < 1 || depth < 0) {
            throw new IllegalArgumentException("a search has a state at least: states=" + states + " depth=" + depth);
        }
    }
}
