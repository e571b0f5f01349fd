------------------------------- MODULE KvfreeRcu -------------------------------
(* kvfree_rcu() whole: calls, work, readers and grace periods; what it keeps,  *)
(* and that it refines the contract for freeing.                               *)
(* Source      as KvfreeCalls, KvfreeWork, GracePeriods and FreeSchemes.       *)
(* Faithful    any call may come between any two steps of another.             *)
(* Simplified  an object is handed over once; the allocator's pages are a      *)
(*             number, and a request may fail whatever there is.               *)
(* Left out    as those.                                                       *)
EXTENDS KvfreeWork

Next ==
  \/ \E c \in Caller, o \in Object, call \in Calls : Give(c, o, call)
  \/ \E c \in Caller, cpu \in Cpu : UseSheaf(c, cpu)
  \/ \E c \in Caller, cpu \in Cpu, got \in BOOLEAN : AskSheaf(c, cpu, got)
  \/ \E c \in Caller, cpu \in Cpu : Lock(c, cpu)
  \/ \E c \in Caller, cpu \in Cpu : TryFails(c, cpu)
  \/ \E c \in Caller, cpu \in Cpu : NmiSpins(c, cpu)
  \/ \E c \in Caller : Put(c)
  \/ \E c \in Caller : TakeCached(c)
  \/ \E c \in Caller : Miss(c)
  \/ \E c \in Caller, got \in BOOLEAN : Ask(c, got)
  \/ \E c \in Caller, got \in BOOLEAN : AskDropped(c, got)
  \/ \E c \in Caller : Install(c)
  \/ \E c \in Caller : Link(c)
  \/ \E c \in Caller : Wait(c)
  \/ \E c \in Caller : FreeWaited(c)
  \/ \E cpu \in Cpu : Drain(cpu)
  \/ \E cpu \in Cpu : FreeArray(cpu)
  \/ \E cpu \in Cpu : FreeLinked(cpu)
  \/ \E cpu \in Cpu : FreeSheaf(cpu)
  \/ \E cpu \in Cpu : TakeDeferred(cpu)
  \/ \E cpu \in Cpu : TimerFires(cpu)
  \/ \E cpu \in Cpu, got \in BOOLEAN : Refill(cpu, got)
  \/ \E r \in Reader : Enter(r)
  \/ \E r \in Reader : Leave(r)
  \/ StartGp
  \/ EndGp
Spec == Init /\ [][Next]_callVars

(* Callers go on, whoever has work to do does some of it, and readers leave.   *)
(* Nothing is asked of who fills caches: the allocator may keep him for ever.  *)
CallersGoOn ==
  \E c \in Caller :
    \/ \E cpu \in Cpu : UseSheaf(c, cpu) \/ Lock(c, cpu) \/ TryFails(c, cpu)
    \/ \E cpu \in Cpu, got \in BOOLEAN : AskSheaf(c, cpu, got)
    \/ \E got \in BOOLEAN : Ask(c, got) \/ AskDropped(c, got)
    \/ Put(c) \/ TakeCached(c) \/ Miss(c) \/ Install(c) \/ Link(c) \/ Wait(c) \/ FreeWaited(c)
WorkIsDone == \E cpu \in Cpu : Drain(cpu) \/ FreeArray(cpu) \/ FreeLinked(cpu) \/ FreeSheaf(cpu) \/ TakeDeferred(cpu)
Fairness ==
  /\ WF_callVars(CallersGoOn \/ WorkIsDone \/ StartGp \/ EndGp)
  /\ \A r \in Reader : WF_callVars(Leave(r))
FairSpec == Spec /\ Fairness

-----------------------------------------------------------------------------
(* Where objects are. Lists are short, so their members can be counted.        *)
Occurs(o, list) == Cardinality({i \in DOMAIN list : list[i] = o})
RECURSIVE InBlocks(_, _)
InBlocks(o, blocks) == IF blocks = << >> THEN 0 ELSE Occurs(o, blocks[1]) + InBlocks(o, Tail(blocks))
Calleds(cpu) == [i \in DOMAIN sheaf[cpu].called |-> sheaf[cpu].called[i].objects]
OnCpu(o, cpu) ==
  InBlocks(o, krc[cpu].blocks) + Occurs(o, krc[cpu].head) + Occurs(o, krc[cpu].deferred)
  + InBlocks(o, batch[cpu].blocks) + Occurs(o, batch[cpu].head) + InBlocks(o, sheaf[cpu].now \o Calleds(cpu))
RECURSIVE Sum(_, _)
Sum(f, set) == IF set = {} THEN 0 ELSE LET x == CHOOSE y \in set : TRUE IN f[x] + Sum(f, set \ {x})
Handled(o) == Cardinality({c \in Caller : caller[c].object = o}) + Sum([cpu \in Cpu |-> OnCpu(o, cpu)], Cpu)

(* What was handed over is in one place until it is freed, and then in none.   *)
EachObjectInOnePlace == \A o \in Object : Handled(o) + frees[o] = IF o \in given THEN 1 ELSE 0
(* Nobody reads what is freed.                                                 *)
FreedAfterReaders == \A o \in Object : frees[o] > 0 => seen[o] = {}
(* Pages are where somebody can use them, and each once.                       *)
PagesOn(cpu) ==
  krc[cpu].cached + Len(krc[cpu].blocks) + Len(batch[cpu].blocks) + Len(sheaf[cpu].now) + Len(sheaf[cpu].called)
PagesConserved ==
  pages + Cardinality({c \in Caller : caller[c].page}) + Sum([cpu \in Cpu |-> PagesOn(cpu)], Cpu)
    = Pages + Scheme.reserve * Cardinality(Cpu)
ArraysFit == \A cpu \in Cpu :
  /\ \A i \in DOMAIN krc[cpu].blocks : Len(krc[cpu].blocks[i]) <= Slots
  /\ \A i \in DOMAIN sheaf[cpu].now : Len(sheaf[cpu].now[i]) < Slots
CacheBounded == \A cpu \in Cpu : krc[cpu].cached <= Keep
(* Objects are handed over in their order, each once.                          *)
GivenInOrder == \A o \in given : \A p \in Object : p < o => p \in given
(* A grace period runs as long as somebody waits for it, and no longer.        *)
GpIsWanted == gp.runs => Waiting # {}
(* One at a time fills a cache.                                                *)
WorkerGoesOn == [][\A cpu \in Cpu : krc[cpu].worker = "work" => krc'[cpu].worker # "timer"]_callVars
(* krcp->lock: one holder, who is at a place where he holds it.                *)
Holding == {"add", "ask", "install", "link"}
LockExcludes == \A c \in Caller : caller[c].at \in Holding => krc[caller[c].cpu].lock = c
(* Who asks the allocator has let krcp->lock go; not of the older schemes.      *)
AsksWithoutKrcpLock == \A c \in Caller : caller[c].at \in {"ask", "ask dropped"} => ~Holds(c)
(* No caller of a sound scheme meets trouble.                                  *)
NoTrouble == trouble = {}

-----------------------------------------------------------------------------
(* The contract for freeing: forget arrays, lists, pages and grace periods.    *)
Contract == INSTANCE FreeContract WITH trouble <- trouble # {}
ContractSpec    == Contract!ContractSpec       \* a configuration takes only a name
EventuallyFreed == Contract!EventuallyFreed
(* Of the sound cells; and progress where no sheaf is used and no page awaited. *)
THEOREM FairSpec => ContractSpec /\ EventuallyFreed
===============================================================================
