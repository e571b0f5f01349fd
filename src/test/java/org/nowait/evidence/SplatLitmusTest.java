package org.nowait.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nowait.litmus.LitmusTest;
import org.nowait.litmus.syntax.Expectation;
import org.nowait.litmus.syntax.SourceText;

final class SplatLitmusTest {

    private static LitmusTest compile(SplatLitmus litmus) {
        return LitmusTest.of(new SourceText(litmus.name() + ".litmus", litmus.text()));
    }

    private static SplatVerdict judge(String name) {
        return SplatVerdict.judge(Texts.splat(name));
    }

    private static void assertMailable(String text) {
        assertThat(text.lines().map(line -> line.replace("\t", "        ")))
                .allMatch(line -> line.length() <= 75)
                .allMatch(line -> line.matches("[\\x20-\\x7e]*"));
    }

    @TestFactory
    Stream<DynamicTest> everyReportBecomesATestThatTheLitmusRoomReads() {
        return Texts.ALL.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    SplatVerdict verdict = judge(name);
                    LitmusTest test = compile(verdict.litmus());
                    assertThat(test.expectation(verdict.origin().build()))
                            .hasValueSatisfying(e -> assertThat(e).isIn(Expectation.ALWAYS, Expectation.SOMETIMES));
                    assertMailable(verdict.litmus().text());
                    assertMailable(SplatText.of(List.of(verdict)));
                }));
    }

    @Test
    void typesComeFromWaitTypesAndNames() {
        assertThat(judge("01-krc-lock").litmus().text())
                .contains("P0(struct rw_semaphore *prepare_for_test_rwsem, raw_spinlock_t *krc_lock")
                .contains("spinlock_t *zone_lock")
                .contains("\tdown_read(prepare_for_test_rwsem);\n\traw_spin_lock(krc_lock);\n\tspin_lock(zone_lock);\n")
                .contains("exists (INVALID_WAIT)")
                .startsWith("GFP splat-get_page_from_freelist\n");
        assertThat(judge("12-io-uring-timeout").litmus().text())
                .contains("wq_completion_iou_exit = LOCKDEP_MAP(LD_WAIT_INV);")
                .contains("\trcu_read_lock();\n\trcu_read_lock();\n\tspin_lock(ctx_wqh);\n");
    }

    @Test
    void anInterruptComesOverTheHolderOfTheOuterLocks() {
        assertThat(judge("04-pcp-in-tick").litmus().text())
                .contains("P0(struct rw_semaphore *mm_mmap_lock, spinlock_t *ptlock_ptr_ptdesc) __task")
                .contains("P1(spinlock_t *pcp_lock, spinlock_t *zone_lock) __hardirq __on(0)")
                .contains("\tspin_trylock(pcp_lock);\n\tspin_lock(zone_lock);\n");
    }

    @Test
    void aSleepOnRtAsksForTheLockThatLockdepShowsAsHeld() {
        assertThat(judge("18-cacheinfo-rt").litmus().text())
                .contains("\tpreempt_disable();\n\tlocal_irq_disable();\n")
                .contains("\tspin_lock(zone_lock);\n")
                .contains("exists (MIGHT_SLEEP)");
    }

    @Test
    void aRecursionIsOfTwoLocksOfOneClass() {
        assertThat(judge("recursion").litmus().text()).contains("node_lock_2.class = node_lock;");
    }

    @Nested
    class HostileNames {

        private SplatVerdict named(String name) {
            String text = Texts.text("01-krc-lock").replace("krc.lock", name);
            return SplatVerdict.judge(SplatReader.read(text, "a *) file").get(0));
        }

        @TestFactory
        Stream<DynamicTest> stayInsideCommentsAndIdentifiers() {
            return Stream.of(
                            "*) exists (DEADLOCK) (*",
                            "*/ P9() {} /*",
                            "\\\"quoted\\\" 'name'",
                            "Result: Never",
                            "if",
                            "r0",
                            "1234",
                            "&&&",
                            "\u001b[31mred\u0007",
                            "\u00fcml\u00e4ut \u4e2d",
                            "a){....}-{3:3}, at: b (c",
                            "x".repeat(5000))
                    .map(name -> DynamicTest.dynamicTest(name.substring(0, Math.min(20, name.length())), () -> {
                        SplatVerdict verdict = named(name);
                        LitmusTest test = compile(verdict.litmus());
                        assertThat(test.condition().text()).isEqualTo("exists (INVALID_WAIT)");
                        assertThat(test.syntax().processes()).hasSize(1);
                        assertThat(test.syntax().results()).hasSize(1);
                        assertMailable(SplatText.of(List.of(verdict)));
                        assertThat(SplatJson.of(List.of(verdict)).toString()).isNotEmpty();
                    }));
        }

        @Test
        void ofPlacesStayInsideTheTestsName() {
            String text = Texts.text("21-kasan-lazy-mmu").replace("./include/linux/sched/mm.h:321", "../*)/..\\x:1");
            SplatVerdict verdict =
                    SplatVerdict.judge(SplatReader.read(text, "mail").get(0));
            assertThat(verdict.litmus().name()).matches("splat-[A-Za-z0-9_-]+");
            compile(verdict.litmus());
        }
    }

    @Test
    void everyTruncationThatIsReadCanBeJudgedAndStated() {
        for (String name : Texts.ALL) {
            String text = Texts.text(name);
            for (int length = text.length() / 3; length < text.length(); length += 31) {
                List<Splat> splats;
                try {
                    splats = SplatReader.read(text.substring(0, length), name);
                } catch (SplatException e) {
                    continue;
                }
                splats.forEach(splat -> compile(SplatVerdict.judge(splat).litmus()));
            }
        }
    }
}
