package org.nowait.report.run;

import java.util.List;

/**
 * One litmus test on one build under one design.
 *
 * @param build the build
 * @param design the design
 * @param status OK, MISMATCH, UNKNOWN, UNJUDGED or SKIPPED
 * @param expected the word that the file expects; empty if it expects nothing
 * @param observed the word that was found; empty if the cell was skipped
 * @param positive end states that satisfy the condition
 * @param negative end states that do not
 * @param flags what was reported and what happened, in any end state
 * @param states distinct states visited
 * @param seconds wall-clock seconds
 * @param endStates the end states as herd writes them
 * @param remark why the cell was skipped, or how the engines differ; else empty
 */
public record RunCell(
        String build,
        String design,
        String status,
        String expected,
        String observed,
        int positive,
        int negative,
        List<String> flags,
        long states,
        double seconds,
        List<String> endStates,
        String remark) {

    /** Copies the lists. */
    public RunCell {
        flags = List.copyOf(flags);
        endStates = List.copyOf(endStates);
    }

    /** {@return the build, with {@code /design} behind if that is not the build's own allocator} */
    public String name() {
        return design.equals("mainline") ? build : build + "/" + design;
    }

    /** {@return whether the result is not the expected one} */
    public boolean wrong() {
        return status.equals("MISMATCH");
    }

    /** {@return whether a bound was reached before an answer} */
    public boolean unknown() {
        return status.equals("UNKNOWN");
    }

    /** {@return whether the cell did not run} */
    public boolean skipped() {
        return status.equals("SKIPPED");
    }
}
