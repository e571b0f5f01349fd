package org.nowait.kernel.machine;

import java.util.List;
import java.util.Optional;
import org.nowait.kernel.context.SectionKind;
import org.nowait.kernel.lock.LockForm;
import org.nowait.kernel.lock.LockMode;
import org.nowait.kernel.lock.LockType;

/** The functions that take, try, release and initialise locks. */
final class LockFunctions {

    private static final String SPINLOCK = "kernel/locking/spinlock.c";
    private static final String LOCAL_LOCK = "include/linux/local_lock.h";
    private static final String MUTEX = "kernel/locking/mutex.c";
    private static final String RT_MUTEX = "kernel/locking/rtmutex_api.c";
    private static final String RWSEM = "kernel/locking/rwsem.c";
    private static final String SEMAPHORE = "kernel/locking/semaphore.c";
    private static final String BIT_SPINLOCK = "include/linux/bit_spinlock.h";

    /** What the functions of one family share: the type, the mode, the file. */
    private record Family(LockType type, LockMode mode, String path, List<KernelFunction> table) {

        /** Adds a function that takes a lock and the one that releases it, unless another member shares that one. */
        void lock(String name, LockForm form, String unlock) {
            add(name, FunctionRole.LOCK, form, Optional.of(unlock), form == LockForm.IRQSAVE);
            add(unlock, FunctionRole.UNLOCK, form, Optional.empty(), form == LockForm.IRQSAVE);
        }

        void trylock(String name, LockForm form, String unlock) {
            add(name, FunctionRole.TRYLOCK, form, Optional.of(unlock), form == LockForm.IRQSAVE);
        }

        void init(String name) {
            add(name, FunctionRole.INIT, LockForm.PLAIN, Optional.empty(), false);
        }

        private void add(String name, FunctionRole role, LockForm form, Optional<String> end, boolean variable) {
            boolean counted = form == LockForm.IRQ_DISABLE;
            table.add(new KernelFunction(
                    name,
                    role,
                    Optional.of(type),
                    mode,
                    form,
                    SectionKind.LOCK,
                    end,
                    variable,
                    role == FunctionRole.TRYLOCK,
                    counted ? Availability.COUNTED_INTERRUPTS : Availability.ALWAYS,
                    path));
        }

        /** Adds the four forms every spinning type has. */
        void forms(String prefix) {
            lock(prefix + "_lock", LockForm.PLAIN, prefix + "_unlock");
            lock(prefix + "_lock_irq", LockForm.IRQ, prefix + "_unlock_irq");
            lock(prefix + "_lock_irqsave", LockForm.IRQSAVE, prefix + "_unlock_irqrestore");
            lock(prefix + "_lock_bh", LockForm.BH, prefix + "_unlock_bh");
            trylock(prefix + "_trylock", LockForm.PLAIN, prefix + "_unlock");
        }
    }

    private LockFunctions() {}

    /** Adds every lock function to the table. */
    static void addTo(List<KernelFunction> table) {
        spinlocks(new Family(LockType.RAW_SPINLOCK, LockMode.WRITE, SPINLOCK, table), "raw_spin");
        spinlocks(new Family(LockType.SPINLOCK, LockMode.WRITE, SPINLOCK, table), "spin");
        rwlocks(table);
        localLocks(new Family(LockType.LOCAL_LOCK, LockMode.WRITE, LOCAL_LOCK, table));
        sleepingLocks(table);
        Family bit = new Family(LockType.BIT_SPINLOCK, LockMode.WRITE, BIT_SPINLOCK, table);
        bit.lock("bit_spin_lock", LockForm.PLAIN, "bit_spin_unlock");
        bit.trylock("bit_spin_trylock", LockForm.PLAIN, "bit_spin_unlock");
    }

    private static void spinlocks(Family family, String prefix) {
        family.forms(prefix);
        family.lock(prefix + "_lock_irq_disable", LockForm.IRQ_DISABLE, prefix + "_unlock_irq_enable");
        family.trylock(prefix + "_trylock_irq", LockForm.IRQ, prefix + "_unlock_irq");
        family.trylock(prefix + "_trylock_irqsave", LockForm.IRQSAVE, prefix + "_unlock_irqrestore");
        family.trylock(prefix + "_trylock_bh", LockForm.BH, prefix + "_unlock_bh");
        family.init(prefix + "_lock_init");
    }

    private static void rwlocks(List<KernelFunction> table) {
        Family read = new Family(LockType.RWLOCK, LockMode.READ, SPINLOCK, table);
        read.forms("read");
        Family write = new Family(LockType.RWLOCK, LockMode.WRITE, SPINLOCK, table);
        write.forms("write");
        write.trylock("write_trylock_irqsave", LockForm.IRQSAVE, "write_unlock_irqrestore");
        write.init("rwlock_init");
    }

    private static void localLocks(Family family) {
        family.lock("local_lock", LockForm.PLAIN, "local_unlock");
        family.lock("local_lock_irq", LockForm.IRQ, "local_unlock_irq");
        family.lock("local_lock_irqsave", LockForm.IRQSAVE, "local_unlock_irqrestore");
        family.lock("local_lock_nested_bh", LockForm.NESTED_BH, "local_unlock_nested_bh");
        family.trylock("local_trylock", LockForm.PLAIN, "local_unlock");
        family.trylock("local_trylock_irqsave", LockForm.IRQSAVE, "local_unlock_irqrestore");
        family.init("local_lock_init");
    }

    private static void sleepingLocks(List<KernelFunction> table) {
        Family mutex = new Family(LockType.MUTEX, LockMode.WRITE, MUTEX, table);
        mutex.lock("mutex_lock", LockForm.PLAIN, "mutex_unlock");
        mutex.trylock("mutex_trylock", LockForm.PLAIN, "mutex_unlock");
        mutex.init("mutex_init");
        Family rtMutex = new Family(LockType.RT_MUTEX, LockMode.WRITE, RT_MUTEX, table);
        rtMutex.lock("rt_mutex_lock", LockForm.PLAIN, "rt_mutex_unlock");
        rtMutex.trylock("rt_mutex_trylock", LockForm.PLAIN, "rt_mutex_unlock");
        rtMutex.init("rt_mutex_init");
        Family reader = new Family(LockType.RW_SEMAPHORE, LockMode.READ, RWSEM, table);
        reader.lock("down_read", LockForm.PLAIN, "up_read");
        reader.trylock("down_read_trylock", LockForm.PLAIN, "up_read");
        Family writer = new Family(LockType.RW_SEMAPHORE, LockMode.WRITE, RWSEM, table);
        writer.lock("down_write", LockForm.PLAIN, "up_write");
        writer.trylock("down_write_trylock", LockForm.PLAIN, "up_write");
        writer.init("init_rwsem");
        Family semaphore = new Family(LockType.SEMAPHORE, LockMode.WRITE, SEMAPHORE, table);
        semaphore.lock("down", LockForm.PLAIN, "up");
        semaphore.trylock("down_trylock", LockForm.PLAIN, "up");
        semaphore.init("sema_init");
    }
}
