package org.nowait.kernel.machine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.lock.LockTable;
import org.nowait.kernel.lock.LockType;
import org.nowait.kernel.lock.WaitType;

/**
 * The locks of the allocator by their numbers in the machine's table.
 *
 * @param zone {@code zone->lock}
 * @param list SLUB's {@code n->list_lock}
 * @param sheaf the local lock of the CPU's sheaf
 * @param pagesets the local lock of the CPU's page lists
 * @param kswapdWait the lock of kswapd's wait queue
 * @param kswapdPi kswapd's {@code pi_lock}
 * @param kswapdRq the lock of the run queue that kswapd sleeps on
 * @param fillPool the wait-override map of {@code debug_objects_fill_pool()}
 * @param firstPcp the {@code pcp->lock} of CPU 0; those of the other CPUs follow
 */
record AllocatorLocks(
        int zone,
        int list,
        int sheaf,
        int pagesets,
        int kswapdWait,
        int kswapdPi,
        int kswapdRq,
        int fillPool,
        int firstPcp) {

    /** {@return {@code pcp->lock} of the CPU} */
    int pcp(int cpu) {
        return firstPcp + cpu;
    }

    /**
     * Adds the locks to a table that is being built. One that the scenario names is there already.
     *
     * @param entries the table so far
     * @param build the kernel build
     * @param design the allocator's design
     * @param cpus how many CPUs
     * @param faults what is wrong in this machine
     * @return their numbers; the run queue's comes later
     */
    static AllocatorLocks addTo(
            List<LockTable.Entry> entries, Build build, Design design, int cpus, Set<Fault> faults) {
        boolean raw = design.rawZoneLock() && !faults.contains(Fault.RAW_ZONE_LOCK_STAYS_SPINLOCK);
        boolean annotated = design.annotated() && !faults.contains(Fault.ANNOTATION_IGNORED);
        LockType zoneType = raw ? LockType.RAW_SPINLOCK : LockType.SPINLOCK;
        LockTable.Entry zone = LockTable.Entry.lock("zone.lock", zoneType, "zone->lock");
        LockType listType = build.rawListLock() ? LockType.RAW_SPINLOCK : LockType.SPINLOCK;
        int zoneLock = MachineLocks.place(entries, annotated ? zone.withoutWaitCheck() : zone);
        int listLock = MachineLocks.place(entries, LockTable.Entry.lock("list_lock", listType, "n->list_lock"));
        int sheafLock = local(entries, "sheaf.lock");
        int pagesetsLock = local(entries, "pagesets.lock");
        int waitLock = MachineLocks.place(
                entries, LockTable.Entry.lock("kswapd_wait.lock", LockType.SPINLOCK, "pgdat->kswapd_wait.lock"));
        int piLock = MachineLocks.place(entries, MachineLocks.raw("kswapd.pi_lock", "p.pi_lock"));
        int map = MachineLocks.place(
                entries,
                new LockTable.Entry("fill_pool_map", LockType.LOCKDEP_MAP, "fill_pool_map", WaitType.CONFIG, true));
        int firstPcpLock = entries.size();
        for (int cpu = 0; cpu < cpus; cpu++) {
            entries.add(LockTable.Entry.lock("cpu" + cpu + ".pcp_lock", LockType.SPINLOCK, "pcp->lock"));
        }
        return new AllocatorLocks(zoneLock, listLock, sheafLock, pagesetsLock, waitLock, piLock, -1, map, firstPcpLock);
    }

    private static int local(List<LockTable.Entry> entries, String name) {
        return MachineLocks.place(entries, LockTable.Entry.lock(name, LockType.LOCAL_LOCK, name));
    }

    AllocatorLocks withRunQueue(int lock) {
        return new AllocatorLocks(zone, list, sheaf, pagesets, kswapdWait, kswapdPi, lock, fillPool, firstPcp);
    }

    /** {@return the same for a scenario with or without memory} */
    static Optional<AllocatorLocks> of(
            Scenario scenario, List<LockTable.Entry> entries, Build build, Design design, int cpus, Set<Fault> faults) {
        return scenario.memory().used() ? Optional.of(addTo(entries, build, design, cpus, faults)) : Optional.empty();
    }
}
