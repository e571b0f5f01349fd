package org.nowait.review.counterexample;

import java.util.List;
import org.nowait.litmus.Cell;

/**
 * The shortest run of a cell that shows what was wanted, in a scenario without anything that is not needed for it.
 *
 * @param asked the cell that was asked about
 * @param wanted what the run shows
 * @param cell the cell with the reduced scenario; lines are still those of the file
 * @param dropped what the reduction left out, in words; none if all is needed
 * @param start the state before the first step
 * @param steps the steps; none if the initial state shows it
 * @param states how many states of the reduced scenario the search saw
 */
public record Counterexample(
        Cell asked,
        Wanted wanted,
        Cell cell,
        List<String> dropped,
        Moment start,
        List<CounterexampleStep> steps,
        int states) {

    /** Copies the lists. */
    public Counterexample {
        dropped = List.copyOf(dropped);
        steps = List.copyOf(steps);
    }

    /** {@return the name under which {@code nowait explain} shows it again} */
    public String handle() {
        return asked + wanted.flag().map(flag -> ":" + flag).orElse("");
    }

    /** {@return the state in the end} */
    public Moment end() {
        return steps.isEmpty() ? start : last().after();
    }

    /** {@return the last step, the one that shows what was wanted} */
    public CounterexampleStep last() {
        return steps.get(steps.size() - 1);
    }

    /**
     * Returns the state before a step.
     *
     * @param step one of the steps
     * @return the state it was taken in
     */
    public Moment before(CounterexampleStep step) {
        return step.number() == 1 ? start : steps.get(step.number() - 2).after();
    }
}
