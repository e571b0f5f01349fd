package org.nowait.evidence;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the lines of one report. Models the printers of kernel/locking/lockdep.c, {@code __might_resched()} and
 * {@code __schedule_bug()} (kernel/sched/core.c), as readers of them see their output.
 */
final class ReportParser {

    private static final String ASKS = "is trying to lock:|is trying to acquire lock:|is trying to acquire:|takes:"
            + "|just changed the state of lock:|is trying to release lock \\((?<name>.*)\\) at:"
            + "|is freeing memory .*, with a lock still held there!";
    private static final Pattern TASK =
            Pattern.compile("(?<task>\\S.*/-?\\d+) (?:\\[(?<irq>HC[^\\]]*\\]:[^ ]*)\\] )?(?<asks>" + ASKS + ")");
    private static final Pattern TASK_START =
            Pattern.compile(".*/-?\\d+ (?:\\[HC.*|is(?: (?:trying|freeing).*)?|takes.*|just(?: changed.*)?)");
    private static final Pattern HOLDING = Pattern.compile(
            "(?:but|and this) task is already holding(?: lock)?:|but this lock (?:took|was taken by) another.*");
    private static final Pattern CONTEXT = Pattern.compile("context-\\{(?<outer>[0-5]):(?<inner>[0-5])\\}");
    private static final Pattern USAGE =
            Pattern.compile("inconsistent \\{(?<from>[^}]+)\\} -> \\{(?<to>[^}]+)\\} usage\\.");
    private static final Pattern CHAIN = Pattern.compile("-> #\\d+ +(?<lock>\\(.*)");
    private static final Pattern CHAIN_LOCK =
            Pattern.compile("\\((?<name>.+)\\) ?\\{[-+.?]{4,8}\\}(?:-\\{(?<outer>[0-5]):(?<inner>[0-5])\\})?:?");
    private static final Pattern ATOMIC = Pattern.compile(
            "in_atomic\\(\\): (?<atomic>\\d+), irqs_disabled\\(\\): (?<irqs>\\d+)(?:, non_block: (?<block>\\d+))?,"
                    + " pid: (?<pid>-?\\d+), name: ?(?<name>.*)");
    private static final Pattern COUNT =
            Pattern.compile("preempt_count: (?<count>[0-9a-f]{1,8}),? expected: (?<expected>[0-9a-f]{1,8})");
    private static final Pattern RCU =
            Pattern.compile("RCU nest depth: (?<count>\\d{1,9}),? expected: (?<expected>\\d{1,9})");
    private static final Pattern TITLE_SITE = Pattern.compile(".*invalid context at (?<site>\\S+)");
    private static final Pattern TITLE_TASK =
            Pattern.compile(".*scheduling while atomic: (?<task>.+/-?\\d+)/0x(?<count>[0-9a-f]{1,8})");

    private final LogText text;
    private final SplatFacts facts;
    private boolean otherIsNext;
    private boolean wantedIsNext;

    ReportParser(LogText text, SplatKind kind) {
        this.text = text;
        this.facts = new SplatFacts(kind);
    }

    /** Reads all lines; what is missing is for {@link Completeness} to say. */
    SplatFacts parse() {
        title(text.text(0));
        int index = 1;
        while (index < text.size()) {
            index = step(index);
        }
        return facts;
    }

    private void title(String line) {
        Matcher site = TITLE_SITE.matcher(line);
        if (site.matches()) {
            facts.atomic = Optional.of(AtomicFacts.at(site.group("site")));
        }
        Matcher task = TITLE_TASK.matcher(line);
        if (task.matches()) {
            facts.task = task.group("task");
            int count = Integer.parseUnsignedInt(task.group("count"), 16);
            facts.atomic = Optional.of(AtomicFacts.at("").withCount(count, 1));
        }
    }

    private int step(int index) {
        String line = text.text(index);
        if (line.isEmpty()) {
            return index + 1;
        }
        if (facts.kernel.isEmpty()) {
            facts.kernel = KernelIdent.find(line);
        }
        if (!facts.heldKnown && HeldList.startsAt(line)) {
            return HeldList.read(text, index, facts);
        }
        if (facts.trace.isEmpty() && TraceLines.beginsAt(line)) {
            facts.trace = TraceLines.read(text, index + 1);
            return index + 1;
        }
        if (wantedIsNext || otherIsNext) {
            return awaitedLock(index);
        }
        if (facts.kind.isLockdep()) {
            return lockdepLine(index, line);
        }
        return facts.kind == SplatKind.MIGHT_SLEEP ? atomicLine(index, line) : index + 1;
    }

    private int awaitedLock(int index) {
        Optional<LockLines.Found> found = LockLines.read(text, index);
        if (found.isEmpty()) {
            if (!LockLines.startsAt(text, index)) {
                wantedIsNext = false;
                otherIsNext = false;
            }
            return index + 1;
        }
        SplatLock lock = found.get().lock();
        int next = found.get().next();
        while (next < text.size() && LockLines.numberAt(text, next) < 0) {
            Optional<LockLines.Found> more = LockLines.read(text, next);
            if (more.isEmpty() || !more.get().lock().name().equals(lock.name())) {
                break;
            }
            lock = lock.alsoAt(more.get().lock().at());
            next = more.get().next();
        }
        if (wantedIsNext) {
            facts.wanted = Optional.of(lock);
        } else {
            facts.other = Optional.of(lock);
        }
        wantedIsNext = false;
        otherIsNext = false;
        return next;
    }

    private int lockdepLine(int index, String line) {
        if ((facts.task.isEmpty() && TASK_START.matcher(line).matches())
                || TASK.matcher(line).matches()) {
            LogText.Whole whole = text.whole(TASK, index);
            if (whole.next() > index && facts.wanted.isEmpty()) {
                task(whole.matcher(), whole.next());
                return whole.next();
            }
        }
        Matcher context = CONTEXT.matcher(line);
        if (context.matches()) {
            int outer = Integer.parseInt(context.group("outer"));
            facts.context = Optional.of(new WaitDigits(outer, Integer.parseInt(context.group("inner"))));
        } else if (line.startsWith("context-{")) {
            throw text.problem(index, "splat cut: the context of the report is not complete: \"" + line + "\"");
        }
        Matcher usage = USAGE.matcher(line);
        if (usage.matches()) {
            facts.usage = usage.group("from") + " -> " + usage.group("to");
        }
        if (facts.other.isEmpty() && HOLDING.matcher(line).matches()) {
            otherIsNext = true;
        }
        chain(line);
        return index + 1;
    }

    private void task(Matcher task, int next) {
        facts.task = task.group("task");
        facts.irqState = task.group("irq") == null ? "" : task.group("irq");
        if (task.group("name") == null) {
            wantedIsNext = true;
            return;
        }
        List<String> at = next < text.size() ? LockLines.places(text.text(next)) : List.of();
        facts.wanted = Optional.of(new SplatLock("", task.group("name"), "", Optional.empty(), at));
    }

    private void chain(String line) {
        Matcher entry = CHAIN.matcher(line);
        if (entry.matches()) {
            Matcher lock = CHAIN_LOCK.matcher(entry.group("lock"));
            if (lock.matches()) {
                Optional<WaitDigits> wait = lock.group("outer") == null
                        ? Optional.empty()
                        : Optional.of(new WaitDigits(
                                Integer.parseInt(lock.group("outer")), Integer.parseInt(lock.group("inner"))));
                facts.chain.add(0, new SplatLock("", lock.group("name"), "", wait, List.of()));
            }
        }
    }

    private int atomicLine(int index, String line) {
        AtomicFacts atomic = facts.atomic.orElseGet(() -> AtomicFacts.at(""));
        Pattern pattern = line.startsWith("in_atomic():")
                ? ATOMIC
                : line.startsWith("preempt_count:") ? COUNT : line.startsWith("RCU nest depth:") ? RCU : null;
        if (pattern == null) {
            return index + 1;
        }
        LogText.Whole whole = text.whole(pattern, index);
        Matcher matcher = whole.matcher();
        if (whole.next() == index) {
            throw text.problem(index, "splat cut: this line of the report is not complete: \"" + line + "\"");
        }
        if (pattern.equals(ATOMIC)) {
            String block = matcher.group("block");
            facts.task = matcher.group("name") + "/" + matcher.group("pid");
            facts.atomic = Optional.of(atomic.withFlags(
                    number(matcher.group("atomic")),
                    number(matcher.group("irqs")),
                    block == null ? OptionalInt.empty() : OptionalInt.of(number(block))));
        } else if (pattern.equals(COUNT)) {
            int count = Integer.parseUnsignedInt(matcher.group("count"), 16);
            int expected = Integer.parseUnsignedInt(matcher.group("expected"), 16);
            facts.atomic = Optional.of(atomic.withCount(count, expected));
        } else {
            facts.atomic =
                    Optional.of(atomic.withRcu(number(matcher.group("count")), number(matcher.group("expected"))));
        }
        return whole.next();
    }

    private static int number(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
