package org.nowait.kernel.machine;

import java.util.Set;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Cpus;
import org.nowait.kernel.lock.LockForm;
import org.nowait.kernel.lock.LockType;
import org.nowait.kernel.lock.Lockdep;

/** What opening and closing a section does to the counts, to lockdep's held stack and to the lock's word. */
final class Sections {

    private final Build build;
    private final MachineLocks locks;
    private final Cpus cpus;
    private final SectionLog log;
    private final LockWords words;
    private final Lockdep lockdep;
    private final int[] cpuOf;
    private final boolean rtSpinlockPreempts;
    private final boolean spinlockForgets;
    private final boolean readerPreempts;
    private final boolean readerNothing;
    private final boolean rawBhPreempts;
    private final boolean localUnlockSubtracts;
    private final boolean bhKeepsReader;

    Sections(MachineParts parts) {
        build = parts.build;
        locks = parts.locks;
        cpus = parts.cpus;
        log = parts.log;
        words = parts.words;
        lockdep = parts.lockdep;
        cpuOf = parts.cpuOf;
        Set<Fault> faults = parts.faults;
        rtSpinlockPreempts = faults.contains(Fault.RT_SPINLOCK_DISABLES_PREEMPTION);
        spinlockForgets = faults.contains(Fault.SPINLOCK_LEAVES_PREEMPTION_ON);
        readerPreempts = faults.contains(Fault.RCU_READER_DISABLES_PREEMPTION);
        readerNothing = faults.contains(Fault.RCU_READER_COUNTS_NOTHING);
        rawBhPreempts = faults.contains(Fault.RT_RAW_BH_DISABLES_PREEMPTION);
        localUnlockSubtracts = faults.contains(Fault.LOCAL_UNLOCK_SUBTRACTS_ALWAYS);
        bhKeepsReader = faults.contains(Fault.BH_ENABLE_KEEPS_READER);
    }

    /** {@return whether taking the lock in that form disables preemption} */
    private boolean preempts(int lock, LockForm form) {
        if (locks.rtSpinlock(lock)) {
            return rtSpinlockPreempts;
        }
        return switch (locks.type(lock)) {
            case SPINLOCK -> locks.addsPreempt(lock, form) && !spinlockForgets;
            case RAW_SPINLOCK -> locks.addsPreempt(lock, form) || (rawBhPreempts && form == LockForm.BH);
            default -> locks.addsPreempt(lock, form);
        };
    }

    /** {@return the entry with what the section adds to the PREEMPT field} */
    int priced(int entry) {
        boolean adds = switch (SectionLog.kind(entry)) {
            case LOCK -> preempts(SectionLog.lock(entry), SectionLog.form(entry));
            case PREEMPT, RCU_SCHED -> true;
            case RCU -> build.preemptRcu() ? readerPreempts : !readerNothing;
            default -> false;
        };
        return adds ? entry | SectionLog.ADDED : entry;
    }

    /** Opens a section, or takes a lock that is free. */
    void open(int process, int entry) {
        prepare(process, entry);
        enter(process, entry);
    }

    /** Does what comes before the lock is had: counts, and lockdep's record. A spinning waiter has done it already. */
    void prepare(int process, int entry) {
        int cpu = cpuOf[process];
        if ((priced(entry) & SectionLog.ADDED) != 0) {
            cpus.preemptAdd(cpu, 1);
        }
        count(cpu, entry, 1);
        int recorded = recorded(entry);
        if (recorded >= 0) {
            lockdep.acquired(cpu, process, recorded, SectionLog.mode(entry), (entry & SectionLog.TRYLOCK) != 0);
        }
    }

    /** Takes the lock's word and notes the section. */
    void enter(int process, int entry) {
        if (SectionLog.isLock(entry)) {
            words.take(SectionLog.lock(entry), cpuOf[process], process, SectionLog.mode(entry));
        }
        log.push(process, priced(entry));
    }

    /** Closes the section at an index of the process's log. */
    void close(int process, int index) {
        int entry = log.removeAt(process, index);
        if (SectionLog.isLock(entry)) {
            words.drop(SectionLog.lock(entry), cpuOf[process], SectionLog.mode(entry));
        }
        uncount(process, entry);
        int recorded = recorded(entry);
        if (recorded >= 0) {
            lockdep.released(process, recorded, SectionLog.mode(entry).shared());
        }
    }

    /** Takes the counts of everything the process still has open off its CPU: an interrupt ends without closing it. */
    void abandon(int process) {
        for (int i = log.depth(process) - 1; i >= 0; i--) {
            uncount(process, log.entry(process, i));
        }
        lockdep.forget(process);
    }

    private void uncount(int process, int entry) {
        int cpu = cpuOf[process];
        boolean local = localUnlockSubtracts && SectionLog.isLock(entry) && locks.justContext(SectionLog.lock(entry));
        if ((entry & SectionLog.ADDED) != 0 || local) {
            cpus.preemptAdd(cpu, -1);
        }
        count(cpu, entry, -1);
    }

    private void count(int cpu, int entry, int step) {
        switch (SectionLog.kind(entry)) {
            case LOCK -> {
                if (locks.rtSpinlock(SectionLog.lock(entry))) {
                    cpus.rcuAdd(cpu, step);
                    cpus.migrateAdd(cpu, step);
                }
            }
            case RCU -> cpus.rcuAdd(cpu, build.preemptRcu() ? step : 0);
            case BH -> countBh(cpu, step);
            case MIGRATE -> cpus.migrateAdd(cpu, step);
            case IRQ_COUNT -> cpus.preemptCountAdd(cpu, step * cpus.layout().hardirqDisableOffset());
            case PREEMPT, IRQ, RCU_SCHED, RCU_BH, MAP -> {}
        }
    }

    /** Off RT a field of {@code preempt_count}; on RT a count of the task, whose outermost section is an RCU reader. */
    private void countBh(int cpu, int step) {
        if (!build.preemptRt()) {
            cpus.preemptCountAdd(cpu, step * cpus.layout().softirqDisableOffset());
            return;
        }
        boolean before = cpus.softirqsEnabled(cpu);
        cpus.taskSoftirqAdd(cpu, 2 * step);
        if (before != cpus.softirqsEnabled(cpu)) {
            cpus.rcuAdd(cpu, step < 0 && bhKeepsReader ? 0 : step);
            cpus.migrateAdd(cpu, step);
        }
    }

    /** {@return whether lockdep records the section} */
    boolean isRecorded(int entry) {
        int recorded = recorded(entry);
        return recorded >= 0 && (locks.type(recorded).hasMap() || locks.type(recorded) == LockType.LOCKDEP_MAP);
    }

    /** {@return the lock or map that lockdep records for the section, or -1} */
    private int recorded(int entry) {
        return switch (SectionLog.kind(entry)) {
            case LOCK, MAP -> SectionLog.lock(entry);
            case RCU -> locks.table.rcuMap();
            case RCU_BH -> locks.table.rcuBhMap();
            case RCU_SCHED -> locks.table.rcuSchedMap();
            case BH -> build.preemptRt() ? locks.table.bhMap() : -1;
            case PREEMPT, IRQ, IRQ_COUNT, MIGRATE -> -1;
        };
    }
}
