package org.nowait.kernel.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.lock.LockForm;
import org.nowait.kernel.lock.LockTable;
import org.nowait.kernel.lock.LockType;

/** The locks of a scenario and the machine's own: wait_locks, pi_locks, run queues, of bottom halves, of the allocator. */
final class MachineLocks {

    /** The name of the per-CPU lock that RT took around bottom halves before 7.3. */
    static final String BH_LOCK = "softirq_ctrl.lock";

    private static final int FORMS = LockForm.values().length;

    final LockTable table;
    final int bhLock;
    final Optional<AllocatorLocks> allocator;
    private final int[] waitLock;
    private final int[] piLock;
    private final int[] rqLock;
    private final LockType[] type;
    private final boolean[] spins;
    private final boolean[] sleeps;
    private final boolean[] rtmutexBased;
    private final boolean[] rtSpinlock;
    private final boolean[] vanishes;
    private final boolean[] justContext;
    private final boolean[] fair;
    private final boolean[] addsPreempt;

    MachineLocks(Scenario scenario, Build build, Design design, Set<Fault> faults) {
        int cpus = build.smp() ? scenario.cpus() : 1;
        List<LockTable.Entry> entries = new ArrayList<>();
        for (LockSpec lock : scenario.locks()) {
            entries.add(new LockTable.Entry(lock.name(), lock.type(), lock.lockClass(), lock.inner(), lock.override()));
        }
        bhLock = build.needsBhLock() ? entries.size() : -1;
        if (build.needsBhLock()) {
            entries.add(LockTable.Entry.lock(BH_LOCK, LockType.LOCAL_LOCK, BH_LOCK));
        }
        Optional<AllocatorLocks> ofAllocator = AllocatorLocks.of(scenario, entries, build, design, cpus, faults);
        int named = entries.size();
        waitLock = new int[named];
        boolean anyRtmutex = false;
        for (int lock = 0; lock < named; lock++) {
            waitLock[lock] = -1;
            if (entries.get(lock).type().rtmutexBased(build)) {
                anyRtmutex = true;
                waitLock[lock] = entries.size();
                entries.add(raw(entries.get(lock).name() + ".wait_lock", "rtmutex.wait_lock"));
            }
        }
        piLock = new int[anyRtmutex ? scenario.processes().size() : 0];
        for (int process = 0; process < piLock.length; process++) {
            piLock[process] = place(entries, raw("P" + process + ".pi_lock", "p.pi_lock"));
        }
        rqLock = new int[anyRtmutex ? cpus : ofAllocator.isPresent() ? 1 : 0];
        for (int cpu = 0; cpu < rqLock.length; cpu++) {
            rqLock[cpu] = place(entries, raw("cpu" + cpu + ".rq_lock", "rq.lock"));
        }
        allocator = ofAllocator.map(locks -> locks.withRunQueue(rqLock[0]));
        table = new LockTable(build, entries, faults);
        type = new LockType[table.size()];
        spins = new boolean[table.size()];
        sleeps = new boolean[table.size()];
        rtmutexBased = new boolean[table.size()];
        rtSpinlock = new boolean[table.size()];
        vanishes = new boolean[table.size()];
        justContext = new boolean[table.size()];
        fair = new boolean[table.size()];
        addsPreempt = new boolean[table.size() * FORMS];
        for (int lock = 0; lock < table.size(); lock++) {
            describe(lock, build);
        }
    }

    /**
     * Adds one of the machine's own locks. If a program names it, the scenario has listed it, and it keeps that number;
     * its type is what the build and the design make of it.
     */
    static int place(List<LockTable.Entry> entries, LockTable.Entry own) {
        for (int lock = 0; lock < entries.size(); lock++) {
            if (entries.get(lock).name().equals(own.name())) {
                entries.set(lock, own);
                return lock;
            }
        }
        entries.add(own);
        return entries.size() - 1;
    }

    static LockTable.Entry raw(String name, String lockClass) {
        return LockTable.Entry.lock(name, LockType.RAW_SPINLOCK, lockClass);
    }

    private void describe(int lock, Build build) {
        LockType its = table.type(lock);
        type[lock] = its;
        spins[lock] = its.spins(build);
        sleeps[lock] = its.sleeps(build);
        rtmutexBased[lock] = its.rtmutexBased(build);
        rtSpinlock[lock] = build.preemptRt() && its.sleepsOnlyOnRt();
        vanishes[lock] = build.spinlocksVanish() && spins[lock];
        justContext[lock] = its == LockType.LOCAL_LOCK && !build.preemptRt();
        fair[lock] = (its == LockType.RWLOCK && build.queuedRwlocks())
                || (its == LockType.RW_SEMAPHORE && !build.preemptRt());
        for (LockForm form : LockForm.values()) {
            boolean rawBh = build.preemptRt() && its == LockType.RAW_SPINLOCK && form == LockForm.BH;
            addsPreempt[lock * FORMS + code(form)] =
                    (spins[lock] && !rawBh) || (justContext[lock] && form == LockForm.PLAIN);
        }
    }

    @SuppressWarnings("EnumOrdinal") // an index that lives no longer than the process
    static int code(LockForm form) {
        return form.ordinal();
    }

    /** {@return the raw lock under which waiters of an rtmutex-based lock queue} */
    int waitLock(int lock) {
        return waitLock[lock];
    }

    /** {@return whether any lock wakes its waiters through pi_locks and run queues} */
    boolean wakes() {
        return piLock.length > 0;
    }

    /** {@return the raw lock under which the process is woken} */
    int piLock(int process) {
        return piLock[process];
    }

    /** {@return the raw lock of the CPU's run queue} */
    int rqLock(int cpu) {
        return rqLock[cpu];
    }

    LockType type(int lock) {
        return type[lock];
    }

    boolean spins(int lock) {
        return spins[lock];
    }

    boolean sleeps(int lock) {
        return sleeps[lock];
    }

    boolean rtmutexBased(int lock) {
        return rtmutexBased[lock];
    }

    /** {@return whether it is one of RT's sleeping spinlocks, which RCU readers may wait for} */
    boolean rtSpinlock(int lock) {
        return rtSpinlock[lock];
    }

    /** {@return whether it has no state at all on this build} */
    boolean vanishes(int lock) {
        return vanishes[lock];
    }

    /** {@return whether it is nothing but preemption or interrupts off on this build} */
    boolean justContext(int lock) {
        return justContext[lock];
    }

    /** {@return whether a waiting writer holds up new readers} */
    boolean fair(int lock) {
        return fair[lock];
    }

    /** {@return whether a section of the lock in that form truly disables preemption} */
    boolean addsPreempt(int lock, LockForm form) {
        return addsPreempt[lock * FORMS + code(form)];
    }
}
