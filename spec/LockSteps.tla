------------------------------ MODULE LockSteps ------------------------------
(* The steps on locks: ask, wait, obtain, try, release, wake.                  *)
(* Source      kernel/locking/: spinlock_rt.c, rtmutex.c (rt_mutex_slowunlock, *)
(*             rt_mutex_wake_up_q), rwbase_rt.c, mutex.c, rwsem.c, qrwlock.c,  *)
(*             rtmutex_api.c (in_task() checks), lockdep.c (lock_acquire).     *)
(* Faithful    reports are raised when asking, before the lock is had; a       *)
(*             blocked task leaves its CPU; unlocking a contended rtmutex      *)
(*             takes the raw wait_lock, then pi_lock and rq_lock of the waiter.*)
(* Simplified  enqueueing a waiter is one step, whoever holds wait_lock;        *)
(*             the top waiter is the lowest numbered; locks that are not       *)
(*             rtmutexes wake all waiters as they are released; an unlock of   *)
(*             what is not held changes nothing.                               *)
(* Left out    priority inheritance, optimistic spinning, lock stealing rules. *)
EXTENDS SectionSteps

IsLockOf(s, l) == s.kind \in LockType /\ s.lock = l
Holds(q, l) == \E i \in DOMAIN sections[q] : IsLockOf(sections[q][i], l)
HoldsInConflict(q, l, mode) ==
  \E i \in DOMAIN sections[q] : IsLockOf(sections[q][i], l) /\ (mode = "write" \/ sections[q][i].mode = "write")

(* A local_lock is one lock a CPU.                                             *)
SameInstance(p, q, l) == TypeOf(l) # "local_lock_t" \/ CpuOf(p) = CpuOf(q)
Conflict(p, l, mode) == \E q \in Proc : SameInstance(p, q, l) /\ HoldsInConflict(q, l, mode)

(* A fair lock keeps readers behind a waiting writer, but not in interrupts.   *)
WriterWaits(p, l) == \E q \in Proc \ {p} : waiting[q] # "no" /\ Next1(q).lock = l /\ Next1(q).mode = "write"
HeldUpByWriter(p, l, mode, v) ==
  /\ mode = "read"
  /\ IsFair(Build, TypeOf(l))
  /\ ~(TypeOf(l) = "rwlock_t" /\ InInterrupt(Build, v))
  /\ WriterWaits(p, l)

Available(p, l, mode, v) ==
  \/ VanishesOn(Build, TypeOf(l))
  \/ IsJustContext(Build, TypeOf(l))
  \/ ~Conflict(p, l, mode) /\ ~HeldUpByWriter(p, l, mode, v)

(* read_lock_is_recursive(): lockdep's idea of a read_lock().                  *)
ModeOf(prim, v) ==
  IF prim.mode = "read" /\ TypeOf(prim.lock) = "rwlock_t"
       /\ (Scenario.readRecursive \/ ~Build.queuedRwlocks \/ InInterrupt(Build, v))
  THEN "recursive" ELSE prim.mode

Corrupts(p, l, mode) ==
  If((VanishesOn(Build, TypeOf(l)) \/ IsJustContext(Build, TypeOf(l))) /\ Conflict(p, l, mode), "CORRUPTION")

-----------------------------------------------------------------------------
(* What lockdep learns from an acquisition, and what it says in an NMI.        *)
AcquireUse(class, mode, how, v) ==
  LET Bit(irqName, on) == IF on THEN {Use(class, OnBit(irqName, mode))} ELSE {}
      InIt(irqName, n) == IF how = "lock" /\ n > 0 THEN {Use(class, InBit(irqName, mode))} ELSE {}
  IN  {Use(class, IF mode = "write" THEN "USED" ELSE "USED-R")}
        \cup InIt("HARDIRQ", v.hard) \cup InIt("SOFTIRQ", v.soft)
        \cup Bit("HARDIRQ", v.irqsOn) \cup Bit("SOFTIRQ", v.irqsOn /\ SoftirqsEnabled(v))
LearnAcquire(p, l, mode, how, v) ==
  IF HasMap(TypeOf(l))
  THEN Learn(v, IF how = "lock" THEN NewDeps(Locks, sections[p], ClassOf(l), mode) ELSE {},
             AcquireUse(ClassOf(l), mode, how, v))
  ELSE history' = history

NmiReports(l, mode, v) ==
  If(Scenario.history /\ Build.proveLocking /\ v.nmi > 0 /\ HasMap(TypeOf(l))
       /\ UsedOutsideNmi(history.usage, ClassOf(l), mode), "LOCKDEP_IRQ")

(* An RT trylock takes the rtmutex's raw wait_lock where it is debugged.       *)
TryReportsInNmi(l) == Build.debugRtMutexes /\ RtMutexBased(Build, TypeOf(l))

(* An annotated zone->lock.                                                    *)
PassedOver(l) == DesignHere.annotated /\ l = ZoneLock

AskReports(p, l, mode, v) ==
  LET t == TypeOf(l) IN
  (IF LockdepOn(v)
   THEN If(~PassedOver(l) /\ InvalidWait(Build, Locks, Executes(p), sections[p], v.open, t), "INVALID_WAIT")
          \cup If(Recursion(Locks, v.open, t, ClassOf(l), mode), "LOCKDEP_RECURSION")
   ELSE NmiReports(l, mode, v))
  \cup If(SleepsOn(Build, t) /\ MightSleepComplains(Build, v, t), "MIGHT_SLEEP")
  \cup If("nested_bh" = Next1(p).form /\ LockdepOn(v) /\ (~InSoftirq(Build, v) \/ InHardirq(v)), "WARN")
AskEvents(p, l, v) ==
  If(SleepsOn(Build, TypeOf(l)) /\ ~MayBlockOn(Build, v, TypeOf(l)), "SLEEP_IN_ATOMIC")

-----------------------------------------------------------------------------
Take(p, mode, how) ==
  /\ sections' = [sections EXCEPT ![p] = Append(@, Section(TypeOf(Next1(p).lock), Next1(p).lock, mode, how, Next1(p).form))]
  /\ waiting' = [waiting EXCEPT ![p] = "no"]

(* The lock is free.                                                           *)
Lock(p) ==
  /\ At(p, "lock")
  /\ waiting[p] = "no"
  /\ Runs(p)
  /\ \E v \in {Sight(p)}, l \in {Next1(p).lock} :
     \E m \in {ModeOf(Next1(p), v)} :
     /\ \E free \in {Available(p, l, Next1(p).mode, v)} : free
     /\ LearnAcquire(p, l, m, "lock", v)
     /\ Raise(AskReports(p, l, m, v) \cup HistoryReports, AskEvents(p, l, v) \cup Corrupts(p, l, m))
     /\ Take(p, m, "lock")
  /\ UNCHANGED << cell, stack, phase, irq, saved, regs, zone >>
  /\ Proceed(p, Tail(todo[p]))

Blocks(p, l) == SleepsOn(Build, TypeOf(l)) /\ IsTask(p)

(* The lock is taken: spin, or leave the CPU. Whoever was woken and comes too  *)
(* late goes back to sleep.                                                    *)
Contend(p) ==
  /\ At(p, "lock")
  /\ waiting[p] \in {"no", "woken"}
  /\ Runs(p)
  /\ \E v \in {Sight(p)}, l \in {Next1(p).lock}, first \in {waiting[p] = "no"} :
     \E m \in {ModeOf(Next1(p), v)}, slow \in {SleepsOn(Build, TypeOf(l))} :
     /\ ~Available(p, l, Next1(p).mode, v)
     /\ IF first THEN LearnAcquire(p, l, m, "lock", v) ELSE history' = history
     /\ Raise((IF first THEN AskReports(p, l, m, v) \cup HistoryReports ELSE {})
                \cup If(slow /\ SchedulingComplains(Build, v), "SCHEDULING_ATOMIC")
                \cup If(slow /\ ReaderSwitchComplains(Build, v, TypeOf(l)), "WARN"),
              IF first THEN AskEvents(p, l, v) ELSE {})
     /\ waiting' = [waiting EXCEPT ![p] = IF Blocks(p, l) THEN "blocked" ELSE "spin"]
     /\ stack' = IF Blocks(p, l) THEN [stack EXCEPT ![CpuOf(p)] = << >>] ELSE stack
     /\ irq' = IF Blocks(p, l) THEN [irq EXCEPT ![CpuOf(p)] = TRUE] ELSE irq
  /\ UNCHANGED << cell, phase, todo, sections, saved, regs, zone >>

(* The wait is over.                                                           *)
Obtain(p) ==
  /\ Exists(p)
  /\ waiting[p] \in {"spin", "woken"}
  /\ Runs(p)
  /\ \E v \in {Sight(p)}, l \in {Next1(p).lock} :
     /\ \E free \in {Available(p, l, Next1(p).mode, v)} : free
     /\ Raise({}, Corrupts(p, l, Next1(p).mode))
     /\ Take(p, ModeOf(Next1(p), v), "lock")
  /\ UNCHANGED << cell, stack, phase, irq, saved, regs, zone, history >>
  /\ Proceed(p, Tail(todo[p]))
==============================================================================
