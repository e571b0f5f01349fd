package org.nowait.evidence;

import java.util.Set;
import org.nowait.kernel.lock.WaitType;

/** What a lock of a report becomes in the litmus language: its C type, and the calls that take, try, release and initialise it. */
enum LitmusCalls {
    RAW("raw_spinlock_t", "raw_spin_lock", "raw_spin_trylock", "raw_spin_unlock", "raw_spin_lock_init"),
    SPIN("spinlock_t", "spin_lock", "spin_trylock", "spin_unlock", "spin_lock_init"),
    READ("rwlock_t", "read_lock", "read_trylock", "read_unlock", "rwlock_init"),
    WRITE("rwlock_t", "write_lock", "write_trylock", "write_unlock", "rwlock_init"),
    LOCAL("local_lock_t", "local_lock", "local_trylock", "local_unlock", "local_lock_init"),
    MUTEX("struct mutex", "mutex_lock", "mutex_trylock", "mutex_unlock", "mutex_init"),
    RT_MUTEX("struct rt_mutex", "rt_mutex_lock", "rt_mutex_trylock", "rt_mutex_unlock", "rt_mutex_init"),
    DOWN_READ("struct rw_semaphore", "down_read", "down_read_trylock", "up_read", "init_rwsem"),
    DOWN_WRITE("struct rw_semaphore", "down_write", "down_write_trylock", "up_write", "init_rwsem"),
    RCU("", "rcu_read_lock", "rcu_read_lock", "rcu_read_unlock", ""),
    RCU_BH("", "rcu_read_lock_bh", "rcu_read_lock_bh", "rcu_read_unlock_bh", ""),
    RCU_SCHED("", "rcu_read_lock_sched", "rcu_read_lock_sched", "rcu_read_unlock_sched", ""),
    BH("", "local_bh_disable", "local_bh_disable", "local_bh_enable", ""),
    MAP("struct lockdep_map", "lock_map_acquire", "lock_map_acquire_try", "lock_map_release", ""),
    OVERRIDE("struct lockdep_map", "lock_map_acquire_try", "lock_map_acquire_try", "lock_map_release", "");

    private static final Set<String> RWLOCKS =
            Set.of("tasklist_lock", "&ep->lock", "resource_lock", "&journal->j_state_lock");

    private final String cType;
    private final String take;
    private final String attempt;
    private final String release;
    private final String init;

    LitmusCalls(String cType, String take, String attempt, String release, String init) {
        this.cType = cType;
        this.take = take;
        this.attempt = attempt;
        this.release = release;
        this.init = init;
    }

    String cType() {
        return cType;
    }

    String take() {
        return take;
    }

    String attempt() {
        return attempt;
    }

    String release() {
        return release;
    }

    String init() {
        return init;
    }

    /** Says whether the calls name an object. */
    boolean hasObject() {
        return !cType.isEmpty();
    }

    /** Says whether holding it keeps preemption off on a build that is RT or not. */
    boolean spins(boolean rt) {
        return this == RAW || (!rt && (this == SPIN || this == READ || this == WRITE || this == LOCAL));
    }

    /**
     * Tells what a lock is from its wait types, and where they do not decide from its name and the function that took it.
     *
     * @param lock the lock
     * @param rawNesting the numbering
     */
    static LitmusCalls of(SplatLock lock, boolean rawNesting) {
        if (lock.digits().isEmpty()) {
            return Numbering.sleeps(lock) ? sleeper(lock) : spinner(lock);
        }
        WaitDigits digits = lock.digits().get();
        WaitType outer = Numbering.type(digits.outer(), rawNesting);
        WaitType inner = Numbering.type(digits.inner(), rawNesting);
        if (SplatJudge.isOverride(lock)) {
            return OVERRIDE;
        }
        if (inner == WaitType.INV || inner == WaitType.MAX) {
            return MAP;
        }
        if (outer == WaitType.FREE) {
            return reader(lock, inner);
        }
        return switch (inner) {
            case SPIN -> rawNesting || !Numbering.isKnownSpinlock(lock) ? RAW : SPIN;
            case CONFIG -> spinner(lock);
            default -> sleeper(lock);
        };
    }

    private static LitmusCalls reader(SplatLock lock, WaitType inner) {
        return switch (lock.baseName()) {
            case "rcu_read_lock" -> RCU;
            case "rcu_read_lock_bh" -> RCU_BH;
            case "rcu_read_lock_sched" -> RCU_SCHED;
            case "local_bh" -> BH;
            default -> inner == WaitType.SPIN ? RCU_SCHED : inner == WaitType.CONFIG ? RCU : MAP;
        };
    }

    private static LitmusCalls spinner(SplatLock lock) {
        if (lock.baseName().contains("local_lock") || lock.takenBy("local_lock")) {
            return LOCAL;
        }
        if (lock.takenBy("read_lock") || lock.takenBy("read_trylock")) {
            return READ;
        }
        boolean rwlock = RWLOCKS.contains(lock.baseName()) || lock.baseName().contains("rwlock");
        return rwlock || lock.takenBy("write_lock") ? WRITE : SPIN;
    }

    private static LitmusCalls sleeper(SplatLock lock) {
        String name = lock.baseName();
        if (name.contains("rt_mutex") || lock.takenBy("rt_mutex")) {
            return RT_MUTEX;
        }
        boolean rwsem = name.matches(".*(?:rwsem|_sem\\b|sem$|mmap_lock|s_umount|i_rwsem).*") || lock.takenBy("down_");
        if (!rwsem) {
            return MUTEX;
        }
        return lock.takenBy("write") || lock.takenBy("killable") ? DOWN_WRITE : DOWN_READ;
    }
}
