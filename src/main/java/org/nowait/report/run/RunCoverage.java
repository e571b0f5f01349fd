package org.nowait.report.run;

import java.util.Locale;

/**
 * How much of one direction of conformance was checked and found right.
 *
 * @param direction {@code enabled}, {@code disabled} or {@code nothing else}
 * @param done edges performed, forbidden actions refused, or states whose offers are right
 * @param total all that there are
 * @param tried whether it was tried at all
 */
public record RunCoverage(String direction, long done, long total, boolean tried) {

    /** {@return percent, rounded down to tenths so that 100 means all; or that it was not tried} */
    public String words() {
        if (!tried) {
            return "not tried";
        }
        double percent = total == 0 ? 100 : Math.floor(1000.0 * done / total) / 10;
        return String.format(Locale.ROOT, "%.1f %%", percent);
    }
}
