package org.nowait.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nowait.explore.Bounds;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Builds;
import org.nowait.litmus.syntax.SourceText;

/** What is printed. */
final class LitmusOutputTest {

    private static final String TEXT = """
            GFP t

            (*
             * Result: Never
             * Result[RT]: Always
             *)

            {}

            P0(raw_spinlock_t *r, spinlock_t *l)
            {
            	int r0;

            	raw_spin_lock(r);
            	r0 = spin_trylock(l);
            }

            filter (~config:SMP=n)
            exists (0:r0=1)
            """;
    private static final List<Build> BUILDS =
            List.of(Builds.byName("FULL-7.3"), Builds.byName("RT-7.3-DEBUG"), Builds.byName("UP-7.3"));

    private static LitmusReport report() {
        LitmusTest test = LitmusTest.of(new SourceText("t.litmus", TEXT));
        return LitmusRunner.run(List.of(test), BUILDS, new ExplorerEngine(Bounds.DEFAULT));
    }

    private static String timeless(String text) {
        return text.replaceAll("[0-9]+\\.[0-9]{2}(s?)", "0.00$1").replaceAll(" +0\\.00s", " 0.00s");
    }

    @Test
    void theTableMarksWhatIsNotAsExpected() {
        String table = timeless(LitmusTable.of(report()));
        assertThat(table)
                .startsWith("""
                        t                             exists (0:r0=1)
                            CONFIG            EXPECT    OBSERVED      FLAGS            STATES  TIME
                        !!! FULL-7.3          Never     Always 1 0    -""")
                .contains("\n    RT-7.3-DEBUG      Always    Always 1 0    -")
                .contains("    skipped (filter): UP-7.3\n")
                .endsWith("FAIL: 1 of 2 as expected, 1 not (!!!), 1 skipped.\n");
    }

    @Test
    void everyLineFitsIntoAMail() {
        LitmusReport all = LitmusRunner.run(
                LitmusFolders.tests("rules"), Builds.all().subList(7, 20), new ExplorerEngine(Bounds.DEFAULT));
        assertThat(LitmusTable.of(all).lines())
                .allMatch(line -> line.length() <= 75 && line.chars().allMatch(c -> c >= 32 && c < 127));
    }

    @Test
    void theHerdBlockIsWhatTheJudgeOfTheKernelReads() {
        TestResult result = report().tests().get(0);
        assertThat(timeless(HerdText.of(result.test(), result.cells().get(0))))
                .isEqualTo("""
                        Test t Allowed
                        States 1
                        0:r0=1;
                        Ok
                        Witnesses
                        Positive: 1 Negative: 0
                        Cell FULL-7.3
                        Condition exists (0:r0=1)
                        Observation t Always 1 0
                        Time t 0.00
                        Hash=%s

                        """.formatted(result.test().hash()));
    }

    @Test
    void ktapHasASubtestForEachBuild() {
        assertThat(KtapText.of(report())).isEqualTo("""
                        KTAP version 1
                        1..1
                          KTAP version 1
                          # Subtest: t
                          1..3
                          # FULL-7.3: expected Never, observed Always 1 0
                          not ok 1 FULL-7.3
                          ok 2 RT-7.3-DEBUG
                          ok 3 UP-7.3 # SKIP filter
                        # t: pass:1 fail:1 skip:1 total:3
                        not ok 1 t
                        """);
    }

    @Test
    void jsonNamesItsSchema() {
        assertThat(LitmusJson.of(report()).path("schema").asText()).isEqualTo("nowait/1");
        assertThat(LitmusJson.of(report()).at("/tests/0/cells/0/observed").asText())
                .isEqualTo("Always");
    }

    @Test
    void theExitCodeTellsTheWorst() {
        assertThat(report().exitCode()).isEqualTo(1);
        LitmusTest test = LitmusTest.of(new SourceText("t.litmus", TEXT));
        Engine explorer = new ExplorerEngine(Bounds.DEFAULT);
        assertThat(LitmusRunner.run(List.of(test), BUILDS.subList(1, 2), explorer)
                        .exitCode())
                .isZero();
        assertThat(LitmusRunner.run(List.of(test), BUILDS.subList(2, 3), explorer)
                        .exitCode())
                .isEqualTo(4);
        Engine bounded = new ExplorerEngine(new Bounds(2, 100));
        assertThat(LitmusRunner.run(List.of(test), BUILDS.subList(1, 2), bounded)
                        .exitCode())
                .isEqualTo(3);
    }

    @Test
    void aQuestionAboutRegistersIsOneAboutCompletedExecutions() {
        String text = TEXT.replace("raw_spin_lock(r);", "raw_spin_lock(r);\n\traw_spin_lock(r);")
                .replace("Result: Never", "Result: DEADLOCK")
                .replace("Result[RT]: Always", "Result[RT]: DEADLOCK");
        LitmusTest test = LitmusTest.of(new SourceText("t.litmus", text));
        assertThat(LitmusRunner.run(List.of(test), BUILDS, new ExplorerEngine(Bounds.DEFAULT))
                        .exitCode())
                .isZero();
    }
}
