package org.nowait.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nowait.explore.Bounds;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.config.Era;
import org.nowait.kernel.mm.GfpFlags;

/** The tests of litmus/alloc: what may allocate where. */
final class AllocTest {

    private static final List<LitmusTest> TESTS = LitmusFolders.tests("alloc");

    @Test
    void everyTestHasMemoryAndExpectsSomethingOfEveryPair() {
        assertThat(TESTS).isNotEmpty().allSatisfy(test -> {
            assertThat(test.hasMemory()).as(test.name()).isTrue();
            assertThat(test.designs())
                    .as(test.name())
                    .allSatisfy(design -> assertThat(Builds.all())
                            .filteredOn(design::appliesTo)
                            .allMatch(build -> test.expectation(build, design).isPresent()));
        });
    }

    @Test
    void theMachineDoesWhatTheTestsExpect() {
        LitmusReport report = LitmusRunner.run(TESTS, Builds.all(), new ExplorerEngine(Bounds.DEFAULT));
        assertThat(report.tests())
                .allSatisfy(result -> assertThat(result.count(CellResult.Status.MISMATCH))
                        .as(LitmusTable.of(result))
                        .isZero());
        assertThat(report.count(CellResult.Status.UNKNOWN)).isZero();
    }

    @Test
    void everyWordOfAMaskIsTheMachines() {
        Set<String> known = Set.copyOf(GfpFlags.names(Era.V5_9));
        assertThat(GfpWords.names()).filteredOn(word -> !known.contains(word)).containsExactly("GFP_ATOMIC_RT");
    }
}
