----------------------------- MODULE UnlockSteps -----------------------------
(* Trylocks, releases and wake-ups.                                            *)
(* Source      as LockSteps; local_lock_internal.h (local_trylock),            *)
(*             spinlock_debug.c (trylock failure on UP).                       *)
(* Faithful    trylocks never wait and are not checked; which of them refuse   *)
(*             or warn outside task context; RT's wake-up through raw locks.   *)
(* Simplified  as LockSteps.                                                   *)
(* Left out    a semaphore that nobody holds counting above one.               *)
EXTENDS LockSteps

(* rt_mutex_trylock() and RT's mutex_trylock() insist on task context.         *)
WantsTask(t) == Build.debugRtMutexes /\ (t = "rt_mutex" \/ (Build.rt /\ t = "mutex"))
RefusedByContext(t, v) ==
  \/ WantsTask(t) /\ ~InTask(Build, v)
  \/ t = "local_lock_t" /\ Build.rt /\ InHardirq(v)
WarnsOnUp(l) == ~Build.smp /\ Build.debugSpinlock /\ SpinsOn(Build, TypeOf(l))
TryAvailable(p, l, mode, v) ==
  \/ VanishesOn(Build, TypeOf(l))
  \/ ~Conflict(p, l, mode) /\ ~HeldUpByWriter(p, l, mode, v)

(* What follows: the allocator's trylocks say it themselves, a caller's undoes *)
(* its prefix.                                                                 *)
Undo(p) ==
  LET bhDepth == LET Is(s) == s.kind = "bh" IN Count(sections[p], Is)
  IN  Behind(Build, bhDepth, LockCallOf[Next1(p).at], TypeOf(Next1(p).lock), Next1(p).var)
Following(p, got) ==
  IF "got" \in DOMAIN Next1(p) THEN (IF got THEN Next1(p).got ELSE Next1(p).failed)
  ELSE IF got THEN << >> ELSE Undo(p)

SetReg(p, result) ==
  regs' = IF Next1(p).reg = "" THEN regs ELSE [regs EXCEPT ![p][Next1(p).reg] = result]

Trylock(p) ==
  /\ At(p, "trylock")
  /\ Runs(p)
  /\ \E v \in {Sight(p)}, l \in {Next1(p).lock} :
     \E m \in {ModeOf(Next1(p), v)}, refused \in {RefusedByContext(TypeOf(l), v)} :
     \E got \in {~refused /\ TryAvailable(p, l, Next1(p).mode, v)} :
     /\ IF got THEN LearnAcquire(p, l, m, "try", v) ELSE history' = history
     /\ Raise(If((WantsTask(TypeOf(l)) /\ refused) \/ (~refused /\ ~got /\ WarnsOnUp(l)), "WARN")
                \cup (IF ~refused /\ TryReportsInNmi(l) THEN NmiReports(l, "write", v) ELSE {})
                \cup HistoryReports,
              IF got THEN Corrupts(p, l, m) ELSE {})
     /\ IF got THEN Take(p, m, "try") ELSE UNCHANGED << sections, waiting >>
     /\ SetReg(p, IF got THEN 1 ELSE 0)
     /\ UNCHANGED << cell, stack, phase, irq, saved, zone >>
     /\ Proceed(p, Following(p, got) \o Tail(todo[p]))

-----------------------------------------------------------------------------
HeldIndex(p, l, mode) ==
  LET Is(s) == IsLockOf(s, l) /\ ((mode = "write") <=> (s.mode = "write")) IN LastIndex(sections[p], Is)

BlockedOn(l) == {q \in Proc : waiting[q] = "blocked" /\ Next1(q).lock = l}
LocalBlockedOn(p, l) == {q \in BlockedOn(l) : SameInstance(p, q, l)}

(* Does letting go leave the lock free for a waiter?                           *)
StillRead(p, l) ==
  \/ \E q \in Proc \ {p} : Holds(q, l)
  \/ \E i, j \in DOMAIN sections[p] : i < j /\ IsLockOf(sections[p][i], l) /\ IsLockOf(sections[p][j], l)
NeedsSlowPath(p, l) ==
  /\ RtMutexBased(Build, TypeOf(l))
  /\ LocalBlockedOn(p, l) # {}
  /\ TypeOf(l) \in {"rwlock_t", "rw_semaphore"} => ~StillRead(p, l)

WaitLockSection(l, at) ==
  << IrqSave("", "wait_lock", at), LockIt(WaitLock(l), "write", "plain", at) >>
SlowUnlock(l, mode, at) ==
  WaitLockSection(l, at)
    \o << Prim("release", l, mode, "", "", "", at), UnlockIt(WaitLock(l), "write", at), IrqRestore("", "wait_lock", at) >>
WakeUp(q, at) ==
  << IrqSave("", "pi_lock", at), LockIt(PiLock[q], "write", "plain", at),
     LockIt(RqLock[CpuOf(q)], "write", "plain", at), Prim("wake", PiLock[q], "", "", "", "", at),
     UnlockIt(RqLock[CpuOf(q)], "write", at), UnlockIt(PiLock[q], "write", at), IrqRestore("", "pi_lock", at) >>

Lowest(S) == CHOOSE q \in S : \A r \in S : q <= r
BadUnlock(p, l) ==
  /\ Raise(If(HasMap(TypeOf(l)) /\ LockdepOn(Sight(p)), "LOCKDEP_UNLOCK"), If(TypeOf(l) # "semaphore", "BAD_UNLOCK"))
  /\ UNCHANGED << sections, waiting >>
  /\ Proceed(p, Tail(todo[p]))
GoodUnlock(p, l, i) ==
  /\ Raise({}, {})
  /\ IF NeedsSlowPath(p, l)
     THEN /\ UNCHANGED << sections, waiting >>
          /\ Proceed(p, SlowUnlock(l, Next1(p).mode, Next1(p).at) \o Tail(todo[p]))
     ELSE /\ sections' = [sections EXCEPT ![p] = Without(@, i)]
          /\ waiting' = IF RtMutexBased(Build, TypeOf(l)) THEN waiting
                        ELSE [q \in Proc |-> IF q \in BlockedOn(l) THEN "woken" ELSE waiting[q]]
          /\ Proceed(p, Tail(todo[p]))

(* up() needs no owner: it gives back what the first holder took.              *)
HoldersOf(l) == {q \in Proc : Holds(q, l)}
UpForAnother(p, l) ==
  /\ Raise({}, {})
  /\ sections' = [sections EXCEPT ![Lowest(HoldersOf(l))] = LET Is(s) == IsLockOf(s, l) IN DropLast(@, Is)]
  /\ waiting' = [q \in Proc |-> IF q \in BlockedOn(l) THEN "woken" ELSE waiting[q]]
  /\ Proceed(p, Tail(todo[p]))

Unlock(p) ==
  /\ At(p, "unlock")
  /\ Runs(p)
  /\ UNCHANGED << cell, stack, phase, irq, saved, regs, zone, history >>
  /\ LET l == Next1(p).lock
         i == HeldIndex(p, l, Next1(p).mode)
     IN  IF i # 0 THEN GoodUnlock(p, l, i)
         ELSE IF TypeOf(l) = "semaphore" /\ HoldersOf(l) # {} THEN UpForAnother(p, l)
         ELSE BadUnlock(p, l)

-----------------------------------------------------------------------------
(* Under wait_lock: the owner lets go and the next owners are chosen.          *)
NextOwners(p, l) ==
  LET w == LocalBlockedOn(p, l) IN
  IF w = {} THEN {}
  ELSE IF Next1(Lowest(w)).mode = "write" THEN {Lowest(w)}
  ELSE {q \in w : Next1(q).mode # "write"}

RECURSIVE WakeAll(_, _)
WakeAll(S, at) == IF S = {} THEN << >> ELSE WakeUp(Lowest(S), at) \o WakeAll(S \ {Lowest(S)}, at)

Release(p) ==
  /\ At(p, "release")
  /\ Runs(p)
  /\ Raise({}, {})
  /\ LET l == Next1(p).lock
         rest == Tail(todo[p])  \* unlock wait_lock, restore, and what follows the function
     IN
     /\ sections' = [sections EXCEPT ![p] = Without(@, HeldIndex(p, l, Next1(p).mode))]
     /\ UNCHANGED << cell, stack, phase, waiting, irq, saved, regs, zone, history >>
     /\ Proceed(p, SubSeq(rest, 1, 2) \o WakeAll(NextOwners(p, l), Next1(p).at) \o SubSeq(rest, 3, Len(rest)))

Woken(lock) == CHOOSE q \in Proc : PiLock[q] = lock
Wake(p) ==
  /\ At(p, "wake")
  /\ Runs(p)
  /\ Raise({}, {})
  /\ LET q == Woken(Next1(p).lock) IN
     waiting' = [waiting EXCEPT ![q] = IF @ = "blocked" THEN "woken" ELSE @]
  /\ UNCHANGED << cell, stack, phase, sections, irq, saved, regs, zone, history >>
  /\ Proceed(p, Tail(todo[p]))

(* debug_check_no_locks_freed(): an initialiser run on a lock that is held.    *)
InitLock(p) ==
  /\ At(p, "init")
  /\ Runs(p)
  /\ \E v \in {Sight(p)} :
     Raise(If(HasMap(TypeOf(Next1(p).lock)) /\ LockdepOn(v)
                /\ \E i \in DOMAIN v.open : IsLockOf(v.open[i], Next1(p).lock), "LOCKDEP_FREED"), {})
  /\ UNCHANGED << cell, stack, phase, waiting, sections, irq, saved, regs, zone, history >>
  /\ Proceed(p, Tail(todo[p]))
==============================================================================
