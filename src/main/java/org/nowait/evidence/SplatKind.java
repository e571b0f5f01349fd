package org.nowait.evidence;

import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of reports that can be read, each with the title line that the kernel prints for it. */
public enum SplatKind {
    /** A lock asked for in a context that is stricter than its wait type. */
    INVALID_WAIT("Invalid wait context", "Invalid wait context", "INVALID_WAIT"),
    /** {@code might_sleep()} where blocking is forbidden. */
    MIGHT_SLEEP(
            "sleeping function called from invalid context",
            "sleeping function called from invalid context at \\S+",
            "MIGHT_SLEEP"),
    /** The scheduler entered with a preempt_count that forbids it. */
    SCHEDULING_ATOMIC("scheduling while atomic", "scheduling while atomic: .+/-?\\d+/0x[0-9a-f]+", "SCHEDULING_ATOMIC"),
    /** A class taken while the task holds it. */
    RECURSION("possible recursive locking detected", "possible recursive locking detected", "LOCKDEP_RECURSION"),
    /** A new edge that closes a cycle of the class graph. */
    CIRCULAR(
            "possible circular locking dependency detected",
            "possible circular locking dependency detected",
            "LOCKDEP_ORDER"),
    /** A class used in an interrupt and, elsewhere, with that interrupt enabled. */
    INCONSISTENT("inconsistent lock state", "inconsistent lock state", "LOCKDEP_IRQ"),
    /** A class that changed its irq state under an old dependency. */
    IRQ_INVERSION(
            "possible irq lock inversion dependency detected",
            "possible irq lock inversion dependency detected",
            "LOCKDEP_IRQ"),
    /** A new dependency from a class used in an interrupt to one taken with that interrupt enabled. */
    IRQ_ORDER(
            "irq-safe -> irq-unsafe lock order detected",
            "(?:HARDIRQ|SOFTIRQ)(?:-READ)?-safe -> (?:HARDIRQ|SOFTIRQ)(?:-READ)?-unsafe lock order detected",
            "LOCKDEP_IRQ"),
    /** An unlock of what is not held. */
    BAD_UNLOCK("bad unlock balance detected", "bad unlock balance detected!?", "LOCKDEP_UNLOCK"),
    /** A held lock whose memory is freed or initialised again. */
    HELD_FREED("held lock freed", "held lock freed!?", "LOCKDEP_FREED");

    private static final String TAG = "(?:\\[ ?)?(?:(?:BUG|WARNING|INFO): )";

    private final String title;
    private final Pattern pattern;
    private final String flag;

    SplatKind(String title, String pattern, String flag) {
        this.title = title;
        this.pattern = Pattern.compile(TAG + "(?:" + pattern + ")(?: ?\\])?");
        this.flag = flag;
    }

    /**
     * Returns the words of the kernel's title.
     *
     * @return the words, without {@code BUG:} and brackets
     */
    public String title() {
        return title;
    }

    /**
     * Returns the flag of the litmus language that such a report is.
     *
     * @return the flag's name
     */
    public String flag() {
        return flag;
    }

    /** Says whether the kind is one of lockdep's, which name a kernel in their third line. */
    boolean isLockdep() {
        return this != MIGHT_SLEEP && this != SCHEDULING_ATOMIC;
    }

    /** Finds the kind whose title the whole line is. */
    static Optional<SplatKind> ofTitle(String line) {
        for (SplatKind kind : values()) {
            if (kind.pattern.matcher(line).matches()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
