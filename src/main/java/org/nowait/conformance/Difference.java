package org.nowait.conformance;

import java.util.List;
import org.nowait.tla.TlaValue;

/**
 * A variable that has one value in the specification and another in the implementation.
 *
 * @param variable the name of the variable
 * @param expected its value in the specification
 * @param actual its value in the implementation
 */
public record Difference(String variable, TlaValue expected, TlaValue actual) {

    /**
     * Returns only the parts of the two values that differ.
     *
     * @return one line a part, such as {@code owner["P1"]: expected 2, actual 3}; at most a dozen, then how many more
     */
    public List<String> parts() {
        return parts("expected", "actual");
    }

    /** The same, with other words for the two sides. */
    List<String> parts(String left, String right) {
        return ValueDiff.of(variable, expected, actual, left, right);
    }
}
