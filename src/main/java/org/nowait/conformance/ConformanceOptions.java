package org.nowait.conformance;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.function.LongSupplier;
import org.nowait.graph.ActionLabel;

/**
 * How far a check goes and what its messages say. Every method that begins with {@code with} returns a changed copy.
 *
 * @param variantsPerState how many different snapshots of one state are explored, at least 1; more are counted and the
 *     check fails, for then the implementation remembers a history that the specification does not have
 * @param keptDivergences how many divergences are kept in full, at least 1; all are counted
 * @param stopAtFirst whether the check ends with the first divergence
 * @param repeat the command that repeats the check, for messages; empty if there is none
 * @param rightPoint says of a refused action whether its actor stood right before it; without it the implementation's
 *     own outcome says so
 * @param expanded says of a state whether the graph has all its edges; false for the rim of a partial graph, such as one
 *     of random walks, whose states are reached and compared but not left
 * @param nanoClock the clock by which the seconds of the result are measured
 */
public record ConformanceOptions(
        int variantsPerState,
        int keptDivergences,
        boolean stopAtFirst,
        String repeat,
        Optional<BiPredicate<SpecState, ActionLabel>> rightPoint,
        IntPredicate expanded,
        LongSupplier nanoClock) {

    /** Rejects bounds below 1. */
    public ConformanceOptions {
        if (variantsPerState < 1 || keptDivergences < 1) {
            throw new IllegalArgumentException("bounds are at least 1: variantsPerState=" + variantsPerState
                    + ", keptDivergences=" + keptDivergences);
        }
    }

    /** Returns the usual options: 4 variants a state, 20 divergences in full, no early end, a complete graph. */
    public static ConformanceOptions defaults() {
        return new ConformanceOptions(4, 20, false, "", Optional.empty(), state -> true, System::nanoTime);
    }

    /**
     * Changes how many different snapshots of one state are explored.
     *
     * @param bound at least 1
     * @return the changed copy
     */
    public ConformanceOptions withVariantsPerState(int bound) {
        return new ConformanceOptions(bound, keptDivergences, stopAtFirst, repeat, rightPoint, expanded, nanoClock);
    }

    /**
     * Changes how many divergences are kept in full.
     *
     * @param bound at least 1
     * @return the changed copy
     */
    public ConformanceOptions withKeptDivergences(int bound) {
        return new ConformanceOptions(variantsPerState, bound, stopAtFirst, repeat, rightPoint, expanded, nanoClock);
    }

    /** Returns a copy with which the check ends at the first divergence. */
    public ConformanceOptions withStopAtFirst() {
        return new ConformanceOptions(variantsPerState, keptDivergences, true, repeat, rightPoint, expanded, nanoClock);
    }

    /**
     * Changes the command that messages give to repeat the check.
     *
     * @param command a command line
     * @return the changed copy
     */
    public ConformanceOptions withRepeat(String command) {
        return new ConformanceOptions(
                variantsPerState, keptDivergences, stopAtFirst, command, rightPoint, expanded, nanoClock);
    }

    /**
     * Lets a predicate decide which refusals count as those at the right point of control.
     *
     * @param predicate takes the state and the action that was refused in it
     * @return the changed copy
     */
    public ConformanceOptions withRightPoint(BiPredicate<SpecState, ActionLabel> predicate) {
        return new ConformanceOptions(
                variantsPerState, keptDivergences, stopAtFirst, repeat, Optional.of(predicate), expanded, nanoClock);
    }

    /**
     * Says which states of a partial graph have all their edges.
     *
     * @param predicate takes the number of a state
     * @return the changed copy
     */
    public ConformanceOptions withExpanded(IntPredicate predicate) {
        return new ConformanceOptions(
                variantsPerState, keptDivergences, stopAtFirst, repeat, rightPoint, predicate, nanoClock);
    }

    /**
     * Changes the clock, for results that are the same in every run.
     *
     * @param clock nanoseconds from any origin
     * @return the changed copy
     */
    public ConformanceOptions withNanoClock(LongSupplier clock) {
        return new ConformanceOptions(
                variantsPerState, keptDivergences, stopAtFirst, repeat, rightPoint, expanded, clock);
    }
}
