package org.nowait.litmus;

import java.util.List;
import java.util.Optional;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.machine.Design;
import org.nowait.kernel.machine.Designs;
import org.nowait.litmus.syntax.Expectation;

/**
 * The result of one test on one build under one design.
 *
 * @param build the build
 * @param design the allocator's design
 * @param expectation what the file expects there, if anything
 * @param observation what was found; empty if the cell was skipped
 * @param states the distinct states visited, 0 if skipped
 * @param seconds wall-clock seconds
 * @param skipped why the cell was skipped, empty if it was not
 * @param difference how the two engines differ, empty if they agree or only one ran
 */
public record CellResult(
        Build build,
        Design design,
        Optional<Expectation> expectation,
        Optional<Observation> observation,
        long states,
        double seconds,
        Optional<String> skipped,
        Optional<String> difference) {

    /** How a cell ended. */
    public enum Status {
        /** As expected. */
        OK,
        /** Not as expected, or the engines differ. */
        MISMATCH,
        /** A bound was reached and nothing speaks against the expectation. */
        UNKNOWN,
        /** The file expects nothing there. */
        UNJUDGED,
        /** The test does not speak of this build. */
        SKIPPED
    }

    /** {@return the build's name, with {@code /design} behind if that is not the build's own allocator} */
    public String name() {
        return name(build, design);
    }

    /**
     * Names a pair.
     *
     * @param build the build
     * @param design the allocator's design
     * @return the build's name, with {@code /design} behind if that is not the build's own allocator
     */
    public static String name(Build build, Design design) {
        return build.name() + (design.equals(Designs.MAINLINE) ? "" : "/" + design.id());
    }

    /** {@return how the cell ended} */
    public Status status() {
        if (observation.isEmpty()) {
            return Status.SKIPPED;
        }
        Observation seen = observation.get();
        if (difference.isPresent() || expectation.filter(seen::contradicts).isPresent()) {
            return Status.MISMATCH;
        } else if (seen.verdict() == Observation.Verdict.UNKNOWN) {
            return Status.UNKNOWN;
        }
        return expectation.isPresent() ? Status.OK : Status.UNJUDGED;
    }

    /** {@return the flags seen in any end state} */
    public List<Flag> flags() {
        return observation.map(seen -> EndState.flagsOf(seen.endStates())).orElse(List.of());
    }
}
