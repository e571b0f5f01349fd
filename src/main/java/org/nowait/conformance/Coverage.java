package org.nowait.conformance;

import java.util.Locale;

/**
 * How much of one direction was checked and found right.
 *
 * @param direction the direction
 * @param done edges performed, forbidden actions refused, or states whose offers are right
 * @param total how many there are in the graph
 * @param tried whether the implementation can be asked; an implementation that does not explore offers nothing
 */
public record Coverage(Direction direction, long done, long total, boolean tried) {

    /**
     * Returns the share that was checked and found right.
     *
     * @return percent, rounded down to tenths, so that 100 means all; 100 of an empty total
     */
    public double percent() {
        return total == 0 ? 100 : Math.floor(1000.0 * done / total) / 10;
    }

    /** Returns whether all of it was checked and found right. */
    public boolean isComplete() {
        return done == total;
    }

    /** Returns for example {@code enabled 12 of 12 (100.0 %)}. */
    @Override
    public String toString() {
        return tried
                ? String.format(Locale.ROOT, "%s %,d of %,d (%.1f %%)", direction, done, total, percent())
                : direction + " not tried";
    }
}
