package org.nowait.report.run;

import java.util.List;
import java.util.Optional;

/**
 * Which design is sound on which build.
 *
 * @param states the distinct states that TLC found for all pairs together
 * @param pairs the pairs of a design and a build that it applies to; none if the question was not asked
 */
public record RunMatrix(long states, List<RunPair> pairs) {

    /** Copies the list. */
    public RunMatrix {
        pairs = List.copyOf(pairs);
    }

    /** {@return the pair, if the design applies to the build} */
    public Optional<RunPair> pair(String design, String build) {
        return pairs.stream()
                .filter(pair -> pair.design().equals(design) && pair.build().equals(build))
                .findFirst();
    }
}
