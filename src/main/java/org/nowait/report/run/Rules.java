package org.nowait.report.run;

import org.nowait.kernel.context.Flag;

/** What each flag says: the rule in words, where the specification states it, and the kernel's own function. */
final class Rules {

    private Rules() {}

    /** {@return the rule that is broken} */
    static String words(Flag flag) {
        return switch (flag) {
            case INVALID_WAIT ->
                "a lock may be asked for only where every held lock and the context allow its way of waiting";
            case LOCKDEP_RECURSION -> "a lock of a held class may not be asked for again";
            case LOCKDEP_ORDER -> "classes of locks are taken in one order";
            case LOCKDEP_IRQ -> "a lock that interrupts take is held only with these interrupts off";
            case LOCKDEP_UNLOCK -> "only what is held is released";
            case LOCKDEP_FREED -> "a held lock is neither freed nor initialised";
            case MIGHT_SLEEP -> "might_sleep() is called only where sleeping is allowed";
            case SCHEDULING_ATOMIC -> "the scheduler is entered only where preemption is on";
            case WARN -> "no WARN_ON() of the kernel fires";
            case SLEEP_IN_ATOMIC -> "nothing sleeps where the CPU may not be given up";
            case DEADLOCK -> "some process can always go on until all are done";
            case CORRUPTION -> "what a lock protects has one user at a time";
            case BAD_UNLOCK -> "a lock is released by its holder";
            case LEAK -> "a block is freed as large as it is";
            case RESERVES_USED -> "the pages below the min watermark are for those who may use them";
            case KSWAPD_WOKEN -> "kswapd sleeps";
        };
    }

    /** {@return the module and name of the rule in the specification} */
    static String spec(Flag flag) {
        return switch (flag) {
            case INVALID_WAIT, LOCKDEP_RECURSION, LOCKDEP_ORDER, LOCKDEP_IRQ, LOCKDEP_UNLOCK, LOCKDEP_FREED ->
                "spec/Lockdep.tla";
            case MIGHT_SLEEP, SCHEDULING_ATOMIC, SLEEP_IN_ATOMIC -> "spec/PreemptCount.tla and spec/LockSteps.tla";
            case DEADLOCK -> "spec/Machine.tla";
            case CORRUPTION, BAD_UNLOCK -> "spec/LockSteps.tla and spec/ZoneSteps.tla";
            case WARN, LEAK, RESERVES_USED, KSWAPD_WOKEN -> "spec/ZoneSteps.tla";
        };
    }

    /** {@return the kernel's function that reports it, or that it is modelled on} */
    static String kernel(Flag flag) {
        return switch (flag) {
            case INVALID_WAIT -> "kernel/locking/lockdep.c, check_wait_context()";
            case LOCKDEP_RECURSION -> "kernel/locking/lockdep.c, check_deadlock()";
            case LOCKDEP_ORDER -> "kernel/locking/lockdep.c, check_noncircular()";
            case LOCKDEP_IRQ -> "kernel/locking/lockdep.c, check_irq_usage()";
            case LOCKDEP_UNLOCK -> "kernel/locking/lockdep.c, print_unlock_imbalance_bug()";
            case LOCKDEP_FREED -> "kernel/locking/lockdep.c, debug_check_no_locks_freed()";
            case MIGHT_SLEEP -> "kernel/sched/core.c, __might_resched()";
            case SCHEDULING_ATOMIC, SLEEP_IN_ATOMIC -> "kernel/sched/core.c, schedule_debug()";
            case WARN -> "include/asm-generic/bug.h, WARN_ON_ONCE()";
            case DEADLOCK, CORRUPTION, BAD_UNLOCK -> "Documentation/locking/locktypes.rst";
            case LEAK -> "mm/page_alloc.c, __free_pages()";
            case RESERVES_USED -> "mm/page_alloc.c, __zone_watermark_ok()";
            case KSWAPD_WOKEN -> "mm/vmscan.c, wakeup_kswapd()";
        };
    }
}
