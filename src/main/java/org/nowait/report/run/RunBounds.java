package org.nowait.report.run;

import java.util.List;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.machine.Design;
import org.nowait.kernel.machine.Designs;

/**
 * Within what the verdicts hold.
 *
 * @param builds the builds that the litmus tests ran on, in the order of the table
 * @param designs the designs of the table
 * @param engine what found the end states of the litmus tests
 * @param maxStates the bound on the states of a litmus cell
 * @param modelsLeft how many model configurations were left out because they take long
 */
public record RunBounds(List<RunBuild> builds, List<String> designs, String engine, int maxStates, int modelsLeft) {

    /** Copies the lists. */
    public RunBounds {
        builds = List.copyOf(builds);
        designs = List.copyOf(designs);
    }

    /**
     * Describes a run.
     *
     * @param builds the builds that the litmus tests run on
     * @param engine what finds the end states
     * @param maxStates the bound on the states of a cell
     * @param modelsLeft how many configurations are left out
     * @return the bounds, with every design of the table
     */
    public static RunBounds of(List<Build> builds, String engine, int maxStates, int modelsLeft) {
        return new RunBounds(
                builds.stream().map(Records::build).toList(),
                Designs.all().stream().map(Design::id).toList(),
                engine,
                maxStates,
                modelsLeft);
    }
}
