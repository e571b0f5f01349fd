package org.nowait.evidence;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What was running when a report was printed, as lockdep tells contexts apart. */
public enum SplatContext {
    /** A task: no interrupt is running. */
    TASK("task", "__task"),
    /** A softirq off RT. */
    SOFTIRQ("softirq", "__softirq"),
    /** A hard interrupt whose handler may be threaded. */
    HARDIRQ_THREADABLE("hard irq, threadable", "__irq_handler"),
    /** A hard interrupt that stays one on every build. */
    HARDIRQ("hard irq, not threadable", "__hardirq"),
    /** A hard interrupt or a softirq: the report does not tell. */
    INTERRUPT("hard irq or softirq", "__irq_handler"),
    /** Nothing in the report tells. */
    UNKNOWN("unknown", "__task");

    private static final Pattern SOFTIRQ_ENTRY = Pattern.compile(
            "handle_softirqs(?:\\..*)?|__do_softirq|do_softirq|run_ksoftirqd|__softirqentry_text_start");
    private static final Pattern HARDIRQ_ENTRY = Pattern.compile(
            "(?:__|asm_|instr_)*sysvec_.*|(?:asm_)?common_interrupt|__common_interrupt|do_IRQ|handle_irq_event"
                    + "|__handle_irq_event_percpu|handle_irq_event_percpu|smp_apic_timer_interrupt|apic_timer_interrupt"
                    + "|generic_handle_domain_irq|gic_handle_irq|el1h?_(?:64_)?irq(?:_handler)?|__irq_svc|do_irq_async"
                    + "|do_ext_irq|do_io_irq|timer_interrupt|handle_arch_irq|do_irq|riscv_intc_irq|hrtimer_interrupt"
                    + "|__flush_smp_call_function_queue|flush_smp_call_function_queue|call_on_irq_stack");

    private final String words;
    private final String attribute;

    SplatContext(String words, String attribute) {
        this.words = words;
        this.attribute = attribute;
    }

    /**
     * Returns the context in words.
     *
     * @return the words
     */
    public String words() {
        return words;
    }

    /** Returns the word of the litmus language for a process in this context. */
    String attribute() {
        return attribute;
    }

    boolean isInterrupt() {
        return this != TASK && this != UNKNOWN;
    }

    /** Tells the context from the digits of {@code context-{o:i}}, from the counts, or from the trace. */
    static SplatContext of(Splat splat, Evidence rawNesting) {
        Optional<SplatContext> traced = ofTrace(splat);
        if (splat.context().isPresent()) {
            int limit = splat.context().get().inner();
            return switch (limit) {
                case 5, 4 -> TASK;
                case 3 ->
                    traced.filter(SplatContext::isInterrupt)
                            .map(c -> c == HARDIRQ ? HARDIRQ_THREADABLE : c)
                            .orElse(INTERRUPT);
                case 2 -> rawNesting.orElse(true) ? HARDIRQ : traced.orElse(INTERRUPT);
                default -> UNKNOWN;
            };
        }
        if (splat.atomic().map(a -> a.preemptCount().isPresent()).orElse(false)) {
            PreemptCountText count = PreemptCountText.of(splat);
            return count.field("NMI") > 0 || count.field("HARDIRQ") > 0
                    ? HARDIRQ
                    : count.field("SOFTIRQ") % 2 == 1 ? SOFTIRQ : TASK;
        }
        if (!splat.irqState().isEmpty()) {
            return splat.irqState().matches("HC[1-9].*")
                    ? HARDIRQ_THREADABLE
                    : splat.irqState().matches(".*SC[1-9].*") ? SOFTIRQ : TASK;
        }
        return traced.orElse(UNKNOWN);
    }

    /** Says in words what told the context. */
    static String how(Splat splat, SplatContext context) {
        if (context == UNKNOWN) {
            return "the report does not tell";
        }
        return splat.context()
                .map(digits -> "context-" + digits)
                .orElseGet(() ->
                        splat.atomic().map(a -> a.preemptCount().isPresent()).orElse(false)
                                ? "preempt_count"
                                : splat.irqState().isEmpty() ? "the stack trace" : splat.irqState());
    }

    private static Optional<SplatContext> ofTrace(Splat splat) {
        for (TraceFrame frame : splat.trace()) {
            if (HARDIRQ_ENTRY.matcher(frame.function()).matches()) {
                return Optional.of(HARDIRQ);
            }
            if (SOFTIRQ_ENTRY.matcher(frame.function()).matches()) {
                return Optional.of(SOFTIRQ);
            }
        }
        return splat.trace().isEmpty() ? Optional.empty() : Optional.of(TASK);
    }

    /** Finds the outermost frame of the interrupt that runs; frames behind it belong to what was interrupted. */
    OptionalInt boundary(List<TraceFrame> trace) {
        int last = -1;
        for (int index = 0; index < trace.size(); index++) {
            String function = trace.get(index).function();
            boolean hard = HARDIRQ_ENTRY.matcher(function).matches();
            boolean soft = SOFTIRQ_ENTRY.matcher(function).matches();
            if (this == SOFTIRQ ? soft : hard || (this == INTERRUPT && soft && last < 0)) {
                last = index;
            } else if (last >= 0 && (soft || !hard)) {
                break;
            }
        }
        if (last < 0) {
            for (int index = 1; index < trace.size() && last < 0; index++) {
                boolean leaves = trace.get(index - 1).stack().equals("IRQ")
                        && !trace.get(index).stack().equals("IRQ");
                last = leaves ? index - 1 : last;
            }
        }
        return last < 0 ? OptionalInt.empty() : OptionalInt.of(last);
    }
}
