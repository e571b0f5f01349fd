package org.nowait.report.counterexample;

import java.util.stream.Collectors;
import org.nowait.kernel.context.Flag;
import org.nowait.review.counterexample.CounterexampleStep;

/** A step in one line. */
final class StepLine {

    private StepLine() {}

    /** {@return what is done, in which function of the kernel} */
    static String of(CounterexampleStep step) {
        String inside = step.function().isEmpty() || step.text().startsWith(step.function())
                ? ""
                : "  [" + step.function() + "]";
        return step.text() + inside;
    }

    /** {@return the flags that a step raises, marked as lockdep marks a deadlock; empty if none} */
    static String flags(CounterexampleStep step) {
        return step.raised().isEmpty()
                ? ""
                : " *** " + step.raised().stream().map(Flag::name).collect(Collectors.joining(", ")) + " ***";
    }
}
