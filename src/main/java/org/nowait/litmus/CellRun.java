package org.nowait.litmus;

import java.util.Set;
import java.util.TreeSet;

/**
 * What an engine found for one test on one build.
 *
 * @param endStates the end states, registers of all processes included
 * @param states the distinct states it visited
 * @param complete false if a bound was reached, so that other end states may exist
 * @param seconds wall-clock seconds
 */
public record CellRun(Set<EndState> endStates, long states, boolean complete, double seconds) {

    /** Copies the end states and sorts them. */
    public CellRun {
        endStates = java.util.Collections.unmodifiableSet(new TreeSet<>(endStates));
    }
}
