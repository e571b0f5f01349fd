package org.nowait.conformance;

import java.util.Optional;

/**
 * What came of a replay.
 *
 * @param behaviour the name of the behaviour
 * @param steps the steps that were performed with the right result, those of a loop's second round included
 * @param divergence where the implementation left the behaviour; absent if it followed to the end
 */
public record ReplayResult(String behaviour, int steps, Optional<Divergence> divergence) {

    /** Returns whether the implementation followed the whole behaviour, and the behaviour had a step. */
    public boolean passed() {
        return divergence.isEmpty() && steps > 0;
    }
}
