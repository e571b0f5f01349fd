package org.nowait.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nowait.explore.Bounds;
import org.nowait.kernel.config.Builds;

/** The tests of litmus/rules, each tied to numbered rules of the kernel's documents. */
final class RulesTest {

    private static final List<LitmusTest> TESTS = LitmusFolders.tests("rules");

    @Test
    void everyTestNamesItsRulesAndExpectsSomethingOfEveryBuild() {
        assertThat(TESTS).hasSizeGreaterThanOrEqualTo(64).allSatisfy(test -> {
            assertThat(test.syntax().rules()).as(test.name()).isNotEmpty();
            assertThat(Builds.all())
                    .as(test.name())
                    .allMatch(build -> test.expectation(build).isPresent());
            assertThat(test.name())
                    .as("starts with the number of a rule")
                    .matches(name ->
                            test.syntax().rules().stream().anyMatch(rule -> name.startsWith("%02d-".formatted(rule))));
        });
    }

    @Test
    void theMachineDoesWhatTheRulesSay() {
        LitmusReport report = LitmusRunner.run(TESTS, Builds.all(), new ExplorerEngine(Bounds.DEFAULT));
        assertThat(report.tests())
                .allSatisfy(result -> assertThat(result.count(CellResult.Status.MISMATCH))
                        .as(LitmusTable.of(result))
                        .isZero());
        assertThat(report.count(CellResult.Status.UNKNOWN)).isZero();
    }
}
