package org.nowait.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nowait.kernel.config.Builds;

/** The tests of litmus/rules, each tied to numbered rules of the kernel's documents. */
final class RulesTest {

    @Test
    void everyTestNamesItsRulesAndExpectsSomethingOfEveryBuild() {
        assertThat(LitmusFolders.tests("rules")).hasSizeGreaterThanOrEqualTo(64).allSatisfy(test -> {
            assertThat(test.syntax().rules()).as(test.name()).isNotEmpty();
            assertThat(Builds.all())
                    .as(test.name())
                    .allMatch(build -> test.expectation(build).isPresent());
            assertThat(test.name())
                    .startsWith(test.syntax().rules().stream()
                            .map(rule -> String.format("%02d-", rule))
                            .filter(test.name()::startsWith)
                            .findFirst()
                            .orElse("a number of its rules"));
        });
    }
}
