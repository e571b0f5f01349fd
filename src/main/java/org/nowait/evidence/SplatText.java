package org.nowait.evidence;

import java.util.List;
import java.util.Optional;

/**
 * A report and its verdict as text for a mail: at most 75 columns of ASCII, the facts in lockdep's order. The banner says
 * MODEL, so that nothing that scans kernel logs takes it for a report of a kernel.
 */
public final class SplatText {

    private static final int WIDTH = 75;
    private static final String BAR = "=============================";
    private static final String RULE = "-----------------------------";

    private final SplatVerdict verdict;
    private final Splat splat;
    private final StringBuilder out = new StringBuilder();

    private SplatText(SplatVerdict verdict) {
        this.verdict = verdict;
        this.splat = verdict.splat();
    }

    /**
     * Returns all verdicts as text.
     *
     * @param verdicts the verdicts, in the order of the reports
     * @return the text, with a line end
     */
    public static String of(List<SplatVerdict> verdicts) {
        StringBuilder text = new StringBuilder();
        for (SplatVerdict verdict : verdicts) {
            if (text.length() > 0) {
                text.append('\n');
            }
            text.append(new SplatText(verdict).write());
        }
        return text.toString();
    }

    private String write() {
        line(BAR);
        line("[ MODEL: " + splat.kind().title() + " ]");
        line(splat.kernel().map(KernelIdent::toString).orElse("kernel unknown") + ", " + splat.source() + ":"
                + splat.line());
        line(RULE);
        wanted();
        line("other info:");
        context();
        held();
        splat.notes().forEach(note -> line("note: " + note));
        inferred();
        line("verdict: " + verdict.headline());
        verdict.steps().forEach(step -> line("  " + step));
        if (!verdict.rules().isEmpty()) {
            line("  nesting rules: " + verdict.rules());
        }
        line("litmus test " + verdict.litmus().name() + ":");
        line("");
        out.append(verdict.litmus().text());
        return out.toString();
    }

    private void wanted() {
        String who = splat.task().isEmpty() ? "an unknown task" : splat.task();
        if (splat.wanted().isPresent()) {
            line(who + " " + verb());
            lock(" ", splat.wanted().get());
        } else {
            line(who + " may not sleep"
                    + splat.atomic()
                            .map(AtomicFacts::site)
                            .filter(site -> !site.isEmpty())
                            .map(site -> " at " + site)
                            .orElse(""));
        }
        splat.other().ifPresent(other -> {
            line("the other lock of the report:");
            lock(" ", other);
        });
        if (!splat.usage().isEmpty()) {
            line("usage: " + splat.usage());
        }
    }

    private String verb() {
        return switch (splat.kind()) {
            case BAD_UNLOCK -> "is trying to release lock:";
            case HELD_FREED -> "is freeing held lock:";
            case INCONSISTENT -> "takes:";
            case IRQ_INVERSION -> "just changed the state of lock:";
            default -> "is trying to lock:";
        };
    }

    private void context() {
        line("context: " + verdict.origin().context().words() + " ("
                + verdict.origin().contextHow() + ")");
        Optional<AtomicFacts> atomic = splat.atomic();
        if (atomic.isPresent() && atomic.get().preemptCount().isPresent()) {
            line("preempt_count: " + PreemptCountText.of(splat));
        }
        atomic.ifPresent(facts -> facts.irqsDisabled()
                .ifPresent(irqs -> line("irqs: " + (irqs != 0 ? "off" : "on")
                        + facts.rcuDepth().stream()
                                .mapToObj(depth -> ", RCU nest depth: " + depth)
                                .findFirst()
                                .orElse(""))));
    }

    private void held() {
        int count = splat.held().size();
        if (!splat.heldKnown()) {
            line("held locks unknown");
        } else if (count == 0) {
            line("no locks held");
        } else {
            line(count + (count == 1 ? " lock held:" : " locks held:"));
        }
        for (int number = 0; number < count; number++) {
            lock(" #" + number + ": ", splat.held().get(number));
        }
        if (verdict.origin().context().isInterrupt() && count > 0) {
            line("assumed: " + verdict.split());
        }
    }

    private void lock(String before, SplatLock lock) {
        Evidence rawNesting = verdict.origin().rawNesting();
        String types = lock.digits()
                .map(digits -> "{" + Numbering.text(digits.outer(), rawNesting) + ":"
                        + Numbering.text(digits.inner(), rawNesting) + "}")
                .orElse("{unknown}");
        line(before + "(" + lock.name() + ")" + types + ", at: " + (lock.site().isEmpty() ? "unknown" : lock.site()));
    }

    private void inferred() {
        SplatOrigin origin = verdict.origin();
        line("inferred:");
        line("  PROVE_RAW_LOCK_NESTING=" + origin.rawNesting().text() + " ("
                + origin.rawNesting().how() + ")");
        line("  PREEMPT_RT=" + origin.preemptRt().text() + " ("
                + origin.preemptRt().how() + ")");
        line("  rules of " + origin.era().release() + " (" + origin.eraHow() + ")");
        line("  nearest build " + origin.build().name() + " (" + origin.buildHow() + ")");
    }

    private void line(String text) {
        Printable.wrap(Printable.of(text), WIDTH)
                .forEach(part -> out.append(part).append('\n'));
    }
}
