package org.nowait.litmus;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an engine found for one test on one build.
 *
 * @param endStates the end states, registers of all processes included
 * @param states the distinct states it visited
 * @param complete false if a bound was reached, so that other end states may exist
 * @param seconds wall-clock seconds
 * @param difference how two engines differ, empty if they agree or only one ran
 */
public record CellRun(
        Set<EndState> endStates, long states, boolean complete, double seconds, Optional<String> difference) {

    /** Copies the end states and sorts them. */
    public CellRun {
        endStates = java.util.Collections.unmodifiableSet(new TreeSet<>(endStates));
    }

    /**
     * Returns a run of one engine.
     *
     * @param endStates the end states
     * @param states the distinct states it visited
     * @param complete false if a bound was reached
     * @param seconds wall-clock seconds
     */
    public CellRun(Set<EndState> endStates, long states, boolean complete, double seconds) {
        this(endStates, states, complete, seconds, Optional.empty());
    }

    /** {@return this run, with a difference to another engine's; the first one is kept} */
    CellRun differing(String how) {
        return new CellRun(endStates, states, complete, seconds, Optional.of(difference.orElse(how)));
    }
}
