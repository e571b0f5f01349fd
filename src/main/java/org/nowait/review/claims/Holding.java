package org.nowait.review.claims;

import org.nowait.kernel.config.Build;
import org.nowait.kernel.machine.Design;
import org.nowait.litmus.CellResult;

/**
 * Whether a claim is true at one place.
 *
 * @param build the build
 * @param design the allocator's design
 * @param where the case, such as a call or a scenario; empty where the claim has no cases
 * @param holds whether it is true there
 * @param evidence the cell that shows it, and its end states
 */
public record Holding(Build build, Design design, String where, boolean holds, String evidence) {

    /** {@return the place: {@code BUILD}, {@code BUILD/DESIGN}, with the case behind it} */
    public String place() {
        return CellResult.name(build, design) + (where.isEmpty() ? "" : " " + where);
    }
}
