package org.nowait.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.machine.Design;
import org.nowait.litmus.Engine;
import org.nowait.litmus.LitmusReport;
import org.nowait.litmus.LitmusRunner;
import org.nowait.litmus.LitmusTest;
import org.nowait.litmus.TestResult;

/** Runs many litmus tests, several at once where the engine takes them one by one. */
public final class LitmusSuite {

    private LitmusSuite() {}

    /**
     * Runs tests one by one; for engines that gain nothing from many cells in one run.
     *
     * @param tests the tests
     * @param builds the builds
     * @param designs the proposals for tests with memory; empty for those that each test speaks of
     * @param engine what finds the end states; used by several threads
     * @param jobs how many tests at once, at least 1
     * @param onTest told the name of each test when it is done
     * @return the results, in the order of the tests
     */
    public static LitmusReport run(
            List<LitmusTest> tests,
            List<Build> builds,
            List<Design> designs,
            Engine engine,
            int jobs,
            Consumer<String> onTest) {
        List<LitmusReport> reports = Jobs.run(
                tests,
                jobs,
                test -> LitmusRunner.run(List.of(test), builds, designs, engine),
                test -> onTest.accept(test.name()));
        List<TestResult> results = new ArrayList<>();
        reports.forEach(report -> results.addAll(report.tests()));
        return new LitmusReport(results);
    }
}
