package org.nowait.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class SplatReaderTest {

    private static final String PLAIN = Texts.text("12-io-uring-timeout");

    private static List<Object> facts(Splat splat) {
        return List.of(
                splat.kind(),
                splat.kernel(),
                splat.task(),
                splat.wanted(),
                splat.other(),
                splat.context(),
                splat.held(),
                splat.atomic(),
                splat.trace());
    }

    @Nested
    class Facts {

        @Test
        void areWhoWantsWhichLockHoldingWhat() {
            Splat splat = Texts.splat("01-krc-lock");
            assertThat(splat.kind()).isEqualTo(SplatKind.INVALID_WAIT);
            assertThat(splat.task()).isEqualTo("vmalloc_test/0/1012");
            assertThat(splat.kernel().orElseThrow().release()).isEqualTo("5.8.0-rc3-rcu");
            SplatLock wanted = splat.wanted().orElseThrow();
            assertThat(wanted.name()).isEqualTo("&zone->lock");
            assertThat(wanted.usage()).isEqualTo("-.-.");
            assertThat(wanted.digits()).contains(new WaitDigits(3, 3));
            assertThat(wanted.site()).isEqualTo("get_page_from_freelist");
            assertThat(splat.context()).contains(new WaitDigits(5, 5));
            assertThat(splat.held()).extracting(SplatLock::name).containsExactly("prepare_for_test_rwsem", "krc.lock");
            assertThat(splat.trace()).extracting(TraceFrame::function).contains("kvfree_call_rcu", "test_func");
            assertThat(splat.notes()).isEmpty();
        }

        @Test
        void joinTheInlinedPlacesOfOneLock() {
            Splat splat = Texts.splat("04-pcp-in-tick");
            assertThat(splat.held()).hasSize(4);
            assertThat(splat.held().get(3).at()).hasSize(3);
            assertThat(splat.held().get(3).takenBy("trylock")).isTrue();
            assertThat(splat.held().get(3).site()).isEqualTo("get_page_from_freelist");
            assertThat(splat.wanted().orElseThrow().at()).hasSize(2);
            assertThat(splat.trace())
                    .contains(new TraceFrame("task_work_add", "IRQ"), new TraceFrame("exit_mmap", "TASK"));
        }

        @Test
        void joinTheLinesThatAMailerWrapped() {
            Splat splat = Texts.splat("08-kmemleak-ipi");
            assertThat(splat.wanted().orElseThrow().site()).isEqualTo("free_debug_processing");
            assertThat(splat.held().get(0).site()).isEqualTo("rcu_core");
        }

        @Test
        void ofMightSleepAreCountsAndFlags() {
            Splat splat = Texts.splat("18-cacheinfo-rt");
            AtomicFacts atomic = splat.atomic().orElseThrow();
            assertThat(atomic.site()).isEqualTo("kernel/locking/spinlock_rt.c:46");
            assertThat(atomic.irqsDisabled()).hasValue(128);
            assertThat(atomic.preemptCount()).hasValue(1);
            assertThat(atomic.rcuDepth()).hasValue(1);
            assertThat(atomic.expectedRcuDepth()).hasValue(1);
            assertThat(splat.task()).isEqualTo("swapper/111/0");
            assertThat(splat.held()).hasSize(3);
            assertThat(splat.kernel().orElseThrow().namesRt()).isTrue();
            assertThat(Texts.splat("21-kasan-lazy-mmu").held()).isEmpty();
            assertThat(Texts.splat("21-kasan-lazy-mmu").heldKnown()).isTrue();
        }

        @Test
        void ofTheOtherKindsAreTheirPairsAndUsages() {
            assertThat(Texts.splat("recursion").other().orElseThrow().site()).isEqualTo("walk_tree");
            assertThat(Texts.splat("circular").chain())
                    .extracting(SplatLock::name)
                    .containsExactly("&src->mutex", "&dst->mutex");
            Splat inconsistent = Texts.splat("inconsistent");
            assertThat(inconsistent.usage()).isEqualTo("IN-SOFTIRQ-W -> SOFTIRQ-ON-W");
            assertThat(inconsistent.irqState()).isEqualTo("HC0[0]:SC0[0]:HE1:SE1");
            assertThat(Texts.splat("inversion").other().orElseThrow().name()).isEqualTo("&list->lock");
            assertThat(Texts.splat("irq-order").other().orElseThrow().name()).isEqualTo("&dev->lock");
            assertThat(Texts.splat("bad-unlock").wanted().orElseThrow().site()).isEqualTo("close_twice");
            assertThat(Texts.splat("held-freed").wanted().orElseThrow().name()).isEqualTo("&obj->lock");
            assertThat(Texts.splat("scheduling").atomic().orElseThrow().preemptCount())
                    .hasValue(0x10002);
        }

        @Test
        void thatAreMissingAreNoted() {
            String text = Texts.text("01-krc-lock")
                    .lines()
                    .filter(line -> !line.contains("context-") && !line.contains("5.8.0"))
                    .takeWhile(line -> !line.contains("stack backtrace"))
                    .reduce("", (a, b) -> a + b + "\n");
            Splat splat = SplatReader.read(text, "mail").get(0);
            assertThat(splat.notes()).hasSize(3).allMatch(note -> note.contains("unknown"));
        }
    }

    @TestFactory
    Stream<DynamicTest> readsTheSameFactsThroughEveryPrefix() {
        List<Object> plain = facts(SplatReader.read(PLAIN, "plain").get(0));
        record Wrapping(String name, UnaryOperator<String> line) {}
        return Stream.of(
                        new Wrapping("quote", line -> "> " + line),
                        new Wrapping("deep quote", line -> ">> > " + line),
                        new Wrapping("bars", line -> "| " + line),
                        new Wrapping("time stamp", line -> "[   12.345678] " + line),
                        new Wrapping("caller", line -> "[   12.345678][  T123] " + line),
                        new Wrapping("irq caller", line -> "[   12.345678] [    C0] " + line),
                        new Wrapping("dmesg -T", line -> "[Sun Nov 22 12:00:00 2026] " + line),
                        new Wrapping("dmesg -x", line -> "kern  :warn  : [   12.345678] " + line),
                        new Wrapping("level", line -> "<4>[   12.345678] " + line),
                        new Wrapping("syslog", line -> "Nov  2 12:00:00 host kernel: [   12.345678] " + line),
                        new Wrapping("host without a date", line -> "host-1.lan kernel: [   12.345678] " + line),
                        new Wrapping("journal", line -> "2026-11-22T12:00:00+0000 host kernel: " + line),
                        new Wrapping("test machine", line -> "2026-11-22T12:00:00.1234Z [   12.345678] " + line),
                        new Wrapping("carriage return", line -> line + "\r"),
                        new Wrapping("trailing blanks", line -> line + " \t "),
                        new Wrapping("colours", line -> "\u001b[33m" + line + "\u001b[0m"))
                .map(wrapping -> DynamicTest.dynamicTest(wrapping.name(), () -> {
                    String text = PLAIN.lines().map(wrapping.line()).reduce("", (a, b) -> a + b + "\n");
                    assertThat(facts(SplatReader.read(text, "wrapped").get(0))).isEqualTo(plain);
                }));
    }

    @Test
    void readsLinesThatAreWrappedAtAnyBlank() {
        List<Object> plain = facts(SplatReader.read(PLAIN, "plain").get(0));
        String head = PLAIN.substring(0, PLAIN.indexOf("Call trace:"));
        String tail = PLAIN.substring(PLAIN.indexOf("Call trace:"));
        for (int width : List.of(60, 68, 72, 78)) {
            StringBuilder wrapped = new StringBuilder();
            for (String line : head.lines().toList()) {
                String rest = line;
                int cut = rest.lastIndexOf(' ', width);
                while (rest.length() > width && cut > 2 && !rest.startsWith("CPU")) {
                    wrapped.append("> ").append(rest, 0, cut).append('\n');
                    rest = rest.substring(cut + 1);
                    cut = rest.lastIndexOf(' ', width);
                }
                wrapped.append("> ").append(rest).append('\n');
            }
            assertThat(facts(SplatReader.read(wrapped + tail, "mail").get(0)))
                    .as("width %d", width)
                    .isEqualTo(plain);
        }
    }

    @Test
    void findsEveryReportOfALongerLog() throws IOException {
        StringBuilder log = new StringBuilder("Subject: [syzbot] BUG: Invalid wait context in foo\nHello,\n");
        for (String name : Texts.ALL) {
            log.append("[    1.0] unrelated line\n").append(Texts.text(name)).append("---[ end trace ]---\n");
        }
        List<Splat> splats = SplatReader.read(new StringReader(log.toString()), "log");
        assertThat(splats).hasSize(Texts.ALL.size());
        for (int i = 0; i < splats.size(); i++) {
            assertThat(facts(splats.get(i))).as(Texts.ALL.get(i)).isEqualTo(facts(Texts.splat(Texts.ALL.get(i))));
        }
    }

    @Nested
    class Refuses {

        @Test
        void aTextWithoutAReport() {
            assertThatThrownBy(() -> SplatReader.read("hello\nworld\n", "mail.txt"))
                    .isInstanceOf(SplatException.class)
                    .hasMessageStartingWith("mail.txt:1: no report found in 3 lines");
            assertThatThrownBy(() -> SplatReader.read("", "-")).isInstanceOf(SplatException.class);
        }

        @Test
        void aListOfHeldLocksThatIsTooShort() {
            String cut = PLAIN.substring(0, PLAIN.indexOf(" #4:"));
            assertThatThrownBy(() -> SplatReader.read(cut, "cut.txt"))
                    .hasMessage("cut.txt:13: splat cut: 6 locks held by kworker/u32:0/9: but only 4 of them are listed,"
                            + " #4 is missing");
        }

        @Test
        void aReportWithoutTheLockWanted() {
            String cut = PLAIN.replaceFirst("(?m)^ffff.*\n", "");
            assertThatThrownBy(() -> SplatReader.read(cut, "cut.txt"))
                    .isInstanceOf(SplatException.class)
                    .hasMessageContaining("\"Invalid wait context\" of line 2 has no lock wanted");
        }

        @Test
        void aReportWithoutAListOfHeldLocks() {
            String cut = PLAIN.substring(0, PLAIN.indexOf("6 locks held"));
            assertThatThrownBy(() -> SplatReader.read(cut, "cut.txt"))
                    .hasMessage("cut.txt:8: splat cut: \"Invalid wait context\" of line 2 has no list of held locks");
        }

        @Test
        void aGapInTheNumbers() {
            String cut = PLAIN.replaceFirst("(?m)^ #2:.*\n", "");
            assertThatThrownBy(() -> SplatReader.read(cut, "cut.txt"))
                    .hasMessageContaining("held locks are numbered from #0 to #5 without gaps, this is #3");
        }
    }

    @TestFactory
    Stream<DynamicTest> aTruncatedReportIsReadAsAWholeOrRefusedInOneSentence() {
        return Texts.ALL.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String text = Texts.text(name);
                    Splat whole = Texts.splat(name);
                    for (int length = 0; length < text.length(); length++) {
                        try {
                            List<Splat> splats = SplatReader.read(text.substring(0, length), name);
                            assertThat(splats).hasSize(1);
                            assertThat(splats.get(0).held()).hasSameSizeAs(whole.held());
                            assertThat(splats.get(0).wanted().isPresent())
                                    .isEqualTo(whole.wanted().isPresent());
                        } catch (SplatException e) {
                            assertThat(e.getMessage()).startsWith(name + ":").doesNotContain("\n");
                        }
                    }
                }));
    }
}
