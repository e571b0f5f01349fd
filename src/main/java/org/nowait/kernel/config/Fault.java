package org.nowait.kernel.config;

import java.util.Arrays;
import java.util.List;

/**
 * A kernel with one wrong line: each constant is a deviation in one place of the machine, made to prove that replay against
 * the specification notices it. A machine is built without any, except by the tests of replay.
 */
public enum Fault {
    /** The hardirq count sits where it was before 7.3. */
    HARDIRQ_AT_OLD_SHIFT("MCAnyClient_handlers", "OpenSection", "reported"),
    /** {@code nmi_enter()} adds only the NMI count. */
    NMI_WITHOUT_HARDIRQ("MCAnyClient_contexts", "OpenSection", "reported"),
    /** {@code local_bh_disable()} adds one unit, as serving a softirq does. */
    SOFTIRQ_DISABLE_ONE_UNIT("MCLockClient_trylocks", "Trylock", "sections"),
    /** RT's {@code spin_lock()} disables preemption. */
    RT_SPINLOCK_DISABLES_PREEMPTION("MCAnyClient_preemption", "ScheduleIn", "enabled"),
    /** {@code spin_lock()} off RT leaves preemption on. */
    SPINLOCK_LEAVES_PREEMPTION_ON("MCAnyClient_preemption", "ScheduleIn", "enabled"),
    /** {@code rcu_read_lock()} disables preemption although PREEMPT_RCU is on. */
    RCU_READER_DISABLES_PREEMPTION("MCAnyClient_preemption", "ScheduleIn", "enabled"),
    /** RT's {@code raw_spin_lock_bh()} disables preemption. */
    RT_RAW_BH_DISABLES_PREEMPTION("MCAnyClient_threads", "Lock", "reported"),
    /** The PREEMPT field is kept without PREEMPT_COUNT. */
    PREEMPT_FIELD_ALWAYS_KEPT("MCAnyClient_preemption", "Yield", "reported"),
    /** {@code local_unlock()} in every form subtracts one from the PREEMPT field. */
    LOCAL_UNLOCK_SUBTRACTS_ALWAYS("MCAnyClient_contexts", "MightSleep", "reported"),
    /** {@code preempt_count} stays with the CPU when the task leaves it. */
    COUNT_STAYS_WITH_CPU("MCAnyClient_preemption", "ScheduleIn", "enabled"),
    /** RT's outermost {@code local_bh_enable()} leaves its RCU reader open. */
    BH_ENABLE_KEEPS_READER("MCAnyClient_contexts", "MightSleep", "reported"),
    /** Without PREEMPT_RCU, {@code rcu_read_lock()} counts nothing. */
    RCU_READER_COUNTS_NOTHING("MCAnyClient_preemption", "ScheduleIn", "enabled"),

    /** The wait-context check runs for trylocks too. */
    WAIT_CHECK_ON_TRYLOCK("MCLockClient_uniprocessor", "Trylock", "reported"),
    /** A lock taken by trylock does not limit what follows. */
    TRYLOCKED_NOT_COUNTED("MCAnyClient_nesting", "Lock", "reported"),
    /** An override map only lowers the limit. */
    OVERRIDE_AS_MINIMUM("MCLockClient_override", "Lock", "reported"),
    /** An override map changes nothing. */
    OVERRIDE_IGNORED("MCLockClient_override", "Lock", "reported"),
    /** The wait check takes the minimum over all contexts of the task. */
    WAIT_CHECK_OVER_ALL_CONTEXTS("MCLockClient_order", "Lock", "reported"),
    /** The wait check's walk leaves the oldest entry out. */
    WAIT_CHECK_STOPS_ONE_EARLY("MCLockClient_classes", "Lock", "reported"),
    /** The wait check ends early at an empty stack in every release. */
    EARLY_EXIT_KEPT("MCLockClient_sleeping", "Lock", "reported"),
    /** The wait check ends early in no release. */
    EARLY_EXIT_DROPPED("MCAnyClient_handlers", "Lock", "reported"),
    /** CONFIG is above SPIN without PROVE_RAW_LOCK_NESTING. */
    CONFIG_ABOVE_SPIN_ALWAYS("MCLockClient_override", "Lock", "reported"),
    /** A threadable handler is limited to SPIN. */
    THREADABLE_LIMITED_TO_SPIN("MCLockClient_readers", "Lock", "reported"),
    /** A softirq is not limited. */
    SOFTIRQ_NOT_LIMITED("MCAnyClient_handlers", "Lock", "reported"),
    /** The map of {@code rcu_read_lock_sched()} waits like CONFIG. */
    RCU_SCHED_MAP_AS_CONFIG("MCAnyClient_preemption", "Lock", "reported"),
    /** A release pops the top of the held stack, whichever lock that is. */
    HELD_POPPED_BY_POSITION("MCAnyClient_preemption", "Lock", "reported"),
    /** The recursion check stops at the context's own locks. */
    RECURSION_IN_OWN_CONTEXT_ONLY("MCLockClient_uniprocessor", "Contend", "reported"),
    /** A recursive reader of a held reader is reported. */
    RECURSIVE_READ_REPORTED("MCLockClient_spinning", "Lock", "reported"),
    /** Lockdep stays on in an NMI. */
    LOCKDEP_ON_IN_NMI("MCAnyClient_contexts", "Lock", "reported"),
    /** "Held lock freed" looks at the class, not at the instance. */
    FREED_BY_CLASS("MCLockClient_classes", "InitLock", "reported"),

    /** {@code local_irq_restore()} always turns interrupts on. */
    IRQ_RESTORE_TURNS_ON("MCLockClient_uniprocessor", "SetIrqFlag", "irq"),
    /** {@code local_irq_restore()} reads the other variable. */
    IRQ_RESTORE_FROM_OTHER_VARIABLE("MCLockClient_uniprocessor", "SetIrqFlag", "irq"),
    /** The entry of an interrupt does not save the flag. */
    ENTRY_FLAG_NOT_SAVED("MCLockClient_uniprocessor", "EnterNmi", "saved"),
    /** RT's {@code spin_lock_irqsave()} disables interrupts. */
    RT_IRQSAVE_DISABLES_IRQS("MCLockClient_trylocks", "SetIrqFlag", "enabled"),
    /** The end of an interrupt leaves interrupts off. */
    EXIT_LEAVES_IRQS_OFF("MCLockClient_classes", "Exit", "irq"),
    /** {@code schedule()} hands the CPU on with the flag as it is. */
    SCHEDULE_KEEPS_IRQS_OFF("MCAnyClient_threads", "Contend", "irq"),
    /** Every {@code local_interrupt_enable()} turns interrupts on, not only the last. */
    COUNTED_ENABLE_AT_EVERY_LEVEL("MCAnyClient_flags", "CloseSection", "irq"),
    /** {@code local_bh_enable()} with interrupts off leaves them off. */
    BH_ENABLE_LEAVES_IRQS_OFF("MCLockClient_readers", "CloseSection", "irq"),

    /** {@code might_sleep()} does not look at the interrupt flag. */
    MIGHT_SLEEP_IGNORES_IRQS("MCAnyClient_threads", "Lock", "reported"),
    /** {@code might_sleep()} does not look at RCU readers. */
    MIGHT_SLEEP_IGNORES_RCU("MCAnyClient_preemption", "MightSleep", "reported"),
    /** The check of RT's spinlocks counts RCU readers. */
    RT_LOCK_CHECK_COUNTS_RCU("MCLockClient_wakeup", "Lock", "reported"),
    /** "Scheduling while atomic" is told from the truth, not from {@code preempt_count}. */
    SCHEDULING_CHECK_KNOWS_IRQS("MCAnyClient_threads", "Contend", "reported"),

    /** UP without DEBUG_SPINLOCK: a trylock of a held lock fails. */
    UP_TRYLOCK_FAILS("MCLockClient_uniprocessor", "Trylock", "sections"),
    /** RT's local_lock_t is one lock for all CPUs. */
    LOCAL_LOCK_NOT_PER_CPU("MCLockClient_spinning", "Contend", "enabled"),
    /** A reader gets in beside a writer. */
    READER_BESIDE_WRITER("MCLockClient_sleeping", "Lock", "enabled"),
    /** A waiting writer holds up a reader in an interrupt. */
    INTERRUPT_READER_WAITS_FOR_WRITER("MCLockClient_spinning", "Contend", "enabled"),
    /** A waiting writer holds up no reader. */
    READER_PASSES_WAITING_WRITER("MCLockClient_sleeping", "Lock", "enabled"),
    /** RT's slow unlock wakes the waiter without its pi_lock. */
    WAKE_WITHOUT_PI_LOCK("MCLockClient_wakeup", "Wake", "enabled"),
    /** RT's slow unlock lets the lock go without its wait_lock. */
    RELEASE_WITHOUT_WAIT_LOCK("MCLockClient_wakeup", "Release", "enabled"),
    /** The last waiter is woken instead of the first. */
    WAKES_LAST_WAITER("MCLockClient_readers", "Lock", "sections"),
    /** A contended rtmutex is released as if nobody waited. */
    CONTENDED_UNLOCK_WAKES_NOBODY("MCLockClient_trylocks", "Unlock", "sections"),
    /** A release drops the process's first section of the lock, not its last. */
    UNLOCK_DROPS_FIRST("MCLockClient_uniprocessor", "Unlock", "sections"),
    /** RT's {@code local_trylock()} does not look at the context. */
    LOCAL_TRYLOCK_IN_HARDIRQ("MCLockClient_trylocks", "Trylock", "sections"),
    /** {@code rt_mutex_trylock()} does not look at the context. */
    RT_MUTEX_TRYLOCK_ANYWHERE("MCLockClient_sleeping", "Trylock", "sections"),

    /** A softirq comes into a bottom-half section. */
    SOFTIRQ_IN_BH_SECTION("MCAnyClient_interrupts", "EnterSoftirq", "enabled"),
    /** A task is preempted with interrupts off. */
    PREEMPTION_WITH_IRQS_OFF("MCAnyClient_preemption", "ScheduleIn", "enabled"),
    /** A task is preempted inside of {@code preempt_disable()}. */
    PREEMPTION_IN_PREEMPT_OFF("MCAnyClient_preemption", "ScheduleIn", "enabled"),
    /** A hardirq comes into an NMI. */
    HARDIRQ_WITH_IRQS_OFF("MCLockClient_classes", "EnterHardirq", "enabled"),

    /** A freed block is not merged. */
    BUDDY_MERGE_SKIPPED("MCBuddyBlocks_lists", "Free", "nrFree", Part.MEMORY),
    /** A block's buddy is the block after it. */
    BUDDY_BY_PLUS_ORDER("MCBuddyBlocks_lists", "FreeBulk", "nrFree", Part.MEMORY),
    /** A block merges with a buddy of which only a part is free. */
    MERGE_IGNORES_ORDER("MCBuddyBlocks_lists", "FreeBulk", "nrFree", Part.MEMORY),
    /** Blocks of the highest order but one stay apart. */
    MERGE_STOPS_ONE_BELOW("MCBuddyBlocks_lists", "Free", "nrFree", Part.MEMORY),
    /** A freed block always goes to its list's tail. */
    FREED_TO_TAIL_ALWAYS("MCBuddyBlocks_lists", "Free", "free", Part.MEMORY),
    /** A freed block always goes to its list's head. */
    FREED_TO_HEAD_ALWAYS("MCBuddyBlocks_lists", "FreeBulk", "free", Part.MEMORY),
    /** The next merge is thought likely where it would give a block of the highest order, too. */
    MERGE_LIKELY_AT_ONE_ORDER_MORE("MCPcpLists_two_cpus", "FreeBlock", "free", Part.MEMORY),
    /** A block is taken from its list's tail. */
    BUDDY_TAKES_TAIL("MCBuddyBlocks_lists", "Allocate", "free", Part.MEMORY),
    /** The largest free block is split, not the smallest that fits. */
    LARGEST_BLOCK_FIRST("MCBuddyBlocks_lists", "AllocateBulk", "nrFree", Part.MEMORY),
    /** The last split lists the lower half, and hands it out. */
    SPLIT_KEEPS_LOW_HALF_ON_LIST("MCBuddyBlocks_lists", "Allocate", "free", Part.MEMORY),
    /** The last split lists the lower half and hands out the upper. */
    SPLIT_HANDS_OUT_UPPER_HALF("MCBuddyBlocks_lists", "Allocate", "free", Part.MEMORY),
    /** The last split lists nothing. */
    SPLIT_LOSES_LAST_HALF("MCBuddyBlocks_lists", "Allocate", "nrFree", Part.MEMORY),
    /** A page is taken from the per-CPU list's tail. */
    PCP_POPS_TAIL("MCPcpLists_two_cpus", "PopPage", "lists", Part.MEMORY),
    /** A freed page goes to the per-CPU list's tail. */
    PCP_PUSHES_TAIL("MCPcpLists_two_cpus", "PushPage", "lists", Part.MEMORY),
    /** A freed page is not counted. */
    PCP_PUSH_NOT_COUNTED("MCPcpLists_two_cpus", "PushPage", "counts", Part.MEMORY),
    /** A refill puts its pages to the head. */
    REFILL_AT_HEAD("MCPcpLists_two_cpus", "Refill", "lists", Part.MEMORY),
    /** A refill takes one page more than the batch. */
    REFILL_ONE_TOO_MANY("MCPcpLists_two_cpus", "Refill", "nrFree", Part.MEMORY),
    /** A refill that found less counts a whole batch. */
    SHORT_REFILL_COUNTED_WHOLE("MCPcpLists_two_cpus", "Refill", "counts", Part.MEMORY),
    /** A drain starts at the list's head. */
    DRAIN_FROM_HEAD("MCPcpLists_two_cpus", "Drain", "lists", Part.MEMORY),
    /** A drain gives one page less than the batch. */
    DRAIN_ONE_TOO_FEW("MCPcpLists_two_cpus", "Drain", "nrFree", Part.MEMORY),
    /** A drain loses its last page. */
    DRAIN_LOSES_LAST("MCPcpLists_two_cpus", "Drain", "nrFree", Part.MEMORY),
    /** A drain counts one page, however many it gives. */
    DRAIN_COUNTS_ONE("MCPcpLists_two_cpus", "Drain", "counts", Part.MEMORY),
    /** A list is drained above its high mark, not at it. */
    DRAIN_ABOVE_HIGH("MCPcpLists_two_cpus", "Drain", "enabled", Part.MEMORY),

    /** The per-CPU list is filled without {@code zone->lock}. */
    REFILL_WITHOUT_ZONE_LOCK("MCZoneClient_inside", "Refill", "enabled", Part.ALLOCATOR),
    /** Today's refill takes {@code zone->lock} with interrupts as they are. */
    BULK_LEAVES_IRQS_ON("MCZoneClient_inside", "Trylock", "enabled", Part.ALLOCATOR),
    /** A design's bail-out asks {@code in_atomic()}, not {@code preemptible()}. */
    BAIL_OUT_ASKS_IN_ATOMIC("MCZoneClient_proposals", "SetIrqFlag", "enabled", Part.ALLOCATOR),
    /** GFP_ATOMIC lacks __GFP_HIGH. */
    GFP_ATOMIC_WITHOUT_RESERVE("MCZoneClient_pressure", "CheckWatermark", "happened", Part.ALLOCATOR),
    /** A request may go down to the watermark, and one page further. */
    WATERMARK_REACHED_IS_PASSED("MCZoneClient_inside", "CheckWatermark", "happened", Part.ALLOCATOR),
    /** The watermark is compared as if every request were for one page. */
    WATERMARK_IGNORES_ORDER("MCZoneClient_proposals", "SetIrqFlag", "enabled", Part.ALLOCATOR),
    /** The slow path keeps to the low mark. */
    SLOW_PATH_AT_LOW_MARK("MCZoneClient_proposals", "Call", "enabled", Part.ALLOCATOR),
    /** The slow path wakes kswapd for requests without __GFP_KSWAPD_RECLAIM. */
    KSWAPD_WOKEN_WITHOUT_BIT("MCZoneClient_pressure", "TestKswapd", "enabled", Part.ALLOCATOR),
    /** Today's {@code rmqueue()} looks at the boost for every request. */
    BOOST_TESTED_WITHOUT_BIT("MCZoneClient_inside", "TestBoost", "enabled", Part.ALLOCATOR),
    /** A boosted watermark that was noticed stays boosted. */
    BOOST_NOT_CLEARED("MCZoneClient_pressure", "TestBoost", "zone", Part.ALLOCATOR),
    /** kswapd is woken without the lock of its wait queue. */
    KSWAPD_WOKEN_WITHOUT_WAIT_LOCK("MCZoneClient_inside", "SetIrqFlag", "enabled", Part.ALLOCATOR),
    /** An allocation that may block does not say so first. */
    MIGHT_ALLOC_FORGOTTEN("MCZoneClient_pressure", "TakeObject", "enabled", Part.ALLOCATOR),
    /** SLUB of 5.9 leaves interrupts off for a page that may block. */
    SLUB_BLOCKS_WITH_IRQS_OFF("MCZoneClient_pressure", "CheckWatermark", "enabled", Part.ALLOCATOR),
    /** The RT tree keeps others off the per-CPU lists by {@code local_irq_save()}. */
    RT_TREE_PCP_BY_IRQ_SAVE("MCZoneClient_inside", "SetIrqFlag", "enabled", Part.ALLOCATOR),
    /** {@code pcp_spin_trylock()} pins the task by {@code migrate_disable()} on every build. */
    PINNED_BY_MIGRATION_ONLY("MCZoneClient_inside", "OpenSection", "sections", Part.ALLOCATOR),
    /** A failed {@code pcp_spin_trylock()} does not unpin. */
    FAILED_PCP_TRYLOCK_STAYS_PINNED("MCZoneClient_inside", "SetIrqFlag", "enabled", Part.ALLOCATOR),
    /** Every CPU uses the per-CPU list of CPU 0. */
    PCP_LIST_OF_CPU_0("MCZoneClient_cpus", "Refill", "zone", Part.ALLOCATOR),
    /** {@code alloc_pages_nolock()} waits for {@code zone->lock}. */
    NOLOCK_SPINS("MCZoneClient_inside", "Lock", "enabled", Part.ALLOCATOR),
    /** {@code can_spin_trylock()} does not mind NMIs on UP. */
    NOLOCK_IGNORES_NMI_ON_UP("MCZoneClient_inside", "CheckWatermark", "enabled", Part.ALLOCATOR),
    /** {@code can_spin_trylock()} does not mind hardirqs and NMIs on RT. */
    NOLOCK_IGNORES_HARDIRQ_ON_RT("MCZoneClient_inside", "CheckWatermark", "enabled", Part.ALLOCATOR),
    /** Nobody takes what was freed where no lock could be had. */
    DEFERRED_FREES_FORGOTTEN("MCZoneClient_cpus", "GivePages", "zone", Part.ALLOCATOR),
    /** {@code kfree_nolock()} goes to the object's slab when the sheaf is busy. */
    KFREE_NOLOCK_TO_SLAB("MCZoneClient_inside", "SetIrqFlag", "enabled", Part.ALLOCATOR),
    /** An object that was put aside is on no list. */
    DEFERRED_OBJECT_LOST("MCZoneClient_inside", "DeferObject", "zone", Part.ALLOCATOR),
    /** An object that had a slab for itself leaves the slab's page behind. */
    SLAB_PAGE_FORGOTTEN("MCZoneClient_calls", "Exit", "enabled", Part.ALLOCATOR),
    /** A full sheaf takes an object, and loses the one it had. */
    SHEAF_OVERFLOWS("MCZoneClient_calls", "PutObject", "zone", Part.ALLOCATOR),
    /** {@code debug_objects_fill_pool()} opens no wait-override map. */
    FILL_POOL_WITHOUT_OVERRIDE("MCZoneClient_proposals", "CheckWatermark", "enabled", Part.ALLOCATOR),
    /** The wait check looks at an annotated {@code zone->lock}. */
    ANNOTATION_IGNORED("MCZoneClient_proposals", "Lock", "reported", Part.ALLOCATOR),
    /** A design's raw {@code zone->lock} is a spinlock_t. */
    RAW_ZONE_LOCK_STAYS_SPINLOCK("MCZoneClient_proposals", "Lock", "enabled", Part.ALLOCATOR),
    /** PROVE_RAW_LOCK_NESTING takes effect without PREEMPTION, whatever the design. */
    FORGIVES_NOBODY("MCZoneClient_proposals", "Lock", "reported", Part.ALLOCATOR),
    /** A party to the contract may free anywhere. */
    FREES_OWE_NOTHING("MCContract_sound", "Call", "saved", Part.ALLOCATOR),
    /** A party to the contract gives back what it was given before it ends. */
    PARTIES_GIVE_BACK_FIRST("MCContract_sound", "Exit", "enabled", Part.ALLOCATOR),
    /** The compile-time test leaves kernels with lockdep out. */
    COMPILE_TIME_TEST_FORGETS_LOCKDEP("MCZoneClient_proposals", "CheckWatermark", "enabled", Part.ALLOCATOR),

    /** Who asks while a grace period is under way waits only for its end. */
    COOKIE_TRUSTS_RUNNING_GP("MCKvfreeRcu_one_cpu", "Wait", "caller", Part.KVFREE),
    /** A grace period waits for nobody. */
    GP_FORGETS_READERS("MCKvfreeRcu_one_cpu", "StartGp", "gp", Part.KVFREE),
    /** A grace period waits for readers, too, that came after it began. */
    GP_WAITS_FOR_LATE_READERS("MCKvfreeRcu_one_cpu", "Enter", "gp", Part.KVFREE),
    /** A grace period ends whoever reads. */
    GP_ENDS_BEFORE_READERS("MCKvfreeRcu_one_cpu", "EndGp", "enabled", Part.KVFREE),
    /** A reader who leaves still holds the grace period up. */
    READER_STAYS_HOLDOUT("MCKvfreeRcu_one_cpu", "Leave", "gp", Part.KVFREE),
    /** A grace period begins although nobody waits for one. */
    GP_WITHOUT_WAITERS("MCKvfreeRcu_one_cpu", "StartGp", "enabled", Part.KVFREE),
    /** An object that is handed over counts as found by nobody. */
    READERS_OVERLOOKED("MCKvfreeRcu_one_cpu", "Give", "seen", Part.KVFREE),
    /** A reader keeps its pointers past the end of its section. */
    READER_KEEPS_POINTERS("MCKvfreeRcu_one_cpu", "Leave", "seen", Part.KVFREE),
    /** An array takes one object more than fit. */
    ARRAY_TAKES_ONE_MORE("MCKvfreeRcu_one_cpu", "Put", "enabled", Part.KVFREE),
    /** A new array goes behind the others. */
    NEW_ARRAY_AT_TAIL("MCKvfreeRcu_two_cpus", "Install", "krc", Part.KVFREE),
    /** A page that is taken from the cache is still counted there. */
    CACHED_PAGE_STAYS_COUNTED("MCKvfreeRcu_one_cpu", "TakeCached", "krc", Part.KVFREE),
    /** An object goes to the end of the list. */
    RCU_HEAD_AT_TAIL("MCKvfreeRcu_exhausted", "Link", "krc", Part.KVFREE),
    /** What found the lock taken goes behind the list. */
    DEFERRED_BEHIND_LIST("MCKvfreeRcu_nolock", "TakeDeferred", "krc", Part.KVFREE),
    /** {@code krcp->lock} is held while a page is asked for, though the scheme lets it go. */
    KRCP_LOCK_KEPT_FOR_PAGE("MCKvfreeRcu_one_cpu", "Miss", "krc", Part.KVFREE),
    /** A page that came while the lock was free is forgotten. */
    PAGE_FORGOTTEN_ON_RELOCK("MCKvfreeRcu_one_cpu", "Lock", "caller", Part.KVFREE),
    /** {@code krcp->lock} does not limit what follows. */
    KRCP_LOCK_LIMITS_NOTHING("MCKvfreeRcu_trouble", "Ask", "trouble", Part.KVFREE),
    /** The scheme of 5.9 asks for a page on RT. */
    ASKS_ON_RT("MCKvfreeRcu_sound", "Miss", "caller", Part.KVFREE),
    /** The call for raw callers asks for a page. */
    RAW_CALL_ASKS("MCKvfreeRcu_varied", "Miss", "caller", Part.KVFREE),
    /** The wake-up of a worker takes no lock of the scheduler. */
    WAKE_UP_TAKES_NO_LOCK("MCKvfreeRcu_trouble", "Link", "trouble", Part.KVFREE),
    /** Whoever waits may sleep. */
    ANYBODY_MAY_SLEEP("MCKvfreeRcu_breach", "AskDropped", "trouble", Part.KVFREE),
    /** A batch takes one array and leaves the others. */
    DRAIN_TAKES_ONE_ARRAY("MCKvfreeRcu_two_cpus", "Drain", "krc", Part.KVFREE),
    /** A batch takes the arrays and leaves the list. */
    DRAIN_LEAVES_LIST("MCKvfreeRcu_one_cpu", "Drain", "krc", Part.KVFREE),
    /** A batch is filled although the last is not done. */
    BATCH_OVERWRITTEN("MCKvfreeRcu_one_cpu", "Drain", "enabled", Part.KVFREE),
    /** An array is freed before its grace period is over. */
    ARRAY_FREED_AT_ONCE("MCKvfreeRcu_one_cpu", "FreeArray", "enabled", Part.KVFREE),
    /** The list is freed before its grace period is over. */
    LIST_FREED_AT_ONCE("MCKvfreeRcu_exhausted", "FreeLinked", "enabled", Part.KVFREE),
    /** {@code synchronize_rcu()} does not wait. */
    SYNCHRONIZE_RETURNS_AT_ONCE("MCKvfreeRcu_one_cpu", "FreeWaited", "enabled", Part.KVFREE),
    /** Of an array only the first object is freed. */
    BULK_FREES_FIRST_ONLY("MCKvfreeRcu_one_cpu", "FreeArray", "frees", Part.KVFREE),
    /** An object of the list is freed twice. */
    LINKED_OBJECT_FREED_TWICE("MCKvfreeRcu_exhausted", "FreeLinked", "frees", Part.KVFREE),
    /** The cache takes every page, however many it has. */
    CACHE_TAKES_ALL("MCKvfreeRcu_two_cpus", "FreeArray", "krc", Part.KVFREE),
    /** A page for which the cache has no room is lost. */
    EMPTY_ARRAY_LOST("MCKvfreeRcu_two_cpus", "FreeArray", "pages", Part.KVFREE),
    /** A worker is hired although one is under way. */
    WORKER_HIRED_AGAIN("MCKvfreeRcu_exhausted", "Link", "krc", Part.KVFREE),
    /** The work item is queued at once, though the scheme starts a timer. */
    TIMER_LEFT_OUT("MCKvfreeRcu_exhausted", "Link", "krc", Part.KVFREE),
    /** The worker goes on although the cache is full. */
    WORKER_NEVER_ENDS("MCKvfreeRcu_one_cpu", "Refill", "krc", Part.KVFREE),
    /** A sheaf is tried on RT, too. */
    SHEAF_ON_RT("MCKvfreeRcu_sound", "Give", "caller", Part.KVFREE),
    /** A sheaf is given to RCU before it is full. */
    SHEAF_CALLED_AT_ONCE("MCKvfreeRcu_varied", "AskSheaf", "sheaf", Part.KVFREE),
    /** The sheaf itself is not freed. */
    SHEAF_PAGE_LOST("MCKvfreeRcu_varied", "FreeSheaf", "pages", Part.KVFREE),
    /** {@code kfree_rcu_nolock()} waits for {@code krcp->lock}. */
    NOLOCK_WAITS("MCKvfreeRcu_nolock", "TryFails", "enabled", Part.KVFREE),

    /** An rcuwait keeps the task that came first. */
    RCUWAIT_KEEPS_FIRST_TASK("MCSleepers_rcuwait_two", "Prepare", "found", Part.WAITING),
    /** A sleeper sleeps without a look at what it waits for. */
    SLEEPER_DOES_NOT_LOOK("MCSleepers_waitqueue", "Look", "at", Part.WAITING),
    /** {@code wake_up_all()} wakes one. */
    WAKES_NEWEST_ONLY("MCSleepers_waitqueue", "Wake", "at", Part.WAITING),
    /** kswapd stops above the low mark, not at the high one. */
    RECLAIM_STOPS_AT_LOW("MCKswapd_waitqueue", "StopReclaim", "enabled", Part.WAITING),
    /** kswapd queues itself, but stays TASK_RUNNING. */
    KSWAPD_STAYS_RUNNING("MCKswapd_waitqueue", "Prepare", "state", Part.WAITING),
    /** kswapd sleeps without a look at the watermark. */
    KSWAPD_SLEEPS_UNTESTED("MCKswapd_waitqueue", "Test", "at", Part.WAITING),
    /** {@code finish_wait()} leaves kswapd on the queue. */
    FINISH_STAYS_QUEUED("MCKswapd_waitqueue", "Finish", "queued", Part.WAITING),
    /** The slow path wakes kswapd below the low mark, not at it. */
    WAKES_BELOW_LOW_ONLY("MCKswapd_waitqueue", "Allocate", "waker", Part.WAITING),
    /** Who is woken stays on the queue. */
    WOKEN_STAYS_QUEUED("MCKswapd_waitqueue", "Wake", "queued", Part.WAITING),
    /** A free without locks uses the lists while somebody holds {@code zone->lock}. */
    NOLOCK_FREE_TAKES_NO_HEED("MCDeferredFrees_progress", "FreeNolock", "free", Part.WAITING),
    /** An ordinary free leaves what lies aside. */
    ORDINARY_FREE_LEAVES_ASIDE("MCDeferredFrees_progress", "FreeOrdinary", "free", Part.WAITING),

    /** Rounds without progress are counted on after one with progress. */
    PROGRESS_KEEPS_ROUNDS("MCBlockingRequests_rival", "Reclaim", "rounds", Part.WAITING),
    /** A task is killed at the first round without progress. */
    KILLS_WITHOUT_RETRY("MCBlockingRequests_rival", "NoProgress", "at", Part.WAITING),
    /** A victim exits, whatever lock it needs. */
    VICTIM_NEEDS_NO_LOCK("MCBlockingRequests_rival", "Exit", "enabled", Part.WAITING),

    /** A reader leaves a writer's usage bits. */
    USAGE_OF_READER_AS_WRITER("MCLockClient_order", "Lock", "history"),
    /** A dependency's held side is exchanged: shared for exclusive. */
    DEPENDENCY_HELD_SIDE_SWAPPED("MCLockClient_classes", "Lock", "history"),
    /** A path of dependencies may pass a reader over a reader. */
    STRONG_PATH_RULE_DROPPED("MCLockClient_order", "Lock", "reported"),
    /** The irq search goes through per-CPU classes. */
    PERCPU_NOT_SKIPPED("MCLockClient_classes", "Lock", "reported"),
    /** A trylock makes dependencies. */
    TRYLOCK_MAKES_DEPENDENCY("MCLockClient_classes", "Trylock", "history"),
    /** Turning interrupts on marks no held lock. */
    IRQS_ON_MARKS_NOTHING("MCLockClient_classes", "SetIrqFlag", "history");

    /** What a fault is planted in: models of that part are to notice it. */
    public enum Part {
        /** The machine of contexts and locks. */
        MACHINE,
        /** The lists of the page allocator, without the machine. */
        MEMORY,
        /** The functions of the allocator in the machine, and the designs. */
        ALLOCATOR,
        /** kvfree_rcu() with RCU, without the machine. */
        KVFREE,
        /** Sleepers and wakers, kswapd, and frees without locks, each alone. */
        WAITING
    }

    private final String model;
    private final String action;
    private final String variable;
    private final Part part;

    Fault(String model, String action, String variable) {
        this(model, action, variable, Part.MACHINE);
    }

    Fault(String model, String action, String variable, Part part) {
        this.model = model;
        this.action = action;
        this.variable = variable;
        this.part = part;
    }

    /** {@return the configuration whose replay should find it} */
    public String model() {
        return model;
    }

    /** {@return the specification's action at which that replay should notice it first} */
    public String action() {
        return action;
    }

    /** {@return the first variable that should differ; "enabled" if the step itself is there or is missing} */
    public String variable() {
        return variable;
    }

    /** {@return what the fault is planted in} */
    public Part part() {
        return part;
    }

    /** {@return every fault} */
    public static List<Fault> all() {
        return List.of(values());
    }

    /** {@return every fault of a part} */
    public static List<Fault> of(Part part) {
        return Arrays.stream(values()).filter(fault -> fault.part == part).toList();
    }
}
