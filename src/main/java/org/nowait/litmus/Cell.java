package org.nowait.litmus;

import org.nowait.kernel.config.Build;

/**
 * One test on one build.
 *
 * @param test the test
 * @param build the build
 */
public record Cell(LitmusTest test, Build build) {

    @Override
    public String toString() {
        return test.name() + "@" + build.name();
    }
}
