package org.nowait.review.claims;

import java.util.ArrayList;
import java.util.List;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.machine.Design;
import org.nowait.litmus.Cell;
import org.nowait.litmus.LitmusTest;

/**
 * Scenarios, builds and designs.
 *
 * @param scenarios the scenarios, read and compiled
 * @param builds the builds
 * @param designs the designs
 */
public record Scope(List<LitmusTest> scenarios, List<Build> builds, List<Design> designs) {

    /** Copies the lists. */
    public Scope {
        scenarios = List.copyOf(scenarios);
        builds = List.copyOf(builds);
        designs = List.copyOf(designs);
    }

    /**
     * Returns the cells: a design on a build whose allocator it is for, where the scenario has all its functions.
     *
     * @return the cells, build by build
     */
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        scenarios.forEach(scenario -> builds.forEach(build -> designs.forEach(design -> {
            if (design.appliesTo(build) && scenario.skipReason(build, design).isEmpty()) {
                cells.add(new Cell(scenario, build, design));
            }
        })));
        return cells;
    }
}
