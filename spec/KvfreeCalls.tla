------------------------------ MODULE KvfreeCalls ------------------------------
(* kvfree_rcu() up to its return: an object goes into an array of its CPU, on  *)
(* its CPU's list, or its caller waits.                                        *)
(* Source      kvfree_call_rcu, add_ptr_to_bulk_krc_lock, get_cached_bnode,    *)
(*             run_page_cache_worker, krc_this_cpu_lock; kfree_rcu_sheaf.      *)
(* Faithful    krcp->lock is raw; an array is a page; without one an object    *)
(*             with an rcu_head goes on the list, for one without the caller   *)
(*             waits for a grace period; the lock may be let go for the page,  *)
(*             and then another CPU's may be taken, in front of what is there. *)
(* Simplified  the last step under the lock lets it go; a task is on any CPU   *)
(*             when it locks; an array has few slots; a sheaf costs a page.    *)
(* Left out    the channel of vmalloc, interrupts within the section.          *)
EXTENDS GracePeriods, FreeSchemes, Sequences

CONSTANTS Cell,        \* what is explored: records of scheme, build, and where callers who may not sleep are
          Calls,       \* how callers may call: records of form and context
          Caller,      \* who calls, strings
          Cpu,         \* a set
          Object,      \* what can be freed, numbers
          Slots,       \* objects that fit in an array
          Keep,        \* pages that a CPU's cache keeps
          Pages        \* pages that can be had

ASSUME KvfreeAssumption ==
  /\ Cell \subseteq [scheme : SchemeName, build : Build, context : Context]
  /\ Calls \subseteq [form : Form, context : Context]
  /\ Slots \in Nat \ {0} /\ Keep \in Nat /\ Pages \in Nat

VARIABLES cell,        \* which scheme on which build, for whom
          given,       \* the objects handed over
          frees,       \* how often each was freed
          seen,        \* of each object the readers inside that may have found it
          caller,      \* where each caller is, with what
          krc,         \* struct kfree_rcu_cpu of each CPU; deferred is what its irq_work has to take up
          batch,       \* of each CPU what waits for a grace period, and how many ends
          sheaf,       \* of each CPU its rcu_free sheaf, if any, and those that were given to call_rcu()
          pages,       \* pages that can be had
          trouble      \* what went wrong

callVars == << cell, reader, gp, given, frees, seen, caller, krc, batch, sheaf, pages, trouble >>
objectVars == << given, frees, seen >>

Scheme == Schemes[cell.scheme]
At == {"idle", "sheaf", "lock", "add", "ask", "ask dropped", "again", "install", "link", "wait"}
Idle == [at |-> "idle", object |-> 0, form |-> "", context |-> "", cpu |-> "", page |-> FALSE, ends |-> 0]
Of(c) == krc[caller[c].cpu]
Move(c, at) == caller' = [caller EXCEPT ![c].at = at]
Holds(c) == \E cpu \in Cpu : krc[cpu].lock = c
Add(new) == trouble' = trouble \cup new
(* What a caller does to his CPU's structure, and nothing else does.           *)
Change(c, to) == krc' = [krc EXCEPT ![caller[c].cpu] = to]

-----------------------------------------------------------------------------
(* The object is unlinked before; readers inside may have found it.            *)
IsNext(o) == o \notin given /\ \A p \in Object \ given : o <= p
Give(c, o, call) ==
  /\ IsNext(o)
  /\ caller[c] = Idle /\ call.context \in {"task", cell.context}
  /\ given' = given \cup {o} /\ seen' = [seen EXCEPT ![o] = reader]
  /\ caller' = [caller EXCEPT ![c] = [Idle EXCEPT !.object = o, !.form = call.form, !.context = call.context,
                                      !.at = IF UsesSheaf(Scheme, cell.build) THEN "sheaf" ELSE "lock"]]
  /\ UNCHANGED << cell, reader, gp, frees, krc, batch, sheaf, pages, trouble >>

(* __kfree_rcu_sheaf(): the CPU's sheaf takes the object; a full one goes to   *)
(* call_rcu(). Without a sheaf it asks for one, or does without.               *)
SheafIsFull(objects) == Len(objects) >= Slots
PutInSheaf(c, cpu, old) ==
  LET all == Append(old, caller[c].object)
  IN  sheaf' = [sheaf EXCEPT ![cpu] =
        IF SheafIsFull(all) THEN [now |-> << >>, called |-> Append(@.called, [objects |-> all, ends |-> EndsToWaitFor])]
        ELSE [@ EXCEPT !.now = << all >>]]
UseSheaf(c, cpu) ==
  /\ caller[c].at = "sheaf" /\ sheaf[cpu].now # << >>
  /\ PutInSheaf(c, cpu, sheaf[cpu].now[1]) /\ caller' = [caller EXCEPT ![c] = Idle]
  /\ UNCHANGED << cell, reader, gp, objectVars, krc, batch, pages, trouble >>
AskSheaf(c, cpu, got) ==
  /\ caller[c].at = "sheaf" /\ sheaf[cpu].now = << >> /\ (got => pages > 0)
  /\ Add(SheafTrouble(Scheme, cell.build, caller[c].context))
  /\ IF got THEN PutInSheaf(c, cpu, << >>) /\ caller' = [caller EXCEPT ![c] = Idle] /\ pages' = pages - 1
     ELSE Move(c, "lock") /\ UNCHANGED << sheaf, pages >>
  /\ UNCHANGED << cell, reader, gp, objectVars, krc, batch >>

-----------------------------------------------------------------------------
(* krc_this_cpu_lock(). A page that was got meanwhile, or not, is at hand.     *)
IsFree(cpu) == krc[cpu].lock = ""
Lock(c, cpu) ==
  /\ caller[c].at \in {"lock", "again"} /\ IsFree(cpu)
  /\ krc' = [krc EXCEPT ![cpu].lock = c]
  /\ caller' = [caller EXCEPT ![c].cpu = cpu,
                              ![c].at = IF @ = "lock" THEN "add" ELSE IF caller[c].page THEN "install" ELSE "link"]
  /\ UNCHANGED << cell, reader, gp, objectVars, batch, sheaf, pages, trouble >>
(* An NMI cannot wait for what it interrupted: it hands over to irq_work.      *)
Tries == Scheme.tries
TryFails(c, cpu) ==
  /\ caller[c].at = "lock" /\ ~IsFree(cpu) /\ Tries
  /\ krc' = [krc EXCEPT ![cpu].deferred = << caller[c].object >> \o @]
  /\ caller' = [caller EXCEPT ![c] = Idle]
  /\ UNCHANGED << cell, reader, gp, objectVars, batch, sheaf, pages, trouble >>
NmiSpins(c, cpu) ==
  /\ caller[c].at = "lock" /\ ~IsFree(cpu) /\ ~Tries /\ caller[c].context = "nmi"
  /\ "deadlock" \notin trouble /\ Add({"deadlock"})
  /\ UNCHANGED << cell, reader, gp, objectVars, caller, krc, batch, sheaf, pages >>

HasRoom(k) == k.blocks # << >> /\ Len(k.blocks[1]) < Slots
NewBlock(k) == [k EXCEPT !.blocks = << << >> >> \o @]
Put(c) ==
  /\ caller[c].at = "add" /\ HasRoom(Of(c))
  /\ Change(c, [Of(c) EXCEPT !.blocks[1] = Append(@, caller[c].object), !.lock = ""])
  /\ caller' = [caller EXCEPT ![c] = Idle]
  /\ UNCHANGED << cell, reader, gp, objectVars, batch, sheaf, pages, trouble >>
(* get_cached_bnode().                                                         *)
TakeCached(c) ==
  /\ caller[c].at = "add" /\ ~HasRoom(Of(c)) /\ Of(c).cached > 0
  /\ Change(c, [NewBlock(Of(c)) EXCEPT !.cached = @ - 1])
  /\ UNCHANGED << cell, reader, gp, objectVars, caller, batch, sheaf, pages, trouble >>
(* No page: what the scheme does now.                                          *)
LockWhenDropped == ""
Miss(c) ==
  /\ caller[c].at = "add" /\ ~HasRoom(Of(c)) /\ Of(c).cached = 0
  /\ LET asks == Asks(Scheme, cell.build, caller[c].form, caller[c].context)
     IN  IF asks = "dropped"
         THEN /\ Change(c, [Of(c) EXCEPT !.lock = LockWhenDropped])
              /\ caller' = [caller EXCEPT ![c].at = "ask dropped", ![c].cpu = ""]
         ELSE Move(c, IF asks = "locked" THEN "ask" ELSE "link") /\ UNCHANGED krc
  /\ UNCHANGED << cell, reader, gp, objectVars, batch, sheaf, pages, trouble >>

(* The allocator. It may fail whatever there is, and must where nothing is.    *)
Ask(c, got) ==
  /\ caller[c].at = "ask" /\ (got => pages > 0)
  /\ Add(EntryTrouble(Scheme, cell.build, caller[c].context, Holds(c)))
  /\ IF got THEN Change(c, NewBlock(Of(c))) /\ pages' = pages - 1 /\ Move(c, "add")
     ELSE Move(c, "link") /\ UNCHANGED << krc, pages >>
  /\ UNCHANGED << cell, reader, gp, objectVars, batch, sheaf >>
(* With the lock dropped; a single-argument call may block for it.             *)
AskDropped(c, got) ==
  /\ caller[c].at = "ask dropped" /\ (got => pages > 0) /\ (Scheme.waits => got)
  /\ Add(EntryTrouble(Scheme, cell.build, caller[c].context, Holds(c))
         \cup IF caller[c].form = "single" THEN SleepTrouble(caller[c].context) ELSE {})
  /\ pages' = IF got THEN pages - 1 ELSE pages
  /\ caller' = [caller EXCEPT ![c].at = "again", ![c].page = got]
  /\ UNCHANGED << cell, reader, gp, objectVars, krc, batch, sheaf >>
Install(c) ==
  /\ caller[c].at = "install"
  /\ Change(c, NewBlock(Of(c)))
  /\ caller' = [caller EXCEPT ![c].at = "add", ![c].page = FALSE]
  /\ UNCHANGED << cell, reader, gp, objectVars, batch, sheaf, pages, trouble >>

(* run_page_cache_worker(): one at a time.                                     *)
FirstStage == CASE Scheme.refill = "none" -> "idle" [] Scheme.refill = "timer" -> "timer" [] OTHER -> "work"
Hired(k) == IF k.worker = "idle" THEN FirstStage ELSE k.worker
HireTrouble(c) == IF Of(c).worker = "idle" THEN WakeTrouble(Scheme, caller[c].context) ELSE {}
(* With an rcu_head: on the list.                                              *)
Link(c) ==
  /\ caller[c].at = "link" /\ caller[c].form = "double"
  /\ Add(HireTrouble(c))
  /\ Change(c, [Of(c) EXCEPT !.head = << caller[c].object >> \o @, !.lock = "", !.worker = Hired(Of(c))])
  /\ caller' = [caller EXCEPT ![c] = Idle]
  /\ UNCHANGED << cell, reader, gp, objectVars, batch, sheaf, pages >>
(* Without one: synchronize_rcu(), which sleeps.                               *)
Wait(c) ==
  /\ caller[c].at = "link" /\ caller[c].form = "single"
  /\ Add(HireTrouble(c) \cup SleepTrouble(caller[c].context))
  /\ Change(c, [Of(c) EXCEPT !.lock = "", !.worker = Hired(Of(c))])
  /\ caller' = [caller EXCEPT ![c].at = "wait", ![c].cpu = "", ![c].ends = EndsToWaitFor]
  /\ UNCHANGED << cell, reader, gp, objectVars, batch, sheaf, pages >>
===============================================================================
