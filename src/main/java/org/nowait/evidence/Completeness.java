package org.nowait.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Says what a report must have, so that one that is cut in half is not taken for a whole one. */
final class Completeness {

    private static final Pattern ATOMIC_LINE = Pattern.compile("(?:in_atomic\\(\\):|preempt_count:|RCU nest depth:).*");

    private Completeness() {}

    /** Refuses a report that lacks a fact of its kind, and notes what else it does not say. */
    static void check(LogText text, SplatFacts facts) {
        List<String> missing = new ArrayList<>();
        if (facts.kind.isLockdep()) {
            lockdep(facts, missing);
        } else if (facts.kind == SplatKind.MIGHT_SLEEP
                && facts.atomic.map(a -> a.inAtomic().isEmpty()).orElse(true)) {
            missing.add("in_atomic()");
        }
        if (!facts.kind.isLockdep() && !facts.heldKnown && facts.trace.isEmpty() && endsWithFacts(text, facts)) {
            missing.add("the held locks or the stack trace");
        }
        if (!missing.isEmpty()) {
            throw text.problem(
                    text.lastIndex(),
                    "splat cut: \"" + facts.kind.title() + "\" of line "
                            + text.line(0).number() + " has no " + String.join(" and no ", missing));
        }
        note(facts);
    }

    private static void lockdep(SplatFacts facts, List<String> missing) {
        if (facts.wanted.isEmpty()) {
            missing.add("lock wanted");
        }
        boolean pair = facts.kind == SplatKind.RECURSION
                || facts.kind == SplatKind.CIRCULAR
                || facts.kind == SplatKind.IRQ_ORDER
                || facts.kind == SplatKind.IRQ_INVERSION;
        if (pair && facts.other.isEmpty()) {
            missing.add("second lock");
        }
        if (facts.kind == SplatKind.INCONSISTENT && facts.usage.isEmpty()) {
            missing.add("usage (\"inconsistent {..} -> {..} usage.\")");
        }
        if (!facts.heldKnown) {
            missing.add("list of held locks");
        }
    }

    /* People trim mails: whole lines of their own behind a report show that it was not cut by accident. */
    private static boolean endsWithFacts(LogText text, SplatFacts facts) {
        int end = text.lastIndex();
        if (text.isCutLine(end)) {
            end--;
        }
        int last = 0;
        for (int index = 1; index <= end; index++) {
            String line = text.text(index);
            if (line.isEmpty() || ATOMIC_LINE.matcher(line).matches() || facts.task.contains(line)) {
                last = index;
            }
        }
        return last >= end && text.isLast(text.lastIndex());
    }

    private static void note(SplatFacts facts) {
        if (facts.kernel.isEmpty()) {
            facts.notes.add("the kernel's version is unknown: no line of the report names it");
        }
        if (facts.kind == SplatKind.INVALID_WAIT && facts.context.isEmpty()) {
            facts.notes.add("the context is unknown: the report has no context-{..} line");
        }
        if (!facts.heldKnown) {
            facts.notes.add("the held locks are unknown: the report does not list them");
        }
        if (facts.kind == SplatKind.MIGHT_SLEEP
                && facts.atomic.map(a -> a.preemptCount().isEmpty()).orElse(true)) {
            facts.notes.add("preempt_count is unknown: the report does not print it");
        }
        if (facts.trace.isEmpty()) {
            facts.notes.add("the stack trace is unknown: the report has none");
        }
        for (int number = 0; number < facts.held.size(); number++) {
            if (facts.held.get(number).usage().isEmpty()) {
                facts.notes.add("held lock #" + number + " was released while it was printed: its class is unknown");
            }
        }
    }
}
