package org.nowait.kernel.lock;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nowait.kernel.config.Build;

/** The lock types, what each is on a build, and what lockdep knows of it. */
public enum LockType {
    /** Spins on every build. */
    RAW_SPINLOCK("raw_spinlock_t", "raw_spinlock_t", WaitType.SPIN),
    /** Spins; a sleeping lock on RT. */
    SPINLOCK("spinlock_t", "spinlock_t", WaitType.CONFIG),
    /** A reader-writer lock that spins; a sleeping lock on RT. */
    RWLOCK("rwlock_t", "rwlock_t", WaitType.CONFIG),
    /** A per-CPU lock: preemption or interrupts off; a per-CPU spinlock_t on RT. */
    LOCAL_LOCK("local_lock_t", "local_lock_t", WaitType.CONFIG),
    /** Sleeps on every build. */
    MUTEX("mutex", "struct mutex", WaitType.SLEEP),
    /** A reader-writer lock that sleeps on every build. */
    RW_SEMAPHORE("rw_semaphore", "struct rw_semaphore", WaitType.SLEEP),
    /** A mutex with priority inheritance. */
    RT_MUTEX("rt_mutex", "struct rt_mutex", WaitType.SLEEP),
    /** A counting semaphore of one, without owner and unknown to lockdep. */
    SEMAPHORE("semaphore", "struct semaphore", WaitType.INV),
    /** A bit in a word: spins on every build, unknown to lockdep. */
    BIT_SPINLOCK("bit_spinlock", "unsigned long", WaitType.INV),
    /** No lock: a map for lockdep alone, with a declared wait type. */
    LOCKDEP_MAP("lockdep_map", "struct lockdep_map", WaitType.INV);

    private final String text;
    private final String cType;
    private final WaitType waitType;

    LockType(String text, String cType, WaitType waitType) {
        this.text = text;
        this.cType = cType;
        this.waitType = waitType;
    }

    /** {@return the type's name in models} */
    public String text() {
        return text;
    }

    /** {@return the type's name in C} */
    public String cType() {
        return cType;
    }

    /** {@return lockdep's inner wait type; INV where lockdep has no map, and for maps, which declare their own} */
    public WaitType waitType() {
        return waitType;
    }

    /** {@return whether lockdep has a map for locks of this type} */
    public boolean hasMap() {
        return waitType != WaitType.INV;
    }

    /** {@return whether each CPU has a lock of its own (lockdep's {@code LD_LOCK_PERCPU})} */
    public boolean perCpu() {
        return this == LOCAL_LOCK;
    }

    /** {@return whether several readers may hold it at once} */
    public boolean readers() {
        return this == RWLOCK || this == RW_SEMAPHORE;
    }

    /** {@return whether the type is one that only RT makes sleep, keeping the task's state over the wait} */
    public boolean sleepsOnlyOnRt() {
        return this == SPINLOCK || this == RWLOCK || this == LOCAL_LOCK;
    }

    /** {@return whether a contended acquisition blocks on this build} */
    public boolean sleeps(Build build) {
        return switch (this) {
            case RAW_SPINLOCK, BIT_SPINLOCK, LOCKDEP_MAP -> false;
            case SPINLOCK, RWLOCK, LOCAL_LOCK -> build.preemptRt();
            case MUTEX, RW_SEMAPHORE, RT_MUTEX, SEMAPHORE -> true;
        };
    }

    /** {@return whether an acquisition spins on this build, with preemption off} */
    public boolean spins(Build build) {
        return switch (this) {
            case RAW_SPINLOCK, BIT_SPINLOCK -> true;
            case SPINLOCK, RWLOCK -> !build.preemptRt();
            default -> false;
        };
    }

    /** {@return whether the lock is built on an rtmutex, whose waiters are woken under a raw lock} */
    public boolean rtmutexBased(Build build) {
        return switch (this) {
            case RT_MUTEX -> true;
            case SPINLOCK, RWLOCK, LOCAL_LOCK, MUTEX, RW_SEMAPHORE -> build.preemptRt();
            default -> false;
        };
    }

    /** {@return the type of that name in models or in C, or nothing} */
    public static Optional<LockType> find(String name) {
        return Arrays.stream(values())
                .filter(type -> type.text.equals(name) || type.cType.equals(name))
                .findFirst();
    }

    /** {@return every type's name in C} */
    public static List<String> names() {
        return Arrays.stream(values()).map(LockType::cType).toList();
    }
}
