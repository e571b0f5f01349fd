----------------------------- MODULE LockTables ------------------------------
(* Every lock of the machine: those of the scenario, the allocator's, and the  *)
(* internal raw spinlocks of sleeping locks and of the scheduler, in one table.*)
(* Source      include/linux/rtmutex.h (wait_lock), include/linux/sched.h      *)
(*             (pi_lock), kernel/sched/sched.h (rq), kernel/softirq.c,         *)
(*             include/linux/mmzone.h, mm/page_alloc.c, mm/slub.c,             *)
(*             lib/debugobjects.c (fill_pool).                                 *)
(* Faithful    type and lockdep class of each; a class may have many locks.    *)
(* Simplified  every lock but a raw one has a wait_lock, also where it spins.  *)
(* Left out    locks that no step of the machine asks for.                     *)
EXTENDS KernelCalls

LockEntry(type, class) == [type |-> type, class |-> class, inner |-> "INV", override |-> FALSE]
WaitLock(l) == l \o ".wait_lock"
PiLock == [p \in 0..7 |-> << "P0.pi_lock", "P1.pi_lock", "P2.pi_lock", "P3.pi_lock",
                             "P4.pi_lock", "P5.pi_lock", "P6.pi_lock", "P7.pi_lock" >>[p + 1]]
RqLock == [c \in 0..3 |-> << "cpu0.rq_lock", "cpu1.rq_lock", "cpu2.rq_lock", "cpu3.rq_lock" >>[c + 1]]

(* The allocator's locks, where the scenario has memory.                       *)
AllocatorLocks ==
  [ l \in {ZoneLock, ListLock, KswapdWaitLock, SheafLock, PagesetsLock, KswapdPiLock, FillPoolMap}
            \cup {PcpLock[c] : c \in 0..3} |->
      CASE l = ZoneLock                     -> LockEntry("spinlock_t", "zone->lock")
        [] l = ListLock                     -> LockEntry("spinlock_t", "n->list_lock")
        [] l = KswapdWaitLock               -> LockEntry("spinlock_t", "pgdat->kswapd_wait.lock")
        [] l \in {SheafLock, PagesetsLock}  -> LockEntry("local_lock_t", l)
        [] l = KswapdPiLock                 -> LockEntry("raw_spinlock_t", "p.pi_lock")
        [] l = FillPoolMap                  -> [type |-> "lockdep_map", class |-> l, inner |-> "CONFIG", override |-> TRUE]
        [] OTHER                            -> LockEntry("spinlock_t", "pcp->lock") ]

(* The locks of a scenario's table with all of the machine's own.              *)
LocksWithInternals(s) ==
  LET given == IF s.memory.used THEN [l \in DOMAIN AllocatorLocks \cup DOMAIN s.locks |->
                                      IF l \in DOMAIN s.locks THEN s.locks[l] ELSE AllocatorLocks[l]] ELSE s.locks
      own   == {l \in DOMAIN given : given[l].type \in LockType \ {"raw_spinlock_t"}} \cup {BhLock}
      wait  == {WaitLock(l) : l \in own}
      pi    == {PiLock[p] : p \in 0..(Len(s.procs) - 1)}
      rq    == {RqLock[c] : c \in 0..3}
  IN  [ l \in DOMAIN given \cup own \cup wait \cup pi \cup rq |->
          CASE l \in DOMAIN given -> given[l]
            [] l = BhLock         -> LockEntry("local_lock_t", BhLock)
            [] l \in wait         -> LockEntry("raw_spinlock_t", "rtmutex.wait_lock")
            [] l \in pi           -> LockEntry("raw_spinlock_t", "p.pi_lock")
            [] OTHER              -> LockEntry("raw_spinlock_t", "rq.lock") ]
==============================================================================
