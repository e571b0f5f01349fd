------------------------------ MODULE KvfreeWork ------------------------------
(* What kvfree_rcu() leaves to others: the monitor that hands batches to RCU,  *)
(* the work that frees them, the worker that fills caches, grace periods.      *)
(* Source      kfree_rcu_monitor, kfree_rcu_work, kvfree_rcu_bulk,             *)
(*             kvfree_rcu_list, put_cached_bnode, fill_page_cache_func;        *)
(*             rcu_free_sheaf.                                                 *)
(* Faithful    a batch takes all that its CPU has and waits for a grace period *)
(*             from then on; a page that becomes empty goes to the cache, if   *)
(*             that has room; a sheaf is freed when it is full, and no sooner. *)
(* Simplified  one batch a CPU; a step frees an array, or one of the list.     *)
(* Left out    the shrinker, kvfree_rcu_barrier(), CPUs going offline.         *)
EXTENDS KvfreeCalls

Places == [at : At, object : Object \cup {0}, form : Form \cup {""}, context : Context \cup {""}, cpu : Cpu \cup {""},
           page : BOOLEAN, ends : 0..2]
TypeOK ==
  /\ GpTypeOK
  /\ cell \in Cell /\ given \subseteq Object /\ frees \in [Object -> Nat] /\ seen \in [Object -> SUBSET Reader]
  /\ caller \in [Caller -> Places]
  /\ \A cpu \in Cpu : krc[cpu].lock \in Caller \cup {""} /\ krc[cpu].worker \in {"idle", "timer", "work"}
  /\ pages \in Nat /\ trouble \subseteq {"deadlock", "report", "schedules", "sleeps"}

Empty == [lock |-> "", blocks |-> << >>, head |-> << >>, cached |-> 0, worker |-> "idle", deferred |-> << >>]
NoBatch == [blocks |-> << >>, head |-> << >>, ends |-> 0]
Init ==
  /\ GpInit
  /\ cell \in Cell
  /\ given = {} /\ frees = [o \in Object |-> 0] /\ seen = [o \in Object |-> {}]
  /\ caller = [c \in Caller |-> Idle]
  /\ krc = [cpu \in Cpu |-> [Empty EXCEPT !.cached = Scheme.reserve]]
  /\ batch = [cpu \in Cpu |-> NoBatch]
  /\ sheaf = [cpu \in Cpu |-> [now |-> << >>, called |-> << >>]]
  /\ pages = Pages /\ trouble = {}

Frees(some) == frees' = [o \in Object |-> IF o \in some THEN frees[o] + 1 ELSE frees[o]]
Members(list) == {list[i] : i \in DOMAIN list}

-----------------------------------------------------------------------------
(* kfree_rcu_monitor(): all that the CPU has, if its last batch is done.       *)
BatchIsDone(cpu) == batch[cpu] = NoBatch
Drain(cpu) ==
  /\ IsFree(cpu) /\ BatchIsDone(cpu)
  /\ krc[cpu].blocks \o krc[cpu].head # << >>
  /\ batch' = [batch EXCEPT ![cpu] = [blocks |-> krc[cpu].blocks, head |-> krc[cpu].head, ends |-> EndsToWaitFor]]
  /\ krc' = [krc EXCEPT ![cpu].blocks = << >>, ![cpu].head = << >>]
  /\ UNCHANGED << cell, reader, gp, objectVars, caller, sheaf, pages, trouble >>

(* kvfree_rcu_bulk(), then put_cached_bnode().                                 *)
GpIsOver(ends) == ends = 0
CacheTakes(cpu) == krc[cpu].cached < Keep
FreeArray(cpu) ==
  /\ IsFree(cpu) /\ batch[cpu].blocks # << >> /\ GpIsOver(batch[cpu].ends)
  /\ Frees(Members(batch[cpu].blocks[1]))
  /\ batch' = [batch EXCEPT ![cpu].blocks = Tail(@)]
  /\ IF CacheTakes(cpu) THEN krc' = [krc EXCEPT ![cpu].cached = @ + 1] /\ UNCHANGED pages
     ELSE pages' = pages + 1 /\ UNCHANGED krc
  /\ UNCHANGED << cell, reader, gp, given, seen, caller, sheaf, trouble >>
(* kvfree_rcu_list().                                                          *)
FreeLinked(cpu) ==
  /\ batch[cpu].head # << >> /\ GpIsOver(batch[cpu].ends)
  /\ Frees({batch[cpu].head[1]})
  /\ batch' = [batch EXCEPT ![cpu].head = Tail(@)]
  /\ UNCHANGED << cell, reader, gp, given, seen, caller, krc, sheaf, pages, trouble >>
(* rcu_free_sheaf(), a callback.                                               *)
FreeSheaf(cpu) ==
  /\ sheaf[cpu].called # << >> /\ GpIsOver(sheaf[cpu].called[1].ends)
  /\ Frees(Members(sheaf[cpu].called[1].objects))
  /\ sheaf' = [sheaf EXCEPT ![cpu].called = Tail(@)] /\ pages' = pages + 1
  /\ UNCHANGED << cell, reader, gp, given, seen, caller, krc, batch, trouble >>
(* synchronize_rcu() returns.                                                  *)
FreeWaited(c) ==
  /\ caller[c].at = "wait" /\ GpIsOver(caller[c].ends)
  /\ Frees({caller[c].object})
  /\ caller' = [caller EXCEPT ![c] = Idle]
  /\ UNCHANGED << cell, reader, gp, given, seen, krc, batch, sheaf, pages, trouble >>

(* irq_work: what found the lock taken goes on the list.                       *)
TakeDeferred(cpu) ==
  /\ krc[cpu].deferred # << >> /\ IsFree(cpu)
  /\ krc' = [krc EXCEPT ![cpu].head = krc[cpu].deferred \o @, ![cpu].deferred = << >>]
  /\ UNCHANGED << cell, reader, gp, objectVars, caller, batch, sheaf, pages, trouble >>
(* schedule_page_work_fn(), then fill_page_cache_func().                       *)
TimerFires(cpu) ==
  /\ krc[cpu].worker = "timer"
  /\ krc' = [krc EXCEPT ![cpu].worker = "work"]
  /\ UNCHANGED << cell, reader, gp, objectVars, caller, batch, sheaf, pages, trouble >>
Refill(cpu, got) ==
  /\ krc[cpu].worker = "work" /\ IsFree(cpu) /\ (got => pages > 0)
  /\ LET kept == got /\ CacheTakes(cpu)
     IN  /\ krc' = [krc EXCEPT ![cpu].cached = IF kept THEN @ + 1 ELSE @,
                               ![cpu].worker = IF kept /\ krc[cpu].cached + 1 < Keep THEN "work" ELSE "idle"]
         /\ pages' = IF kept THEN pages - 1 ELSE pages
  /\ UNCHANGED << cell, reader, gp, objectVars, caller, batch, sheaf, trouble >>

-----------------------------------------------------------------------------
Enter(r) == Begins(r) /\ UNCHANGED << cell, objectVars, caller, krc, batch, sheaf, pages, trouble >>
Leave(r) ==
  /\ Ends(r)
  /\ seen' = [o \in Object |-> seen[o] \ {r}]
  /\ UNCHANGED << cell, given, frees, caller, krc, batch, sheaf, pages, trouble >>

(* A grace period begins when somebody waits for one.                          *)
Waiting ==
  {cpu \in Cpu : batch[cpu].ends > 0 \/ \E i \in DOMAIN sheaf[cpu].called : sheaf[cpu].called[i].ends > 0}
  \cup {c \in Caller : caller[c].ends > 0}
SomebodyWaits == Waiting # {}
StartGp ==
  /\ SomebodyWaits /\ GpBegins
  /\ UNCHANGED << cell, objectVars, caller, krc, batch, sheaf, pages, trouble >>
OneLess(ends) == IF ends = 0 THEN 0 ELSE ends - 1
EndGp ==
  /\ GpEnds
  /\ batch' = [cpu \in Cpu |-> [batch[cpu] EXCEPT !.ends = OneLess(@)]]
  /\ sheaf' = [cpu \in Cpu |-> [sheaf[cpu] EXCEPT !.called =
                 [i \in DOMAIN @ |-> [@[i] EXCEPT !.ends = OneLess(@)]]]]
  /\ caller' = [c \in Caller |-> [caller[c] EXCEPT !.ends = OneLess(@)]]
  /\ UNCHANGED << cell, objectVars, krc, pages, trouble >>
===============================================================================
