package org.nowait.report;

import java.util.Objects;

/**
 * One named check with its verdict: a cell of a litmus test, a model configuration, a direction of a replay.
 *
 * @param name what was checked, in one line
 * @param verdict how it went
 * @param detail why, in one or more lines; empty when there is nothing to say
 * @param seconds how long it took, not negative
 */
public record Check(String name, Verdict verdict, String detail, double seconds) {

    /** Refuses a name that would break a line-based format. */
    public Check {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(detail, "detail");
        if (name.isBlank() || name.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a check needs a name of one line: name=" + name);
        }
        if (!(seconds >= 0)) {
            throw new IllegalArgumentException("seconds must not be negative: seconds=" + seconds);
        }
    }
}
