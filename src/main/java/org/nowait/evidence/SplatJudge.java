package org.nowait.evidence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nowait.kernel.lock.WaitType;

/** Applies the machine's rules to one report, kind by kind. */
final class SplatJudge {

    private static final Set<String> OVERRIDES = Set.of(
            "fill_pool_map",
            "kfree_rcu_sheaf_map",
            "sched_map",
            "printk_legacy_map",
            "tick_freeze_map",
            "rv_react_map");

    private final Splat splat;
    private final SplatOrigin origin;
    private final IrqSplit split;
    private final List<String> steps = new ArrayList<>();
    private final List<Integer> rules = new ArrayList<>();

    SplatJudge(Splat splat) {
        this.splat = splat;
        this.origin = SplatOrigin.of(splat);
        this.split = IrqSplit.of(splat, origin.context());
    }

    SplatVerdict judge() {
        Ruling ruling = switch (splat.kind()) {
            case INVALID_WAIT -> invalidWait();
            case MIGHT_SLEEP -> mightSleep();
            case SCHEDULING_ATOMIC -> scheduling();
            default -> new ClassJudge(splat, steps).judge();
        };
        if (ruling == Ruling.OK) {
            steps.add("the kernel's reason is not among the facts that the report prints");
        }
        SplatLitmus litmus = SplatLitmus.of(splat, origin, split, ruling);
        return new SplatVerdict(splat, origin, ruling, split.text(), steps, rules, litmus);
    }

    static boolean isOverride(SplatLock lock) {
        return OVERRIDES.contains(lock.baseName());
    }

    private Ruling invalidWait() {
        SplatLock wanted = splat.wanted().orElseThrow();
        if (wanted.digits().isEmpty()) {
            steps.add("the report prints no wait types: no walk is possible");
            return Ruling.UNDECIDED;
        }
        EnumSet<Ruling> rulings = EnumSet.noneOf(Ruling.class);
        Optional<WaitWalk> shown = Optional.empty();
        for (boolean rawNesting : numberings()) {
            for (WaitType limit : contexts(rawNesting)) {
                for (int outside = split.least(); outside <= split.most(); outside++) {
                    WaitWalk walk = walk(limit, outside, rawNesting, wanted);
                    rulings.add(walk.violation() ? Ruling.VIOLATION : Ruling.OK);
                    shown = shown.isPresent() && !walk.violation() ? shown : Optional.of(walk);
                    rule(wanted, walk, outside, rawNesting);
                }
            }
        }
        shown.ifPresent(walk -> steps.addAll(walk.steps()));
        if (rulings.size() > 1) {
            steps.add("other readings of what the report leaves out are allowed");
            return Ruling.UNDECIDED;
        }
        return rulings.iterator().next();
    }

    private List<Boolean> numberings() {
        return origin.rawNesting().value().map(List::of).orElse(List.of(true, false));
    }

    private List<WaitType> contexts(boolean rawNesting) {
        return splat.context()
                .map(context -> List.of(Numbering.type(context.inner(), rawNesting)))
                .orElse(
                        switch (origin.context()) {
                            case TASK -> List.of(WaitType.MAX);
                            case SOFTIRQ, HARDIRQ_THREADABLE -> List.of(WaitType.CONFIG);
                            case HARDIRQ -> List.of(WaitType.SPIN);
                            case INTERRUPT, UNKNOWN -> List.of(WaitType.SPIN, WaitType.CONFIG, WaitType.MAX);
                        });
    }

    private WaitWalk walk(WaitType limit, int outside, boolean rawNesting, SplatLock wanted) {
        List<HeldWait> held = new ArrayList<>();
        for (int number = outside; number < splat.held().size(); number++) {
            SplatLock lock = splat.held().get(number);
            WaitType inner = lock.digits()
                    .map(digits -> Numbering.type(digits.inner(), rawNesting))
                    .orElse(WaitType.INV);
            held.add(new HeldWait("#" + number + " " + lock.name(), inner, isOverride(lock)));
        }
        WaitType needs = Numbering.type(wanted.digits().orElseThrow().outer(), rawNesting);
        return WaitWalk.of(limit, held, !splat.held().isEmpty(), needs, origin.era(), rawNesting);
    }

    /* nesting-rules: 16 spinlock_t inside raw, 10 and 11 sleeping inside local_lock and spinning, 46 and 5 contexts. */
    private void rule(SplatLock wanted, WaitWalk walk, int outside, boolean rawNesting) {
        if (!walk.violation()) {
            return;
        }
        int rule = walk.decisive() < 0 && origin.context() == SplatContext.HARDIRQ ? 46 : 5;
        WaitType needs = Numbering.type(wanted.digits().orElseThrow().outer(), rawNesting);
        for (int number = outside; number < splat.held().size(); number++) {
            SplatLock lock = splat.held().get(number);
            if (walk.decisive() >= 0 && isStricterLock(lock, needs, rawNesting)) {
                rule = needs != WaitType.SLEEP ? 16 : lock.takenBy("local_lock") ? 10 : 11;
            }
        }
        if (!rules.contains(rule)) {
            rules.add(rule);
        }
    }

    /* RCU readers are no locks: their outer type is FREE. */
    private static boolean isStricterLock(SplatLock lock, WaitType needs, boolean rawNesting) {
        WaitDigits digits = lock.digits().orElse(new WaitDigits(0, 0));
        WaitType inner = Numbering.type(digits.inner(), rawNesting);
        return inner != WaitType.INV && inner.compareTo(needs) < 0 && digits.outer() != 1;
    }

    private Ruling mightSleep() {
        AtomicFacts atomic = splat.atomic().orElseThrow();
        boolean broken = false;
        if (atomic.preemptCount().isPresent()) {
            int count = atomic.preemptCount().getAsInt();
            int expected = atomic.expectedPreemptCount().orElse(0);
            steps.add("preempt_count " + PreemptCountText.of(splat));
            broken = note(count != expected, "preempt_count is " + hex(count) + ", expected " + hex(expected));
        } else {
            broken = note(atomic.inAtomic().orElse(0) != 0, "in_atomic() is true, the count itself is not printed");
        }
        int depth = atomic.rcuDepth().orElse(0);
        int expectedDepth = atomic.expectedRcuDepth().orElse(depth);
        broken |= note(depth != expectedDepth, "RCU readers nest " + depth + " deep, expected " + expectedDepth);
        broken |= note(atomic.irqsOff(), "interrupts are disabled");
        broken |= note(atomic.nonBlock().orElse(0) != 0, "the caller promised not to block (non_block)");
        broken |= note(splat.task().matches("swapper(?:/\\d+)?/0"), "the idle task must never block");
        if (!broken) {
            steps.add("no count, flag or nesting of the report forbids to sleep");
            return Ruling.OK;
        }
        boolean spinlockOnRt = atomic.site().contains("spinlock_rt.c");
        rules.add(spinlockOnRt && atomic.irqsOff() ? 38 : spinlockOnRt ? 39 : 5);
        return Ruling.VIOLATION;
    }

    private boolean note(boolean broken, String why) {
        if (broken) {
            steps.add(why);
        }
        return broken;
    }

    private Ruling scheduling() {
        int count = splat.atomic().orElseThrow().preemptCount().orElseThrow();
        steps.add("preempt_count " + PreemptCountText.of(splat));
        steps.add("the scheduler itself holds preemption off once, so " + hex(1) + " is expected");
        if (count == 1) {
            return Ruling.OK;
        }
        rules.add(5);
        return Ruling.VIOLATION;
    }

    private static String hex(int count) {
        return "0x" + Integer.toHexString(count);
    }
}
