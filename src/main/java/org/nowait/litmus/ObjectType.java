package org.nowait.litmus;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nowait.kernel.lock.LockType;

/** The C types of what processes share: locks, and structures that have one lock in them. */
enum ObjectType {
    RAW_SPINLOCK("raw_spinlock_t", LockType.RAW_SPINLOCK, "raw_spin_lock"),
    SPINLOCK("spinlock_t", LockType.SPINLOCK, "spin_lock"),
    RWLOCK("rwlock_t", LockType.RWLOCK, "write_lock"),
    LOCAL_LOCK("local_lock_t", LockType.LOCAL_LOCK, "local_lock"),
    MUTEX("struct mutex", LockType.MUTEX, "mutex_lock"),
    RW_SEMAPHORE("struct rw_semaphore", LockType.RW_SEMAPHORE, "down_write"),
    RT_MUTEX("struct rt_mutex", LockType.RT_MUTEX, "rt_mutex_lock"),
    SEMAPHORE("struct semaphore", LockType.SEMAPHORE, "down"),
    /* In the kernel an unsigned long; the name says that one bit of it is a lock. */
    BIT_SPINLOCK("bit_spinlock_t", LockType.BIT_SPINLOCK, "bit_spin_lock"),
    LOCKDEP_MAP("struct lockdep_map", LockType.LOCKDEP_MAP, "lock_map_acquire_try"),
    SRCU("struct srcu_struct", LockType.LOCKDEP_MAP, "srcu_read_lock"),
    WAIT_QUEUE("wait_queue_head_t", LockType.SPINLOCK, ""),
    SIMPLE_WAIT_QUEUE("struct swait_queue_head", LockType.RAW_SPINLOCK, ""),
    COMPLETION("struct completion", LockType.RAW_SPINLOCK, ""),
    TASK("struct task_struct", LockType.RAW_SPINLOCK, ""),
    RCUWAIT("struct rcuwait", LockType.RAW_SPINLOCK, ""),
    TIMER("struct timer_list", LockType.RAW_SPINLOCK, ""),
    HRTIMER("struct hrtimer", LockType.RAW_SPINLOCK, ""),
    WORK("struct work_struct", LockType.RAW_SPINLOCK, ""),
    DELAYED_WORK("struct delayed_work", LockType.RAW_SPINLOCK, ""),
    IRQ_WORK("struct irq_work", LockType.LOCKDEP_MAP, "");

    private final String cType;
    private final LockType lockType;
    private final String acquire;

    ObjectType(String cType, LockType lockType, String acquire) {
        this.cType = cType;
        this.lockType = lockType;
        this.acquire = acquire;
    }

    /** {@return the type as C writes it} */
    String cType() {
        return cType;
    }

    /** {@return the type of the lock, or of the lock inside the structure} */
    LockType lockType() {
        return lockType;
    }

    /** {@return the function that {@code __must_hold()} stands for, empty if the object is no lock} */
    String acquire() {
        return acquire;
    }

    static Optional<ObjectType> find(String cType) {
        return Arrays.stream(values()).filter(type -> type.cType.equals(cType)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(ObjectType::cType).toList();
    }

    /**
     * Returns the object type that a function of the machine takes.
     *
     * @param function the name of the function
     * @param type the lock type that the machine asks for
     * @return the type of the argument in C
     */
    static ObjectType of(String function, LockType type) {
        if (function.startsWith("srcu_")) {
            return SRCU;
        }
        return Arrays.stream(values())
                .filter(object -> object.lockType == type)
                .findFirst()
                .orElseThrow();
    }
}
