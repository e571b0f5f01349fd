package org.nowait.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nowait.explore.Bounds;
import org.nowait.kernel.config.Builds;

/** The tests of litmus/rules, each tied to numbered rules of the kernel's documents. */
final class RulesTest {

    /** Where the machine does not do what the rule says: its semaphores are released by their holder only. */
    private static final Set<String> KNOWN_DIFFERENCES = Set.of("08-semaphore-released-by-another");

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
                .allSatisfy(result -> assertThat(result.count(CellResult.Status.MISMATCH) > 0)
                        .as(LitmusTable.of(result))
                        .isEqualTo(KNOWN_DIFFERENCES.contains(result.test().name())));
        assertThat(report.count(CellResult.Status.UNKNOWN)).isZero();
    }
}
