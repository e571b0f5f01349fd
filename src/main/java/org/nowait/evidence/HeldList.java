package org.nowait.evidence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the list of held locks. Models {@code lockdep_print_held_locks()} (kernel/locking/lockdep.c). */
final class HeldList {

    private static final Pattern SOME = Pattern.compile("(?<count>\\d{1,3}) locks? held by (?<task>.+/-?\\d+):?");
    private static final Pattern NONE = Pattern.compile("no locks held by (?<task>.+/-?\\d+)\\.?");
    private static final Pattern START = Pattern.compile("(?:\\d{1,3} locks? held by|no locks held by).*");
    private static final Pattern END =
            Pattern.compile("stack backtrace:?|CPU: ?\\d+ .*|Call [Tt]race:?|irq event stamp: .*|---\\[ .*");

    private HeldList() {}

    static boolean startsAt(String line) {
        return START.matcher(line).matches();
    }

    /** Reads the list and refuses one that is shorter than it says. */
    static int read(LogText text, int index, SplatFacts facts) {
        LogText.Whole none = text.whole(NONE, index);
        if (none.next() > index) {
            facts.heldKnown = true;
            rememberTask(facts, none.matcher());
            return none.next();
        }
        LogText.Whole some = text.whole(SOME, index);
        if (some.next() == index) {
            throw text.problem(index, "splat cut: no task in \"" + text.text(index) + "\"");
        }
        facts.heldKnown = true;
        rememberTask(facts, some.matcher());
        return locks(text, some, facts);
    }

    private static void rememberTask(SplatFacts facts, Matcher matcher) {
        if (facts.task.isEmpty()) {
            facts.task = matcher.group("task");
        }
    }

    private static int locks(LogText text, LogText.Whole header, SplatFacts facts) {
        int wanted = Integer.parseInt(header.matcher().group("count"));
        int index = header.next();
        while (index < text.size() && !END.matcher(text.text(index)).matches()) {
            int number = LockLines.numberAt(text, index);
            if (number < 0) {
                index++;
                if (facts.held.size() == wanted) {
                    break;
                }
                continue;
            }
            Optional<LockLines.Found> found = LockLines.read(text, index);
            if (found.isEmpty()) {
                throw text.problem(
                        index, "splat cut: held lock #" + number + " is not complete: \"" + text.text(index) + "\"");
            }
            add(text, index, wanted, found.get(), facts);
            index = found.get().next();
        }
        if (facts.held.size() < wanted) {
            throw text.problem(
                    Math.min(index, text.lastIndex()),
                    "splat cut: " + header.matcher().group() + " but only " + facts.held.size()
                            + " of them are listed, #" + facts.held.size() + " is missing");
        }
        return index;
    }

    /* Lines of one number are one lock: a symbolised report has a line for each inlined function. */
    private static void add(LogText text, int index, int wanted, LockLines.Found found, SplatFacts facts) {
        int last = facts.held.size() - 1;
        if (found.number() == last) {
            facts.held.set(last, facts.held.get(last).alsoAt(found.lock().at()));
        } else if (found.number() == last + 1 && found.number() < wanted) {
            facts.held.add(found.lock());
        } else {
            throw text.problem(
                    index,
                    "splat cut: held locks are numbered from #0 to #" + (wanted - 1) + " without gaps, this is #"
                            + found.number());
        }
    }
}
