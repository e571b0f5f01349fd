package org.nowait.kernel.machine;

import java.util.function.IntPredicate;
import org.nowait.kernel.context.Cpus;
import org.nowait.kernel.context.Execution;
import org.nowait.kernel.context.PreemptCount;
import org.nowait.kernel.lock.LockMode;

/** The rules that tie the machine's words and counts to what the processes have open; the specification derives these. */
final class ConcreteInvariants {

    private final MachineParts parts;
    private final Cpus cpus;
    private final SectionLog log;

    ConcreteInvariants(MachineParts parts) {
        this.parts = parts;
        this.cpus = parts.cpus;
        this.log = parts.log;
    }

    void checkAll() {
        for (int cpu = 0; cpu < cpus.count(); cpu++) {
            preemptCountMatches(cpu);
            taskCountsMatch(cpu);
        }
        lockWordsMatch();
        heldLocksMatch();
        queuesMatch();
    }

    private static void require(boolean holds, String rule, String what, int value) {
        if (!holds) {
            throw new InvariantViolation(rule, what + "=" + value);
        }
    }

    private int entries(int cpu, IntPredicate counted) {
        int count = 0;
        for (int level = 0; level < cpus.depth(cpu); level++) {
            int process = cpus.onStack(cpu, level);
            for (int i = 0; i < log.depth(process); i++) {
                count += counted.test(log.entry(process, i)) ? 1 : 0;
            }
        }
        return count;
    }

    private int executing(int cpu, Execution execution) {
        int count = 0;
        for (int level = 0; level < cpus.depth(cpu); level++) {
            count += parts.execution[cpus.onStack(cpu, level)] == execution ? 1 : 0;
        }
        return count;
    }

    private int spinning(int cpu) {
        int count = 0;
        for (int level = 0; level < cpus.depth(cpu); level++) {
            count += parts.observer.spinsPreemptOff(cpus.onStack(cpu, level)) ? 1 : 0;
        }
        return count;
    }

    /** Every field of {@code preempt_count} is what the contexts on the CPU have open. */
    void preemptCountMatches(int cpu) {
        PreemptCount layout = cpus.layout();
        int count = cpus.preemptCount(cpu);
        int preempt = entries(cpu, parts.observer::disablesPreemption) + spinning(cpu);
        int bh = entries(cpu, entry -> SectionLog.what(entry) == SectionLog.BH);
        int softirq = parts.build.preemptRt() ? 0 : 2 * bh + executing(cpu, Execution.SOFTIRQ);
        int nmi = executing(cpu, Execution.NMI);
        int disable = entries(cpu, entry -> SectionLog.what(entry) == SectionLog.IRQ_COUNT);
        boolean matches = layout.preemptField(count) == (parts.build.preemptCount() ? preempt : 0)
                && layout.softirqField(count) == softirq
                && layout.hardirqDisableField(count) == disable
                && layout.hardirqField(count) == executing(cpu, Execution.HARDIRQ) + nmi
                && layout.nmiField(count) == nmi;
        require(matches, "PreemptCountMatches", "preempt_count", count);
    }

    /** Current's RCU depth and softirq_disable_cnt are what the contexts on the CPU have open. */
    void taskCountsMatch(int cpu) {
        require(cpus.rcuDepth(cpu) == parts.observer.rcuDepth(cpu), "TaskCountsMatch", "rcu", cpus.rcuDepth(cpu));
        int bh = entries(cpu, entry -> SectionLog.what(entry) == SectionLog.BH);
        boolean matches = !parts.build.preemptRt() || cpus.softirqCount(cpu) >> 1 == bh;
        require(matches, "TaskCountsMatch", "softirq_disable_cnt", cpus.softirqCount(cpu));
    }

    /** A lock's word says whether somebody holds it. */
    void lockWordsMatch() {
        for (int lock = 0; lock < parts.locks.table.size(); lock++) {
            boolean word = !parts.locks.vanishes(lock)
                    && (parts.locks.spins(lock) || parts.locks.sleeps(lock) || parts.locks.justContext(lock));
            for (int cpu = 0; word && cpu < cpus.count(); cpu++) {
                boolean held = parts.observer.conflict(cpu, lock, LockMode.WRITE);
                require(held != parts.words.free(lock, cpu), "LockWordsMatch", "lock", lock);
            }
        }
    }

    /** Lockdep has recorded as much as a process has open, and a spinning waiter's lock. */
    void heldLocksMatch() {
        for (int process = 0; process < parts.cpuOf.length; process++) {
            if (!parts.build.proveLocking() || parts.execution[process] == Execution.NMI) {
                continue;
            }
            boolean gone = !parts.isTask(process) && parts.processes.phase(process) == Phase.DONE;
            int recorded = 0;
            for (int i = 0; i < log.depth(process) && !gone; i++) {
                recorded += parts.sections.isRecorded(log.entry(process, i)) ? 1 : 0;
            }
            if (parts.processes.waiting(process) == Waiting.SPIN) {
                Primitive next = parts.frames.next(process);
                recorded += parts.locks.type(next.lock()).hasMap() ? 1 : 0;
            }
            require(parts.lockdep.held().depth(process) == recorded, "HeldLocksMatch", "process", process);
        }
    }

    /** Whoever waits for a lock with a queue stands in it, and nobody else. */
    void queuesMatch() {
        for (int process = 0; process < parts.cpuOf.length; process++) {
            int wanted = parts.processes.waiting(process) == Waiting.NO
                    ? -1
                    : parts.frames.next(process).lock();
            for (int lock = 0; lock < parts.locks.table.size(); lock++) {
                boolean queued = (parts.words.queue(lock) >> process & 1) != 0;
                boolean should = lock == wanted && parts.words.hasQueue(lock);
                require(queued == should, "QueuesMatch", "process", process);
            }
        }
    }
}
