package org.nowait.litmus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.nowait.kernel.machine.LockSpec;

/**
 * A lock of the allocator or of the scheduler that a process of a test with memory can name as its parameter.
 *
 * @param parameter the name of the parameter
 * @param type its type in mainline
 * @param name what the machine calls the lock
 * @param lockClass its lockdep class
 * @param process the process whose lock it is, if it is one's
 */
record AllocatorLock(String parameter, ObjectType type, String name, String lockClass, OptionalInt process) {

    private static final String PI_LOCK = "p.pi_lock";
    private static final int MOST_PROCESSES = 6;
    private static final Map<String, AllocatorLock> ALL = table();

    private static Map<String, AllocatorLock> table() {
        List<AllocatorLock> all = new ArrayList<>();
        all.add(lock("zone_lock", ObjectType.SPINLOCK, "zone.lock", "zone->lock"));
        all.add(lock("list_lock", ObjectType.SPINLOCK, "list_lock", "n->list_lock"));
        all.add(lock("kswapd_wait_lock", ObjectType.SPINLOCK, "kswapd_wait.lock", "pgdat->kswapd_wait.lock"));
        all.add(lock("kswapd_pi_lock", ObjectType.RAW_SPINLOCK, "kswapd.pi_lock", PI_LOCK));
        all.add(lock("rq_lock", ObjectType.RAW_SPINLOCK, "cpu0.rq_lock", "rq.lock"));
        for (int process = 0; process < MOST_PROCESSES; process++) {
            String name = TestCompiler.processName(process) + ".pi_lock";
            all.add(new AllocatorLock(
                    "p" + process + "_pi_lock", ObjectType.RAW_SPINLOCK, name, PI_LOCK, OptionalInt.of(process)));
        }
        Map<String, AllocatorLock> byName = new LinkedHashMap<>();
        all.forEach(lock -> byName.put(lock.parameter(), lock));
        return byName;
    }

    private static AllocatorLock lock(String parameter, ObjectType type, String name, String lockClass) {
        return new AllocatorLock(parameter, type, name, lockClass, OptionalInt.empty());
    }

    static Optional<AllocatorLock> find(String parameter) {
        return Optional.ofNullable(ALL.get(parameter));
    }

    /** {@return the lock as a scenario declares one} */
    LockSpec spec() {
        return LockSpec.of(name, type.lockType(), lockClass);
    }
}
