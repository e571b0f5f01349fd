------------------------------ MODULE Progress ------------------------------
(* What eventually happens in the machine itself, not in a small model that    *)
(* stands for it: calls return, and pages that were put aside come back.       *)
(* Source      mm/page_alloc.c: __alloc_pages_slowpath, free_one_page;         *)
(*             kernel/locking/qspinlock.c, whose waiters come in their turn;   *)
(*             kernel/locking/rtmutex.c, rt_mutex_steal, where they need not.  *)
(* Faithful    nobody goes on but by the machine's own steps; nobody has to    *)
(*             make a call.                                                    *)
(* Simplified  strong fairness stands for the scheduler and for a lock's queue:*)
(*             who can go on again and again does.                             *)
(* Left out    rounds of reclaim and the OOM killer (BlockingRequests tells).  *)
EXTENDS AnyClient

(* A step inside of a call, or towards it: each process has a CPU for himself. *)
(* That the wait for a lock is over is told apart: who comes too late waits on.*)
ActsOn(p) ==
  \/ ScheduleIn(p) \/ MightSleep(p) \/ Yield(p) \/ SetIrqFlag(p) \/ OpenSection(p) \/ CloseSection(p)
  \/ Lock(p) \/ Contend(p) \/ Trylock(p) \/ Unlock(p) \/ Release(p) \/ Wake(p)
  \/ CheckWatermark(p) \/ PopPage(p) \/ Refill(p) \/ TakePages(p) \/ GivePages(p) \/ PushPage(p) \/ Drain(p)
  \/ DeferFree(p) \/ TestKswapd(p) \/ WakeKswapd(p) \/ TestBoost(p) \/ Reclaim(p) \/ Warn(p)

Fair       == \A p \in AnyProc : SF_vars(ActsOn(p)) /\ SF_vars(Obtain(p))
WeaklyFair == \A p \in AnyProc : WF_vars(ActsOn(p)) /\ WF_vars(Obtain(p))
FairSpec       == Spec /\ Fair
(* Handlers do not linger between calls either: they end what they began.      *)
Calls(p)  == \E o \in CallsBy(p) : Call(p, o)
EagerSpec == FairSpec /\ \A p \in AnyProc : SF_vars(Calls(p)) /\ SF_vars(Exit(p))
WeaklyFairSpec == Spec /\ WeaklyFair

(* Every call returns: with a page, or without one.                            *)
InCall(p)  == Exists(p) /\ todo[p] # << >>
CallsReturn == \A p \in AnyProc : InCall(p) ~> ~InCall(p)

(* What free_pages_nolock() put aside comes back with the next ordinary free.  *)
LateReturn == zone.late # << >> ~> zone.late = << >>
FreesOrdinarily(p) == GivePages(p) /\ Want(p).mode # "nolock"
OrdinaryFreesGoOn == []<><< \E p \in AnyProc : FreesOrdinarily(p) >>_vars
LateReturnWhereFreesGoOn == OrdinaryFreesGoOn => LateReturn
=============================================================================
