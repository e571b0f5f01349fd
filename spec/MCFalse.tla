------------------------------- MODULE MCFalse -------------------------------
(* Machines with one guard removed, claims that do not hold, and states that   *)
(* must be reachable. A configuration here is expected to fail, and how.       *)
EXTENDS MCLockClient

(* Guards removed.                                                             *)
MCAlwaysPreempt(q)        == TRUE
MCAlwaysAllowed(c)        == TRUE
MCNoHandlers(c)           == 0
MCAnyExit(p)              == TRUE
MCNeverSlow(p, l)         == FALSE
MCNobodyWoken(p, l)       == {}
MCNeverHeldUp(p, l, m, v) == FALSE
MCAlwaysFree(p, l, m, v)  == TRUE
MCNeverComplains(b, v, t) == FALSE
MCBlindToNmi(v)           == v.hard > 0
MCForgetsSoftirqs(b, v)   == FALSE
MCAlwaysPreemptible(b, v) == TRUE
MCNobodyBlocks(p, l)      == FALSE
MCEverybodyBlocks(p, l)   == IsTask(p)
MCReportsAlways(b, locks, context, own, open, t) == TRUE

-----------------------------------------------------------------------------
(* Claims that do not hold.                                                    *)
AtomicAlwaysSeen      == \A p \in Seers : Atomic(Build, Sight(p)) => InAtomic(Build, Sight(p)) \/ ~irq[CpuOf(p)]
PreemptibleAlwaysExact == \A p \in Seers : Preemptible(Build, Sight(p)) <=> ~Atomic(Build, Sight(p))
IrqsOffIsInAtomic     == \A p \in Seers : ~irq[CpuOf(p)] => InAtomic(Build, Sight(p))
LockdepSeesEverySleep == "SLEEP_IN_ATOMIC" \in happened => "INVALID_WAIT" \in reported
WaitReportMeansTrouble == "INVALID_WAIT" \in reported => "SLEEP_IN_ATOMIC" \in happened
SleepAlwaysReported   == "SLEEP_IN_ATOMIC" \in happened => reported # {}
LocksAlwaysExclude    ==
  \A p \in Proc : \A i \in DOMAIN sections[p] :
    sections[p][i].kind \in LockType /\ sections[p][i].mode = "write" =>
      \A q \in Proc \ {p} : SameInstance(p, q, sections[p][i].lock) => ~Holds(q, sections[p][i].lock)
RawHolderNeverPreempted ==
  \A p \in Proc : phase[p] = "live" /\ ~OnStack(p) /\ waiting[p] # "blocked" =>
    \A i \in DOMAIN sections[p] : sections[p][i].kind # "raw_spinlock_t"
HoldsIrqsave(p) == \E i \in DOMAIN sections[p] : sections[p][i].form = "irqsave" /\ sections[p][i].kind \in SpinType
IrqsaveKeepsIrqsOff == \A p \in Proc : HoldsIrqsave(p) /\ ~Build.rt => ~irq[CpuOf(p)]

-----------------------------------------------------------------------------
(* States that must be reachable.                                              *)
NeverPreempted    == \A p \in Proc : ~(phase[p] = "live" /\ waiting[p] = "no" /\ ~OnStack(p) /\ sections[p] # << >>)
NeverThreeContexts == \A c \in Cpu : Len(stack[c]) < 3
NeverBlocked      == \A p \in Proc : waiting[p] # "blocked"
NeverWoken        == \A p \in Proc : waiting[p] # "woken"
NeverSpinning     == \A p \in Proc : waiting[p] # "spin"
NeverCorrupted    == "CORRUPTION" \notin happened
NeverInvalidWait  == "INVALID_WAIT" \notin reported
NeverRecursion    == "LOCKDEP_RECURSION" \notin reported
NeverOrder        == "LOCKDEP_ORDER" \notin reported
NeverIrqInversion == "LOCKDEP_IRQ" \notin reported
NeverBadUnlock    == "BAD_UNLOCK" \notin happened
NeverFreed        == "LOCKDEP_FREED" \notin reported
NeverMightSleep   == "MIGHT_SLEEP" \notin reported
NeverSchedulingAtomic == "SCHEDULING_ATOMIC" \notin reported
NeverWarned       == "WARN" \notin reported
NeverRqLockHeld   == \A p \in Proc : \A c \in Cpu : ~Holds(p, RqLock[c])
NeverReadersTogether == \A p, q \in Proc : p # q => ~(\E i \in DOMAIN sections[p], j \in DOMAIN sections[q] :
                          sections[p][i].lock = sections[q][j].lock /\ sections[p][i].kind \in LockType)
=============================================================================
