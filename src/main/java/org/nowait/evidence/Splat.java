package org.nowait.evidence;

import java.util.List;
import java.util.Optional;

/**
 * One report of the kernel, as it stands: who wants which lock, in what context, holding what.
 *
 * @param kind what the kernel reports
 * @param source the name of the file, or {@code <stdin>}
 * @param line the number of the title's line
 * @param kernel the kernel that printed it, if it says
 * @param task the task as {@code comm/pid}, or empty
 * @param irqState lockdep's {@code HC0[0]:SC0[0]:HE1:SE1}, or empty
 * @param wanted the lock asked for, taken, released or freed; absent where the kind has none
 * @param other the second lock of the report: the one already held that conflicts
 * @param context the limit of the execution context, from {@code context-{o:i}}
 * @param held the locks held, oldest first
 * @param heldKnown whether the report has the list of held locks at all
 * @param atomic counts and flags, for the reports that print them
 * @param chain the classes of a dependency chain, first taken first
 * @param usage what conflicts, as {@code IN-SOFTIRQ-W -> SOFTIRQ-ON-W}, or empty
 * @param trace the stack trace, innermost function first
 * @param notes what the reader could not know
 */
public record Splat(
        SplatKind kind,
        String source,
        int line,
        Optional<KernelIdent> kernel,
        String task,
        String irqState,
        Optional<SplatLock> wanted,
        Optional<SplatLock> other,
        Optional<WaitDigits> context,
        List<SplatLock> held,
        boolean heldKnown,
        Optional<AtomicFacts> atomic,
        List<SplatLock> chain,
        String usage,
        List<TraceFrame> trace,
        List<String> notes) {

    /** Copies the lists, so that the value cannot change. */
    public Splat {
        held = List.copyOf(held);
        chain = List.copyOf(chain);
        trace = List.copyOf(trace);
        notes = List.copyOf(notes);
    }

    /**
     * Returns the name of the function that the report is about.
     *
     * @return the place where the wanted lock was asked for or where the check stands; empty if unknown
     */
    public String site() {
        return wanted.map(SplatLock::site)
                .filter(site -> !site.isEmpty())
                .orElseGet(() -> atomic.map(AtomicFacts::site).orElse(""));
    }
}
