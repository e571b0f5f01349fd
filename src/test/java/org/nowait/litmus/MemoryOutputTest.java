package org.nowait.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.machine.Designs;
import org.nowait.litmus.syntax.SourceText;

/** What is printed of a test with memory. */
final class MemoryOutputTest {

    private static final String TEXT = """
            GFP t

            (*
             * Result: Always
             * Result[rt-safe-any]: Never
             * Proposal: mainline, rt-safe-any
             *)

            {}

            P0()
            {
            	struct page *r0;

            	r0 = alloc_page(GFP_RT_SAFE);
            }

            filter (~config:PREEMPT=y)
            exists (0:r0=page)
            """;
    private static final List<Build> BUILDS = List.of(
            Builds.byName("NONE-5.9"),
            Builds.byName("FULL-5.9"),
            Builds.byName("RT-5.9-TREE-DEBUG"),
            Builds.byName("RT-7.3"));

    /* A page everywhere, but under rt-safe-any off RT. */
    private static LitmusReport report() {
        Engine engine = cells -> cells.stream().map(MemoryOutputTest::run).toList();
        return LitmusRunner.run(List.of(LitmusTest.of(new SourceText("t.litmus", TEXT))), BUILDS, engine);
    }

    private static CellRun run(Cell cell) {
        boolean page = cell.design().equals(Designs.MAINLINE) || cell.build().preemptRt();
        Set<Flag> flags = cell.build().debug() ? Set.of(Flag.WARN, Flag.INVALID_WAIT) : Set.of();
        TreeMap<String, Integer> registers = new TreeMap<>();
        registers.put("0:r0", page ? 1 : 0);
        return new CellRun(Set.of(new EndState(registers, flags)), 3, true, 0.0);
    }

    @Test
    void theTableHasALineForEachProposalAndResult() {
        assertThat(LitmusTable.of(report())).isEqualTo("""
                        t                             exists (0:r0=page)
                            PROPOSAL            EXPECT    OBSERVED        FLAGS              BUILDS
                            mainline            Always    Always 1 0      -                       2
                              NONE-5.9 RT-7.3
                                                Always    Always 1 0      INVALID_WAIT            1
                                                                          WARN
                              RT-5.9-TREE-DEBUG
                            rt-safe-any         Never     Never 0 1       -                       1
                              NONE-5.9
                        !!!                     Never     Always 1 0      INVALID_WAIT            1
                                                                          WARN
                              RT-5.9-TREE-DEBUG
                            skipped (filter): FULL-5.9

                        FAIL: 4 of 5 as expected, 1 not (!!!), 2 skipped.
                        """);
    }

    @Test
    void theHerdBlockNamesThePairAndThePage() {
        LitmusReport report = report();
        TestResult result = report.tests().get(0);
        assertThat(HerdText.of(result.test(), result.cells().get(0))).contains("\n0:r0=page;\n", "\nCell NONE-5.9\n");
        assertThat(HerdText.of(result.test(), result.cells().get(4)))
                .contains("\n0:r0=NULL;\n", "\nCell NONE-5.9/rt-safe-any\n");
    }

    @Test
    void ktapHasASubtestForEachPair() {
        assertThat(KtapText.of(report())).isEqualTo("""
                        KTAP version 1
                        1..1
                          KTAP version 1
                          # Subtest: t
                          1..7
                          ok 1 NONE-5.9
                          ok 2 FULL-5.9 # SKIP filter
                          ok 3 RT-5.9-TREE-DEBUG
                          ok 4 RT-7.3
                          ok 5 NONE-5.9/rt-safe-any
                          ok 6 FULL-5.9/rt-safe-any # SKIP filter
                          # RT-5.9-TREE-DEBUG/rt-safe-any: expected Never, observed Always 1 0
                          not ok 7 RT-5.9-TREE-DEBUG/rt-safe-any
                        # t: pass:4 fail:1 skip:2 total:7
                        not ok 1 t
                        """);
    }

    @Test
    void jsonNamesTheProposal() {
        assertThat(LitmusJson.of(report()).at("/tests/0/cells/4/design").asText())
                .isEqualTo("rt-safe-any");
        assertThat(LitmusJson.of(report())
                        .at("/tests/0/cells/4/endStates/0/registers/0:r0")
                        .asText())
                .isEqualTo("NULL");
    }

    @Test
    void theCommandLineReplacesTheChoiceOfProposals() {
        LitmusTest test = LitmusTest.of(new SourceText("t.litmus", TEXT));
        Engine engine = cells -> cells.stream().map(MemoryOutputTest::run).toList();
        LitmusReport report = LitmusRunner.run(
                List.of(test), BUILDS, List.of(Designs.byName("annotate"), Designs.byName("nolock")), engine);
        assertThat(report.tests().get(0).cells())
                .extracting(CellResult::name)
                .containsExactly(
                        "NONE-5.9/annotate", "FULL-5.9/annotate", "RT-5.9-TREE-DEBUG/annotate", "RT-7.3/nolock");
    }
}
