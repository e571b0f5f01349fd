package org.nowait.litmus;

import org.nowait.kernel.config.Build;
import org.nowait.kernel.machine.Design;
import org.nowait.kernel.machine.Designs;

/**
 * One test on one build under one design.
 *
 * @param test the test
 * @param build the build
 * @param design the allocator's design
 */
public record Cell(LitmusTest test, Build build, Design design) {

    /**
     * Makes a cell under the build's own allocator.
     *
     * @param test the test
     * @param build the build
     */
    public Cell(LitmusTest test, Build build) {
        this(test, build, Designs.MAINLINE);
    }

    /** {@return the cell as {@code test@build}, with {@code /design} behind if that is not the build's own allocator} */
    @Override
    public String toString() {
        return test.name() + "@" + build.name() + (design.equals(Designs.MAINLINE) ? "" : "/" + design.id());
    }
}
