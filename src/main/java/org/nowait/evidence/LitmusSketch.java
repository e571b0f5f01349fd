package org.nowait.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nowait.kernel.config.Era;

/**
 * What a litmus test must do to state a report: who holds what, what interrupts it, and what is asked for in the end.
 *
 * @param processes the processes, P0 first
 * @param init the lines of the init block
 * @param remarks what the reader of the test should know
 * @param expected the result on the build of the report if the report is right
 */
record LitmusSketch(List<LitmusProcess> processes, List<String> init, List<String> remarks, String expected) {

    private static final Set<String> RT_LOCKS =
            Set.of("rt_spin_lock", "rt_spin_trylock", "rt_read_lock", "rt_write_lock");

    LitmusSketch {
        processes = List.copyOf(processes);
        init = List.copyOf(init);
        remarks = List.copyOf(remarks);
    }

    static LitmusSketch of(Splat splat, SplatOrigin origin, IrqSplit split) {
        return new Builder(splat, origin, split).build();
    }

    /** Collects the processes. */
    static final class Builder {
        private final Splat splat;
        private final SplatOrigin origin;
        private final IrqSplit split;
        private final boolean rawNesting;
        private final LitmusObjects objects;
        private final List<LitmusProcess> processes = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();
        private String expected = "Always";

        Builder(Splat splat, SplatOrigin origin, IrqSplit split) {
            this.splat = splat;
            this.origin = origin;
            this.split = split;
            this.rawNesting = origin.rawNesting().orElse(true);
            this.objects = new LitmusObjects(rawNesting);
        }

        LitmusSketch build() {
            switch (splat.kind()) {
                case INVALID_WAIT, RECURSION, BAD_UNLOCK, HELD_FREED -> asking();
                case MIGHT_SLEEP, SCHEDULING_ATOMIC -> atomic();
                default -> new LitmusClasses(splat, objects, rawNesting).addTo(processes);
            }
            return new LitmusSketch(processes, objects.initLines(), remarks, expected);
        }

        private LitmusCalls calls(SplatLock lock) {
            return LitmusCalls.of(lock, rawNesting);
        }

        /* The interrupted code holds the locks outside, the process of the report the others. */
        private void asking() {
            int outside = origin.context().isInterrupt() ? split.most() : 0;
            if (!split.isCertain()) {
                remarks.add("the split is not certain: " + split.text());
            }
            LitmusProcess process = process(outside);
            if (outside > 0
                    && origin.build().era() == Era.V5_9
                    && outside == splat.held().size()) {
                expected = "Sometimes";
                remarks.add("this era checks nothing while nothing is held: the interrupt must come in time");
            }
            hold(process, outside, splat.held().size());
            splat.wanted().ifPresent(wanted -> ask(process, wanted));
            processes.add(process);
        }

        private LitmusProcess process(int outside) {
            String attribute = origin.context().attribute();
            boolean interrupt = origin.context().isInterrupt();
            LitmusProcess interrupted = new LitmusProcess(objects, "__task");
            if (interrupt && outside > 0) {
                processes.add(interrupted);
                hold(interrupted, 0, outside);
            }
            boolean alone = interrupted.isEmpty();
            return new LitmusProcess(objects, attribute + (!interrupt ? "" : alone ? " __cpu(0)" : " __on(0)"));
        }

        private void hold(LitmusProcess process, int from, int to) {
            for (int number = from; number < to; number++) {
                SplatLock lock = splat.held().get(number);
                LitmusCalls calls = calls(lock);
                if (lock.usage().isEmpty() || isPartOfRtLock(lock, calls)) {
                    remarks.add("held #" + number + " " + lock.name() + " is no call of its own");
                    continue;
                }
                String identifier = calls.hasObject() ? objects.identifier(lock, calls) : "";
                process.take(calls, identifier, lock.takenBy("trylock"));
            }
        }

        /* An RT spinlock_t opens an RCU reader itself, and so does the machine's. */
        private static boolean isPartOfRtLock(SplatLock lock, LitmusCalls calls) {
            return calls == LitmusCalls.RCU
                    && lock.at().stream().map(SplatLock::functionOf).anyMatch(RT_LOCKS::contains);
        }

        private void ask(LitmusProcess process, SplatLock wanted) {
            LitmusCalls calls = calls(wanted);
            if (splat.kind() == SplatKind.RECURSION) {
                boolean same = splat.held().stream()
                        .anyMatch(held -> held.name().equals(wanted.name())
                                && held.address().equals(wanted.address())
                                && !wanted.address().isEmpty());
                LitmusCalls type = splat.other().map(this::calls).orElse(calls);
                process.take(type, same ? objects.identifier(wanted, type) : objects.another(wanted, type), false);
            } else if (splat.kind() == SplatKind.BAD_UNLOCK) {
                process.on(calls.release(), objects.another(wanted, calls));
            } else if (splat.kind() == SplatKind.HELD_FREED) {
                process.on(calls.init().isEmpty() ? "spin_lock_init" : calls.init(), objects.identifier(wanted, calls));
            } else {
                process.take(calls, calls.hasObject() ? objects.identifier(wanted, calls) : "", false);
            }
        }

        private void atomic() {
            AtomicFacts atomic = splat.atomic().orElseThrow();
            PreemptCountText count = PreemptCountText.of(splat);
            boolean rt = origin.preemptRt().orElse(false);
            List<SplatLock> held = splat.held();
            boolean asked = atomic.site().contains("spinlock_rt.c")
                    && !held.isEmpty()
                    && !held.get(held.size() - 1).takenBy("trylock");
            int holding = held.size() - (asked ? 1 : 0);
            LitmusProcess process = process(0);
            int spinning = (int) held.stream()
                    .limit(holding)
                    .filter(lock -> calls(lock).spins(rt))
                    .count();
            int scheduler = splat.kind() == SplatKind.SCHEDULING_ATOMIC ? 1 : 0;
            int printed = count.field("PREEMPT") - scheduler;
            boolean unprinted =
                    atomic.preemptCount().isEmpty() && atomic.inAtomic().orElse(0) != 0;
            repeat(process, (unprinted ? 1 : printed) - spinning, "preempt_disable", "preempt_enable");
            repeat(process, count.field("SOFTIRQ") / 2, "local_bh_disable", "local_bh_enable");
            long readers =
                    held.stream().filter(lock -> calls(lock) == LitmusCalls.RCU).count();
            repeat(process, (int) (atomic.rcuDepth().orElse(0) - readers), "rcu_read_lock", "rcu_read_unlock");
            if (atomic.irqsOff() && !origin.context().isInterrupt()) {
                process.open("local_irq_disable", "local_irq_enable");
            }
            hold(process, 0, holding);
            sleep(process, atomic, asked);
            processes.add(process);
        }

        private static void repeat(LitmusProcess process, int times, String open, String close) {
            for (int i = 0; i < Math.min(times, 3); i++) {
                process.open(open, close);
            }
        }

        private void sleep(LitmusProcess process, AtomicFacts atomic, boolean asked) {
            String site = atomic.site();
            if (splat.kind() == SplatKind.SCHEDULING_ATOMIC) {
                process.call("schedule");
            } else if (asked) {
                SplatLock lock = splat.held().get(splat.held().size() - 1);
                process.take(LitmusCalls.SPIN, objects.identifier(lock, LitmusCalls.SPIN), false);
            } else if (site.matches(".*locking/(?:rt)?mutex[^/]*")) {
                SplatLock lock = new SplatLock("", "mutex", "", java.util.Optional.empty(), List.of());
                process.take(LitmusCalls.MUTEX, objects.another(lock, LitmusCalls.MUTEX), false);
            } else if (site.matches(".*locking/rwsem[^/]*")) {
                SplatLock lock = new SplatLock("", "rwsem", "", java.util.Optional.empty(), List.of());
                process.take(LitmusCalls.DOWN_READ, objects.another(lock, LitmusCalls.DOWN_READ), false);
            } else {
                process.call("might_sleep");
            }
        }
    }
}
