package org.nowait.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nowait.kernel.config.Era;

final class SplatVerdictTest {

    private static SplatVerdict judge(String name) {
        return SplatVerdict.judge(Texts.splat(name));
    }

    private static SplatVerdict judgeText(String text) {
        return SplatVerdict.judge(SplatReader.read(text, "text").get(0));
    }

    private static String report(String kernel, String wanted, String context, String... held) {
        StringBuilder text = new StringBuilder("[ BUG: Invalid wait context ]\n" + kernel + " Not tainted\n"
                + "a/1 is trying to lock:\nffff888012345678 (" + wanted + ", at: f+0x1/0x2\n" + context + "\n");
        text.append(held.length == 0 ? "no locks held by a/1.\n" : held.length + " locks held by a/1:\n");
        for (int number = 0; number < held.length; number++) {
            text.append(" #" + number + ": ffff888012345670 (" + held[number] + ", at: g+0x1/0x2\n");
        }
        return text + "stack backtrace:\n";
    }

    @TestFactory
    Stream<DynamicTest> agreesWithEveryReport() {
        return Texts.ALL.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    SplatVerdict verdict = judge(name);
                    assertThat(verdict.ruling())
                            .as(String.join("; ", verdict.steps()))
                            .isEqualTo(Ruling.VIOLATION);
                    assertThat(verdict.agrees()).isTrue();
                }));
    }

    @Nested
    class Walk {

        @Test
        void saysWhichHeldLockSetTheLimit() {
            SplatVerdict verdict = judge("01-krc-lock");
            assertThat(verdict.steps())
                    .containsExactly(
                            "the context allows MAX(5)",
                            "#0 prepare_for_test_rwsem lowers the limit to SLEEP(4)",
                            "#1 krc.lock lowers the limit to SPIN(2)",
                            "wanted: CONFIG(3) > SPIN(2)");
            assertThat(verdict.rules()).containsExactly(16);
        }

        @Test
        void countsInTheNumberingOfTheReport() {
            SplatVerdict verdict = judge("01-krc-lock-noraw");
            assertThat(verdict.origin().rawNesting().text()).isEqualTo("n");
            assertThat(verdict.steps()).contains("the context allows MAX(4)", "wanted: SLEEP(3) > SPIN(2)");
            assertThat(verdict.origin().build().name()).isEqualTo("FULL-5.9-NORAW");
            assertThat(verdict.rules()).containsExactly(11);
        }

        @Test
        void leavesOutTheLocksOfTheInterruptedCode() {
            SplatVerdict verdict = judge("04-pcp-in-tick");
            assertThat(verdict.split()).startsWith("held locks up to #2 are of the interrupted code");
            assertThat(verdict.steps()).noneMatch(step -> step.startsWith("#0"));
            assertThat(verdict.rules()).containsExactly(46);
        }

        @Test
        void disagreesWhereTheFactsAllowTheLock() {
            SplatVerdict verdict = judgeText(report("6.9.0 #1", "&a){+.+.}-{3:3}", "context-{5:5}", "&b){+.+.}-{3:3}"));
            assertThat(verdict.ruling()).isEqualTo(Ruling.OK);
            assertThat(verdict.agrees()).isFalse();
            assertThat(verdict.headline()).contains("disagrees");
            assertThat(verdict.litmus().text()).contains("Result[FULL-7.3-DEBUG]: Never");
        }

        @Test
        void letsAnOverrideReplaceTheLimitSince64() {
            String[] held = {"&raw){+.+.}-{2:2}", "fill_pool_map){+.+.}-{3:3}"};
            assertThat(judgeText(report("6.9.0 #1", "&a){+.+.}-{3:3}", "context-{5:5}", held))
                            .ruling())
                    .isEqualTo(Ruling.OK);
            assertThat(judgeText(report("6.1.0 #1", "&a){+.+.}-{3:3}", "context-{5:5}", held))
                            .ruling())
                    .isEqualTo(Ruling.VIOLATION);
        }

        @Test
        void isUndecidedWhereTheSplitDecides() {
            SplatVerdict verdict =
                    judgeText(report("6.9.0 #1", "&a){+.+.}-{3:3}", "context-{3:3}", "&raw){-.-.}-{2:2}"));
            assertThat(verdict.ruling()).isEqualTo(Ruling.UNDECIDED);
            assertThat(verdict.split()).startsWith("between 0 and 1 of the held locks");
            assertThat(verdict.litmus().text()).contains("]: Maybe");
        }

        @Test
        void endsEarlyWhenNothingIsHeldIn510() {
            String none = report("5.9.0 #1", "&a){+.+.}-{3:3}", "context-{2:2}");
            assertThat(judgeText(none).ruling()).isEqualTo(Ruling.OK);
            assertThat(judgeText(none.replace("5.9.0", "6.1.0")).ruling()).isEqualTo(Ruling.VIOLATION);
        }
    }

    @Nested
    class Origin {

        @Test
        void tellsTheNumberingFromDigits() {
            assertThat(judge("04-pcp-in-tick").origin().rawNesting().text()).isEqualTo("y");
            SplatOrigin vague = judgeText(report("6.9.0 #1", "&a){+.+.}-{2:2}", "context-{2:2}"))
                    .origin();
            assertThat(vague.rawNesting().text()).isEqualTo("unknown");
            SplatOrigin wrong = judgeText(report("6.9.0 #1", "&a){+.+.}-{4:4}", "context-{4:4}"))
                    .origin();
            assertThat(wrong.rawNesting().text()).isEqualTo("unknown");
            assertThat(wrong.rawNesting().how()).startsWith("the report contradicts itself");
        }

        @Test
        void tellsRtFromSitesAndNames() {
            assertThat(judge("18-cacheinfo-rt").origin().preemptRt().text()).isEqualTo("y");
            assertThat(judge("18-cacheinfo-rt").origin().build().name()).isEqualTo("RT-7.3-DEBUG");
            assertThat(judge("21-kasan-lazy-mmu").origin().preemptRt().text()).isEqualTo("n");
            assertThat(judge("12-io-uring-timeout").origin().preemptRt().text()).isEqualTo("unknown");
        }

        @Test
        void tellsTheEraFromTheVersion() {
            assertThat(judge("08-kmemleak-ipi").origin().era()).isEqualTo(Era.V5_9);
            assertThat(judge("18-cacheinfo-rt").origin().era()).isEqualTo(Era.V6_1);
            assertThat(judge("12-io-uring-timeout").origin().era()).isEqualTo(Era.V7_3);
        }

        @Test
        void tellsTheContextFromDigitsAndTrace() {
            assertThat(judge("04-pcp-in-tick").origin().context()).isEqualTo(SplatContext.HARDIRQ);
            assertThat(judge("12-io-uring-timeout").origin().context()).isEqualTo(SplatContext.TASK);
            assertThat(judge("scheduling").origin().context()).isEqualTo(SplatContext.HARDIRQ);
            String softirq = report("6.9.0 #1", "&a){+.+.}-{3:3}", "context-{3:3}", "&raw){..-.}-{2:2}")
                    + "Call Trace:\n <IRQ>\n f+0x1/0x2\n g+0x1/0x2\n handle_softirqs+0x1/0x2\n </IRQ>\n main+0x1/0x2\n";
            assertThat(judgeText(softirq).origin().context()).isEqualTo(SplatContext.SOFTIRQ);
            assertThat(judgeText(softirq).ruling()).isEqualTo(Ruling.VIOLATION);
        }
    }

    @Nested
    class PreemptCount {

        @Test
        void isTakenApartInTheLayoutOfItsKernel() {
            Splat splat = Texts.splat("scheduling");
            assertThat(PreemptCountText.of(splat))
                    .hasToString("0x00010002: PREEMPT 2, HARDIRQ 1 (layout of 6.x and before)");
            String today = Texts.text("scheduling").replace("6.9.0", "7.3.0").replace("0x00010002", "0x01010002");
            assertThat(PreemptCountText.of(SplatReader.read(today, "text").get(0)))
                    .hasToString("0x01010002: PREEMPT 2, HARDIRQ_DISABLE 1, HARDIRQ 1 (layout of 7.3)");
        }

        @Test
        void ofAPlainTaskForbidsNothing() {
            String text = Texts.text("21-kasan-lazy-mmu")
                    .replace("preempt_count: 1", "preempt_count: 0")
                    .replace("in_atomic(): 1", "in_atomic(): 0");
            assertThat(judgeText(text).ruling()).isEqualTo(Ruling.OK);
        }
    }
}
