------------------------------ MODULE LockTypes ------------------------------
(* The lock types: what taking each does to the context on each build, and how *)
(* lockdep ranks them.                                                         *)
(* Source      Documentation/locking/locktypes.rst; include/linux/             *)
(*             lockdep_types.h, enum lockdep_wait_type; spinlock_rt.c;         *)
(*             local_lock_internal.h.                                          *)
(* Faithful    which types sleep on which build, what disables preemption, the *)
(*             wait types with and without PROVE_RAW_LOCK_NESTING;             *)
(*             raw_spin_lock_bh() leaving preemption on under RT.              *)
(* Simplified  a semaphore counts to one; bit spinlocks are locks of a type.   *)
(* Left out    ww_mutex, percpu_rw_semaphore, seqlock_t as types of their own. *)
EXTENDS KernelConfig

SpinType  == {"raw_spinlock_t", "spinlock_t", "rwlock_t", "bit_spinlock"}
SleepType == {"mutex", "rw_semaphore", "rt_mutex", "semaphore"}
LockType  == SpinType \cup SleepType \cup {"local_lock_t"}
ConfigType == {"spinlock_t", "rwlock_t", "local_lock_t"}

WaitType == {"INV", "FREE", "SPIN", "CONFIG", "SLEEP", "MAX"}

(* LD_WAIT_CONFIG is LD_WAIT_SPIN unless PROVE_RAW_LOCK_NESTING tells apart.   *)
Rank(b, w) ==
  CASE w = "INV"    -> 0
    [] w = "FREE"   -> 1
    [] w = "SPIN"   -> 2
    [] w = "CONFIG" -> IF b.rawNesting THEN 3 ELSE 2
    [] w = "SLEEP"  -> IF b.rawNesting THEN 4 ELSE 3
    [] w = "MAX"    -> IF b.rawNesting THEN 5 ELSE 4

WaitTypeOf(t) ==
  CASE t = "raw_spinlock_t"                          -> "SPIN"
    [] t \in ConfigType                              -> "CONFIG"
    [] t \in {"mutex", "rw_semaphore", "rt_mutex"}   -> "SLEEP"
    [] OTHER                                         -> "INV"

(* Types that lockdep sees: bit spinlocks and semaphores have no map.          *)
HasMap(t) == t \in LockType \ {"bit_spinlock", "semaphore"}

SpinsOn(b, t)  == t \in {"raw_spinlock_t", "bit_spinlock"} \/ (~b.rt /\ t \in {"spinlock_t", "rwlock_t"})
SleepsOn(b, t) == t \in SleepType \/ (b.rt /\ t \in ConfigType)

(* RT's own sleeping spinlocks: blocking on one is allowed in an RCU reader.   *)
IsRtSpinlock(b, t) == b.rt /\ t \in ConfigType

RtMutexBased(b, t) ==
  t = "rt_mutex" \/ (b.rt /\ t \in ConfigType \cup {"mutex", "rw_semaphore"})

(* On UP without DEBUG_SPINLOCK a spinning lock has no state at all.           *)
VanishesOn(b, t) == b.spinlocksVanish /\ SpinsOn(b, t)

(* Off RT a local_lock is preemption or interrupts off, and nothing else.      *)
IsJustContext(b, t) == t = "local_lock_t" /\ ~b.rt

(* Does an open section of this lock hold the preempt count up? SOFTIRQ_LOCK_  *)
(* OFFSET has no preempt part on RT, so raw_spin_lock_bh() there does not.     *)
AddsPreempt(b, t, form) ==
  \/ SpinsOn(b, t) /\ ~(b.rt /\ t = "raw_spinlock_t" /\ form = "bh")
  \/ IsJustContext(b, t) /\ form = "plain"

(* Queued read-write locks and rwsems let no reader past a waiting writer.     *)
IsFair(b, t) == (t = "rwlock_t" /\ b.queuedRwlocks) \/ (t = "rw_semaphore" /\ ~b.rt)

(* Does the form of a lock function change the interrupt state on this build?  *)
FormTouchesIrqs(b, t) == ~IsRtSpinlock(b, t)

ASSUME EveryLockSpinsOrSleepsOrIsContext ==
  \A b \in BuildSet, t \in LockType :
    (IF SpinsOn(b, t) THEN 1 ELSE 0) + (IF SleepsOn(b, t) THEN 1 ELSE 0) + (IF IsJustContext(b, t) THEN 1 ELSE 0) = 1
ASSUME WaitTypesDoNotDependOnRt ==
  \A b, c \in BuildSet : b.rawNesting = c.rawNesting => \A w \in WaitType : Rank(b, w) = Rank(c, w)
==============================================================================
