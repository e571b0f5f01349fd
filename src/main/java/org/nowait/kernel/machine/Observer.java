package org.nowait.kernel.machine;

import org.nowait.kernel.config.Build;
import org.nowait.kernel.context.Execution;
import org.nowait.kernel.lock.LockMode;

/**
 * What is true of a context whether the build can see it or not. Only flags for what <em>happens</em> are told from it; no
 * rule of the machine asks it.
 */
final class Observer {

    private final MachineParts parts;
    private final SectionLog log;
    private final Build build;

    Observer(MachineParts parts) {
        this.parts = parts;
        this.log = parts.log;
        this.build = parts.build;
    }

    /** {@return whether the context on the CPU may not give it up} */
    boolean atomic(int cpu) {
        if (!parts.cpus.irqsOn(cpu)) {
            return true;
        }
        for (int level = parts.cpus.depth(cpu) - 1; level >= 0; level--) {
            int process = parts.cpus.onStack(cpu, level);
            if (parts.execution[process] != Execution.TASK || spinsPreemptOff(process)) {
                return true;
            }
            for (int i = log.depth(process) - 1; i >= 0; i--) {
                if (isAtomic(log.entry(process, i))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isAtomic(int entry) {
        return switch (SectionLog.kind(entry)) {
            case BH -> !build.preemptRt();
            case IRQ_COUNT -> true;
            default -> disablesPreemption(entry);
        };
    }

    /** {@return whether the section truly disables preemption, counted or not} */
    boolean disablesPreemption(int entry) {
        return switch (SectionLog.kind(entry)) {
            case LOCK -> parts.locks.addsPreempt(SectionLog.lock(entry), SectionLog.form(entry));
            case PREEMPT, RCU_SCHED -> true;
            case RCU -> !build.preemptRcu();
            default -> false;
        };
    }

    /** {@return whether the process spins for a lock with preemption off} */
    boolean spinsPreemptOff(int process) {
        if (parts.processes.waiting(process) != Waiting.SPIN) {
            return false;
        }
        Primitive next = parts.frames.next(process);
        return parts.locks.addsPreempt(next.lock(), next.form());
    }

    /** {@return how many RCU readers the CPU's current task truly is, over all contexts; 0 without PREEMPT_RCU} */
    int rcuDepth(int cpu) {
        if (!build.preemptRcu()) {
            return 0;
        }
        int depth = 0;
        boolean bh = false;
        for (int level = parts.cpus.depth(cpu) - 1; level >= 0; level--) {
            int process = parts.cpus.onStack(cpu, level);
            for (int i = log.depth(process) - 1; i >= 0; i--) {
                int entry = log.entry(process, i);
                bh |= SectionLog.what(entry) == SectionLog.BH;
                boolean reader = SectionLog.isLock(entry)
                        ? parts.locks.rtSpinlock(SectionLog.lock(entry))
                        : SectionLog.what(entry) == SectionLog.RCU;
                depth += reader ? 1 : 0;
            }
            boolean spins = parts.processes.waiting(process) == Waiting.SPIN;
            depth += spins && parts.locks.rtSpinlock(parts.frames.next(process).lock()) ? 1 : 0;
        }
        return depth + (bh && build.preemptRt() ? 1 : 0);
    }

    /** {@return whether any process holds the lock in a way that excludes the mode, on the CPU if it is a lock per CPU} */
    boolean conflict(int cpu, int lock, LockMode mode) {
        for (int process = 0; process < parts.cpuOf.length; process++) {
            if (parts.locks.type(lock).perCpu() && parts.cpuOf[process] != cpu) {
                continue;
            }
            for (int i = log.depth(process) - 1; i >= 0; i--) {
                int entry = log.entry(process, i);
                if (SectionLog.isLock(entry)
                        && SectionLog.lock(entry) == lock
                        && !(mode.shared() && SectionLog.mode(entry).shared())) {
                    return true;
                }
            }
        }
        return false;
    }
}
