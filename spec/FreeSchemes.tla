------------------------------ MODULE FreeSchemes ------------------------------
(* Each proposal for kvfree_rcu() as the few things in which it differs: where *)
(* the page for an array of objects comes from, and what is done without one.  *)
(* Source      kernel/rcu/tree.c of 5.9, 5.10 and 5.12, mm/slab_common.c and   *)
(*             mm/slub.c of 7.3: kvfree_call_rcu, kfree_rcu_sheaf,             *)
(*             run_page_cache_worker; the mails of August 2020 for the rest.   *)
(* Faithful    who asks for a page, with which locks held, and who is woken.   *)
(* Simplified  three builds: PREEMPT_RT; not RT with lockdep's check of raw    *)
(*             locks; not RT without. What a context forbids is what RT says.  *)
(* Left out    watermarks, the wake-up of kswapd, vmalloc's channel.           *)
EXTENDS Naturals

Build   == {"rt", "lockdep", "plain"}
Form    == {"double", "single"}      \* with an rcu_head of the object's own, or without
(* Where a caller is: he may sleep; holds a spinlock_t; a raw lock; zone->lock; *)
(* a lock of the scheduler, which is raw; or has interrupted anything at all.  *)
Context == {"task", "spin", "raw", "zone", "sched", "nmi"}

IsRaw(context)    == context \in {"raw", "sched"}
MaySleep(context) == context = "task"

-----------------------------------------------------------------------------
Basic ==
  [double    |-> "never",    \* when a double-argument call asks for a page: "never", "locked", or with the lock "dropped"
   single    |-> "never",    \* the same of a single-argument call
   allocator |-> "spinlock", \* what zone->lock is in the allocator that it asks: "spinlock", "raw", or only tried
   asksOnRt  |-> TRUE,       \* whether it asks on PREEMPT_RT, too
   rawCall   |-> FALSE,      \* whether raw callers have a call of their own, which never asks
   waits     |-> FALSE,      \* whether it insists on its page
   reserve   |-> 0,          \* pages that each CPU has at boot
   refill    |-> "none",     \* who fills a CPU's cache: a work item by way of a "timer", "at once", a "softirq"
   sheaf     |-> "none",     \* whether it tries a sheaf first, and how that is allocated: "spins", "tries"
   tries     |-> FALSE]      \* whether krcp->lock is only tried

SchemeName == {"under-lock", "not-on-rt", "raw-call", "raw-zone", "trylock-pages", "pool", "worker", "today",
               "work-at-once", "softirq", "sheaf-7.0", "sheaf-7.3", "nolock", "insists"}
Under == [Basic EXCEPT !.double = "locked", !.single = "locked"]
Today == [Basic EXCEPT !.single = "dropped", !.refill = "timer"]
Schemes == [name \in SchemeName |->
  CASE name = "under-lock"    -> Under                                             \* 5.8
    [] name = "not-on-rt"     -> [Under EXCEPT !.asksOnRt = FALSE]                 \* A03: 5.9
    [] name = "raw-call"      -> [Basic EXCEPT !.double = "dropped", !.single = "dropped", !.rawCall = TRUE]    \* A04
    [] name = "raw-zone"      -> [Under EXCEPT !.allocator = "raw"]                \* A05
    [] name = "trylock-pages" -> [Under EXCEPT !.allocator = "trylock"]            \* A26
    [] name = "pool"          -> [Basic EXCEPT !.reserve = 1]                      \* A17
    [] name = "worker"        -> [Basic EXCEPT !.refill = "timer"]                 \* A18: 5.11
    [] name = "today"         -> Today                                             \* A18 and A19: 5.12
    [] name = "work-at-once"  -> [Today EXCEPT !.refill = "at once"]
    [] name = "softirq"       -> [Today EXCEPT !.refill = "softirq"]
    [] name = "sheaf-7.0"     -> [Today EXCEPT !.sheaf = "spins"]                  \* A28b with GFP_NOWAIT
    [] name = "sheaf-7.3"     -> [Today EXCEPT !.sheaf = "tries"]                  \* A28b without reclaim bits
    [] name = "nolock"        -> [Basic EXCEPT !.tries = TRUE]                     \* A29
    [] name = "insists"       -> [Today EXCEPT !.waits = TRUE]]                    \* what nobody proposed

-----------------------------------------------------------------------------
(* When a call asks for a page.                                                *)
Asks(s, build, form, context) ==
  IF (build = "rt" /\ ~s.asksOnRt) \/ (s.rawCall /\ context \notin {"task", "spin"}) THEN "never"
  ELSE IF form = "single" THEN s.single ELSE s.double
UsesSheaf(s, build) == s.sheaf # "none" /\ build # "rt"

(* What becomes of a spinlock_t that is taken under a raw lock.                *)
RawTrouble(build) ==
  CASE build = "rt" -> {"schedules"} [] build = "lockdep" -> {"report"} [] OTHER -> {}
(* What asking for a page brings; krcp is whether krcp->lock is held.          *)
EntryTrouble(s, build, context, krcp) ==
  IF s.allocator = "trylock" THEN {}
  ELSE IF context \in {"zone", "nmi"} THEN {"deadlock"}
  ELSE IF s.allocator = "spinlock" /\ (krcp \/ IsRaw(context)) THEN RawTrouble(build)
  ELSE {}
(* kfree_rcu_sheaf(): its map tells lockdep that off RT no harm is done.       *)
SheafTrouble(s, build, context) ==
  IF s.sheaf = "spins" /\ context \in {"zone", "nmi"} THEN {"deadlock"}
  ELSE IF build = "rt" /\ IsRaw(context) THEN {"schedules"} ELSE {}
(* To wake a task takes its pi_lock and its run queue's lock; a timer does not.*)
WakeTrouble(s, context) == IF s.refill \in {"at once", "softirq"} /\ context = "sched" THEN {"deadlock"} ELSE {}
SleepTrouble(context)   == IF MaySleep(context) THEN {} ELSE {"sleeps"}
=============================================================================
