------------------------------ MODULE LockCalls ------------------------------
(* Every kernel function that takes, tries or releases a lock: which type, in  *)
(* which mode, in which form.                                                  *)
(* Source      include/linux/: spinlock.h, rwlock.h, local_lock.h, mutex.h,    *)
(*             rtmutex.h, rwsem.h, semaphore.h, bit_spinlock.h; 7.3's          *)
(*             spin_lock_irq_disable().                                        *)
(* Faithful    the kernel's names.                                             *)
(* Simplified  nothing.                                                        *)
(* Left out    _nested, _interruptible, _killable and assembler variants.      *)

LockCall(name, act, type, mode, form) ==
  [name |-> name, act |-> act, type |-> type, mode |-> mode, form |-> form]

LockCallOf ==
  [ raw_spin_lock |->               LockCall("raw_spin_lock", "lock", "raw_spinlock_t", "write", "plain"),
    raw_spin_unlock |->             LockCall("raw_spin_unlock", "unlock", "raw_spinlock_t", "write", "plain"),
    raw_spin_lock_irq |->           LockCall("raw_spin_lock_irq", "lock", "raw_spinlock_t", "write", "irq"),
    raw_spin_unlock_irq |->         LockCall("raw_spin_unlock_irq", "unlock", "raw_spinlock_t", "write", "irq"),
    raw_spin_lock_irqsave |->       LockCall("raw_spin_lock_irqsave", "lock", "raw_spinlock_t", "write", "irqsave"),
    raw_spin_unlock_irqrestore |->  LockCall("raw_spin_unlock_irqrestore", "unlock", "raw_spinlock_t", "write", "irqsave"),
    raw_spin_lock_bh |->            LockCall("raw_spin_lock_bh", "lock", "raw_spinlock_t", "write", "bh"),
    raw_spin_unlock_bh |->          LockCall("raw_spin_unlock_bh", "unlock", "raw_spinlock_t", "write", "bh"),
    raw_spin_lock_irq_disable |->   LockCall("raw_spin_lock_irq_disable", "lock", "raw_spinlock_t", "write", "irq_disable"),
    raw_spin_unlock_irq_enable |->  LockCall("raw_spin_unlock_irq_enable", "unlock", "raw_spinlock_t", "write", "irq_disable"),
    raw_spin_trylock |->            LockCall("raw_spin_trylock", "trylock", "raw_spinlock_t", "write", "plain"),
    raw_spin_trylock_irq |->        LockCall("raw_spin_trylock_irq", "trylock", "raw_spinlock_t", "write", "irq"),
    raw_spin_trylock_irqsave |->    LockCall("raw_spin_trylock_irqsave", "trylock", "raw_spinlock_t", "write", "irqsave"),
    raw_spin_trylock_bh |->         LockCall("raw_spin_trylock_bh", "trylock", "raw_spinlock_t", "write", "bh"),
    spin_lock |->                   LockCall("spin_lock", "lock", "spinlock_t", "write", "plain"),
    spin_unlock |->                 LockCall("spin_unlock", "unlock", "spinlock_t", "write", "plain"),
    spin_lock_irq |->               LockCall("spin_lock_irq", "lock", "spinlock_t", "write", "irq"),
    spin_unlock_irq |->             LockCall("spin_unlock_irq", "unlock", "spinlock_t", "write", "irq"),
    spin_lock_irqsave |->           LockCall("spin_lock_irqsave", "lock", "spinlock_t", "write", "irqsave"),
    spin_unlock_irqrestore |->      LockCall("spin_unlock_irqrestore", "unlock", "spinlock_t", "write", "irqsave"),
    spin_lock_bh |->                LockCall("spin_lock_bh", "lock", "spinlock_t", "write", "bh"),
    spin_unlock_bh |->              LockCall("spin_unlock_bh", "unlock", "spinlock_t", "write", "bh"),
    spin_lock_irq_disable |->       LockCall("spin_lock_irq_disable", "lock", "spinlock_t", "write", "irq_disable"),
    spin_unlock_irq_enable |->      LockCall("spin_unlock_irq_enable", "unlock", "spinlock_t", "write", "irq_disable"),
    spin_trylock |->                LockCall("spin_trylock", "trylock", "spinlock_t", "write", "plain"),
    spin_trylock_irq |->            LockCall("spin_trylock_irq", "trylock", "spinlock_t", "write", "irq"),
    spin_trylock_irqsave |->        LockCall("spin_trylock_irqsave", "trylock", "spinlock_t", "write", "irqsave"),
    spin_trylock_bh |->             LockCall("spin_trylock_bh", "trylock", "spinlock_t", "write", "bh"),
    read_lock |->                   LockCall("read_lock", "lock", "rwlock_t", "read", "plain"),
    read_unlock |->                 LockCall("read_unlock", "unlock", "rwlock_t", "read", "plain"),
    read_lock_irq |->               LockCall("read_lock_irq", "lock", "rwlock_t", "read", "irq"),
    read_unlock_irq |->             LockCall("read_unlock_irq", "unlock", "rwlock_t", "read", "irq"),
    read_lock_irqsave |->           LockCall("read_lock_irqsave", "lock", "rwlock_t", "read", "irqsave"),
    read_unlock_irqrestore |->      LockCall("read_unlock_irqrestore", "unlock", "rwlock_t", "read", "irqsave"),
    read_lock_bh |->                LockCall("read_lock_bh", "lock", "rwlock_t", "read", "bh"),
    read_unlock_bh |->              LockCall("read_unlock_bh", "unlock", "rwlock_t", "read", "bh"),
    read_trylock |->                LockCall("read_trylock", "trylock", "rwlock_t", "read", "plain"),
    write_lock |->                  LockCall("write_lock", "lock", "rwlock_t", "write", "plain"),
    write_unlock |->                LockCall("write_unlock", "unlock", "rwlock_t", "write", "plain"),
    write_lock_irq |->              LockCall("write_lock_irq", "lock", "rwlock_t", "write", "irq"),
    write_unlock_irq |->            LockCall("write_unlock_irq", "unlock", "rwlock_t", "write", "irq"),
    write_lock_irqsave |->          LockCall("write_lock_irqsave", "lock", "rwlock_t", "write", "irqsave"),
    write_unlock_irqrestore |->     LockCall("write_unlock_irqrestore", "unlock", "rwlock_t", "write", "irqsave"),
    write_lock_bh |->               LockCall("write_lock_bh", "lock", "rwlock_t", "write", "bh"),
    write_unlock_bh |->             LockCall("write_unlock_bh", "unlock", "rwlock_t", "write", "bh"),
    write_trylock |->               LockCall("write_trylock", "trylock", "rwlock_t", "write", "plain"),
    write_trylock_irqsave |->       LockCall("write_trylock_irqsave", "trylock", "rwlock_t", "write", "irqsave"),
    local_lock |->                  LockCall("local_lock", "lock", "local_lock_t", "write", "plain"),
    local_unlock |->                LockCall("local_unlock", "unlock", "local_lock_t", "write", "plain"),
    local_lock_irq |->              LockCall("local_lock_irq", "lock", "local_lock_t", "write", "irq"),
    local_unlock_irq |->            LockCall("local_unlock_irq", "unlock", "local_lock_t", "write", "irq"),
    local_lock_irqsave |->          LockCall("local_lock_irqsave", "lock", "local_lock_t", "write", "irqsave"),
    local_unlock_irqrestore |->     LockCall("local_unlock_irqrestore", "unlock", "local_lock_t", "write", "irqsave"),
    local_lock_nested_bh |->        LockCall("local_lock_nested_bh", "lock", "local_lock_t", "write", "nested_bh"),
    local_unlock_nested_bh |->      LockCall("local_unlock_nested_bh", "unlock", "local_lock_t", "write", "nested_bh"),
    local_trylock |->               LockCall("local_trylock", "trylock", "local_lock_t", "write", "plain"),
    local_trylock_irqsave |->       LockCall("local_trylock_irqsave", "trylock", "local_lock_t", "write", "irqsave"),
    mutex_lock |->                  LockCall("mutex_lock", "lock", "mutex", "write", "plain"),
    mutex_unlock |->                LockCall("mutex_unlock", "unlock", "mutex", "write", "plain"),
    mutex_trylock |->               LockCall("mutex_trylock", "trylock", "mutex", "write", "plain"),
    rt_mutex_lock |->               LockCall("rt_mutex_lock", "lock", "rt_mutex", "write", "plain"),
    rt_mutex_unlock |->             LockCall("rt_mutex_unlock", "unlock", "rt_mutex", "write", "plain"),
    rt_mutex_trylock |->            LockCall("rt_mutex_trylock", "trylock", "rt_mutex", "write", "plain"),
    down_read |->                   LockCall("down_read", "lock", "rw_semaphore", "read", "plain"),
    up_read |->                     LockCall("up_read", "unlock", "rw_semaphore", "read", "plain"),
    down_read_trylock |->           LockCall("down_read_trylock", "trylock", "rw_semaphore", "read", "plain"),
    down_write |->                  LockCall("down_write", "lock", "rw_semaphore", "write", "plain"),
    up_write |->                    LockCall("up_write", "unlock", "rw_semaphore", "write", "plain"),
    down_write_trylock |->          LockCall("down_write_trylock", "trylock", "rw_semaphore", "write", "plain"),
    down |->                        LockCall("down", "lock", "semaphore", "write", "plain"),
    up |->                          LockCall("up", "unlock", "semaphore", "write", "plain"),
    down_trylock |->                LockCall("down_trylock", "trylock", "semaphore", "write", "plain"),
    bit_spin_lock |->               LockCall("bit_spin_lock", "lock", "bit_spinlock", "write", "plain"),
    bit_spin_unlock |->             LockCall("bit_spin_unlock", "unlock", "bit_spinlock", "write", "plain"),
    bit_spin_trylock |->            LockCall("bit_spin_trylock", "trylock", "bit_spinlock", "write", "plain") ]

ASSUME CallsAreNamed == \A n \in DOMAIN LockCallOf : LockCallOf[n].name = n
==============================================================================
