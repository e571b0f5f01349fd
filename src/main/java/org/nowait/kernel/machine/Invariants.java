package org.nowait.kernel.machine;

import java.util.List;
import java.util.Set;
import org.nowait.kernel.context.Cpus;
import org.nowait.kernel.context.Execution;
import org.nowait.kernel.context.Flag;

/** The rules of the machine, one method each, named as in the specification; the last ones are the Java machine's own. */
public final class Invariants {

    private final MachineParts parts;
    private final Cpus cpus;
    private final SectionLog log;
    private final ConcreteInvariants concrete;

    private Invariants(Machine machine) {
        parts = machine.parts();
        cpus = parts.cpus;
        log = parts.log;
        concrete = new ConcreteInvariants(parts);
    }

    /**
     * Checks every rule in the machine's present state.
     *
     * @param machine the machine
     * @throws InvariantViolation if one does not hold
     */
    public static void checkAll(Machine machine) {
        Invariants rules = new Invariants(machine);
        rules.mutualExclusion();
        rules.contextsNest();
        rules.noSoftirqInBhSection();
        rules.hardirqsComeWithIrqsOn();
        rules.newProcessesHoldNothing();
        rules.waitersSleepWhereTheyCan();
        rules.preemptibleIsExact();
        rules.atomicIsSeen();
        rules.nmiCountsAsHardirq();
        rules.productionReportsNothing();
        rules.concrete.checkAll();
        rules.parts.zone.ifPresent(zone -> new MemoryInvariants(rules.parts, zone).checkAll());
    }

    private static void require(boolean holds, String rule, String what, Object value) {
        if (!holds) {
            throw new InvariantViolation(rule, what + "=" + value);
        }
    }

    /** One holder, or readers only, of every lock that is one on this build. */
    void mutualExclusion() {
        for (int lock = 0; lock < parts.locks.table.size(); lock++) {
            if (parts.locks.vanishes(lock) || parts.locks.justContext(lock)) {
                continue;
            }
            for (int cpu = 0; cpu < cpus.count(); cpu++) {
                int writers = holders(lock, cpu, false);
                int readers = holders(lock, cpu, true);
                require(
                        writers == 0 || writers + readers == 1,
                        "MutualExclusion",
                        "lock",
                        parts.locks.table.name(lock));
            }
        }
    }

    private int holders(int lock, int cpu, boolean shared) {
        int holders = 0;
        for (int process = 0; process < parts.cpuOf.length; process++) {
            boolean here = !parts.locks.type(lock).perCpu() || parts.cpuOf[process] == cpu;
            for (int i = 0; here && i < log.depth(process); i++) {
                int entry = log.entry(process, i);
                boolean it = SectionLog.isLock(entry) && SectionLog.lock(entry) == lock;
                holders += it && SectionLog.mode(entry).shared() == shared ? 1 : 0;
            }
        }
        return holders;
    }

    private int level(int process) {
        return switch (parts.execution[process]) {
            case TASK -> 0;
            case SOFTIRQ -> 1;
            case HARDIRQ -> 2;
            case NMI -> 3;
        };
    }

    /** Contexts nest task, softirq, hardirq, NMI; a hardirq may nest in one that turned interrupts on. */
    void contextsNest() {
        for (int cpu = 0; cpu < cpus.count(); cpu++) {
            for (int above = 1; above < cpus.depth(cpu); above++) {
                int lower = level(cpus.onStack(cpu, above - 1));
                int upper = level(cpus.onStack(cpu, above));
                require(lower < upper || (lower == 2 && upper == 2), "ContextsNest", "cpu", cpu);
            }
        }
    }

    /** {@code local_bh_disable()} keeps softirqs away. */
    void noSoftirqInBhSection() {
        for (int cpu = 0; cpu < cpus.count(); cpu++) {
            for (int level = 1; level < cpus.depth(cpu); level++) {
                boolean softirq = parts.execution[cpus.onStack(cpu, level)] == Execution.SOFTIRQ;
                int below = cpus.onStack(cpu, level - 1);
                require(!softirq || log.bhDepth(below) == 0, "NoSoftirqInBhSection", "cpu", cpu);
            }
        }
    }

    /** A hard interrupt comes only where interrupts are enabled. */
    void hardirqsComeWithIrqsOn() {
        for (int process = 0; process < parts.cpuOf.length; process++) {
            boolean handler =
                    parts.execution[process] == Execution.HARDIRQ && parts.processes.phase(process) == Phase.LIVE;
            require(
                    !handler || parts.processes.saved(process, SavedFlags.ENTRY),
                    "HardirqsComeWithIrqsOn",
                    "process",
                    process);
        }
    }

    /** Held locks are balanced at the end of a handler or task. */
    void newProcessesHoldNothing() {
        for (int process = 0; process < parts.cpuOf.length; process++) {
            boolean fresh = parts.processes.phase(process) == Phase.NEW;
            boolean nothing = log.depth(process) == 0 && parts.processes.waiting(process) == Waiting.NO;
            require(!fresh || nothing, "NewProcessesHoldNothing", "process", process);
        }
    }

    /** Nobody who waits off his CPU is on it, and only for locks that sleep. */
    void waitersSleepWhereTheyCan() {
        for (int process = 0; process < parts.cpuOf.length; process++) {
            if (parts.processes.waiting(process) == Waiting.BLOCKED) {
                boolean sleeps = parts.locks.sleeps(parts.frames.next(process).lock());
                boolean off = !cpus.contains(parts.cpuOf[process], process);
                require(sleeps && off, "WaitersSleepWhereTheyCan", "process", process);
            }
        }
    }

    /** With PREEMPT_COUNT, {@code preemptible()} is the truth. */
    void preemptibleIsExact() {
        for (int cpu = 0; cpu < cpus.count(); cpu++) {
            boolean seen = cpus.preemptible(cpu);
            boolean idle = cpus.depth(cpu) == 0 || !parts.build.preemptCount();
            require(idle || seen != parts.observer.atomic(cpu), "PreemptibleIsExact", "cpu", cpu);
        }
    }

    /** {@code in_atomic()} or {@code irqs_disabled()} tell every atomic context. */
    void atomicIsSeen() {
        for (int cpu = 0; cpu < cpus.count(); cpu++) {
            boolean seen = cpus.inAtomic(cpu) || !cpus.irqsOn(cpu) || !parts.build.preemptCount();
            require(seen || !parts.observer.atomic(cpu), "AtomicIsSeen", "cpu", cpu);
        }
    }

    /** {@code in_hardirq()} is true in an NMI too. */
    void nmiCountsAsHardirq() {
        for (int cpu = 0; cpu < cpus.count(); cpu++) {
            require(!cpus.inNmi(cpu) || cpus.inHardirq(cpu), "NmiCountsAsHardirq", "cpu", cpu);
        }
    }

    /** A production build raises no flag of lockdep or of might_sleep. */
    void productionReportsNothing() {
        Set<Flag> flags = Flag.unpack(parts.flags.bits());
        List<Flag> lockdeps = List.of(
                Flag.INVALID_WAIT,
                Flag.LOCKDEP_RECURSION,
                Flag.LOCKDEP_ORDER,
                Flag.LOCKDEP_IRQ,
                Flag.LOCKDEP_UNLOCK,
                Flag.LOCKDEP_FREED);
        boolean quiet = parts.build.proveLocking() || flags.stream().noneMatch(lockdeps::contains);
        boolean silent = parts.build.atomicSleep() || !flags.contains(Flag.MIGHT_SLEEP);
        require(quiet && silent, "ProductionReportsNothing", "flags", flags);
    }
}
