-------------------------------- MODULE Kswapd --------------------------------
(* How kswapd goes to sleep and is woken, so that no wake-up is lost.          *)
(* Source      mm/vmscan.c: kswapd_try_to_sleep, wakeup_kswapd;                *)
(*             kernel/sched/wait.c: prepare_to_wait, finish_wait;              *)
(*             kernel/rcu/update.c and include/linux/rcuwait.h.                *)
(* Faithful    kswapd puts itself on the queue and sets its state before it    *)
(*             looks whether memory is balanced; a waker looks at the queue    *)
(*             without its lock, then takes the lock; an rcuwait has no lock.  *)
(* Simplified  one node, order 0; both looks for a sleep are one; a step is    *)
(*             one access, in program order unless the constant says else.     *)
(* Left out    the timed first sleep, kcompactd, kswapd's failures, signals.   *)
EXTENDS Integers, FiniteSets

CONSTANTS Waker,       \* tasks that allocate, strings
          Pages,       \* pages of the zone
          Low,         \* at or below it a waker wakes kswapd, in pages
          High,        \* up to it kswapd reclaims, in pages
          Queue,       \* "waitqueue" or "rcuwait"
          LooksEarly   \* whether a waker's look at the queue may come before its page is taken

ASSUME KswapdAssumption ==
  /\ Low \in Nat /\ Low < High /\ High <= Pages
  /\ Queue \in {"waitqueue", "rcuwait"} /\ LooksEarly \in BOOLEAN

VARIABLES free,        \* free pages
          at,          \* where kswapd is
          state,       \* kswapd's task state
          queued,      \* whether kswapd is on its wait queue, or is the rcuwait's task
          lock,        \* who holds the queue's lock: "" for nobody
          waker        \* where each waker is

vars == << free, at, state, queued, lock, waker >>

TypeOK ==
  /\ free \in 0..Pages
  /\ at \in {"reclaim", "prepare", "test", "sleep", "finish"}
  /\ state \in {"running", "interruptible"}
  /\ queued \in BOOLEAN
  /\ lock \in Waker \cup {""}
  /\ waker \in [Waker -> {"idle", "saw nobody", "saw kswapd", "look", "lock", "wake"}]

Init ==
  /\ free = Pages /\ at = "reclaim" /\ state = "running" /\ queued = FALSE
  /\ lock = "" /\ waker = [w \in Waker |-> "idle"]

LockIsFree == Queue = "waitqueue" => lock = ""
Balanced == free >= High

-----------------------------------------------------------------------------
(* kswapd. What comes after what: these three are the protocol.                *)
AfterReclaim == "prepare"
AfterPrepare == "test"
AfterTest    == "sleep"

(* balance_pgdat(): a page at a time, until the high mark is met.              *)
Reclaim ==
  /\ at = "reclaim" /\ ~Balanced
  /\ free' = free + 1
  /\ UNCHANGED << at, state, queued, lock, waker >>
StopReclaim ==
  /\ at = "reclaim" /\ Balanced
  /\ at' = AfterReclaim
  /\ UNCHANGED << free, state, queued, lock, waker >>
(* prepare_to_wait(), prepare_to_rcuwait(): the state is set with a barrier.   *)
Prepare ==
  /\ at = "prepare" /\ LockIsFree
  /\ queued' = TRUE /\ state' = "interruptible" /\ at' = AfterPrepare
  /\ UNCHANGED << free, lock, waker >>
(* prepare_kswapd_sleep().                                                     *)
Test ==
  /\ at = "test"
  /\ at' = IF Balanced THEN AfterTest ELSE "finish"
  /\ UNCHANGED << free, state, queued, lock, waker >>
(* schedule() returns once somebody made the task running.                     *)
Sleep ==
  /\ at = "sleep" /\ state = "running"
  /\ at' = "finish"
  /\ UNCHANGED << free, state, queued, lock, waker >>
(* finish_wait(), finish_rcuwait().                                            *)
Finish ==
  /\ at = "finish" /\ (queued => LockIsFree)
  /\ queued' = FALSE /\ state' = "running" /\ at' = "reclaim"
  /\ UNCHANGED << free, lock, waker >>

-----------------------------------------------------------------------------
(* Wakers. A look that came early knows what the queue was.                    *)
LookEarly(w) ==
  /\ LooksEarly /\ waker[w] = "idle"
  /\ waker' = [waker EXCEPT ![w] = IF queued THEN "saw kswapd" ELSE "saw nobody"]
  /\ UNCHANGED << free, at, state, queued, lock >>
Seen(w) == CASE waker[w] = "saw kswapd" -> "lock" [] waker[w] = "saw nobody" -> "idle" [] OTHER -> "look"
(* The slow path wakes kswapd, whether a page is left or not.                  *)
Allocate(w) ==
  /\ waker[w] \in {"idle", "saw kswapd", "saw nobody"}
  /\ LET left == IF free = 0 THEN 0 ELSE free - 1
     IN  free' = left /\ waker' = [waker EXCEPT ![w] = IF left <= Low THEN Seen(w) ELSE "idle"]
  /\ UNCHANGED << at, state, queued, lock >>
(* waitqueue_active(); rcuwait_wake_up() reads the task.                       *)
Look(w) ==
  /\ waker[w] = "look"
  /\ waker' = [waker EXCEPT ![w] = IF queued /\ ~Balanced THEN "lock" ELSE "idle"]
  /\ UNCHANGED << free, at, state, queued, lock >>
LockQueue(w) ==
  /\ waker[w] = "lock" /\ LockIsFree
  /\ lock' = IF Queue = "rcuwait" THEN "" ELSE w
  /\ waker' = [waker EXCEPT ![w] = "wake"]
  /\ UNCHANGED << free, at, state, queued >>
(* __wake_up_common(): whoever is on the queue leaves it and runs; an rcuwait  *)
(* keeps its task until that leaves.                                           *)
Wake(w) ==
  /\ waker[w] = "wake"
  /\ state' = IF queued \/ Queue = "rcuwait" THEN "running" ELSE state
  /\ queued' = (queued /\ Queue = "rcuwait")
  /\ lock' = "" /\ waker' = [waker EXCEPT ![w] = "idle"]
  /\ UNCHANGED << free, at >>

Next ==
  \/ Reclaim
  \/ StopReclaim
  \/ Prepare
  \/ Test
  \/ Sleep
  \/ Finish
  \/ \E w \in Waker : LookEarly(w)
  \/ \E w \in Waker : Allocate(w)
  \/ \E w \in Waker : Look(w)
  \/ \E w \in Waker : LockQueue(w)
  \/ \E w \in Waker : Wake(w)
Spec == Init /\ [][Next]_vars
(* kswapd goes on where it can, and who has begun to wake it does.             *)
FairSpec ==
  /\ Spec /\ WF_vars(Reclaim \/ StopReclaim \/ Prepare \/ Test \/ Sleep \/ Finish)
  /\ \A w \in Waker : WF_vars(Look(w) \/ LockQueue(w) \/ Wake(w))

-----------------------------------------------------------------------------
Asleep == at = "sleep" /\ state = "interruptible"
OnItsWay(w) == waker[w] \in {"look", "lock", "wake"}
(* Where kswapd sleeps although memory is low, somebody is about to wake it.   *)
NoLostWakeup == Asleep /\ free <= Low => \E w \in Waker : OnItsWay(w)
(* Who sleeps can be found.                                                    *)
SleeperIsQueued == Asleep => queued
(* The queue's lock: one at a time changes the queue.                          *)
QueueLockExcludes == Queue = "waitqueue" => \A v, w \in Waker : waker[v] = "wake" /\ waker[w] = "wake" => v = w
(* kswapd does not sleep before it has once reclaimed to the high mark.        *)
SleepsWhenBalanced == [][at # "sleep" /\ at' = "sleep" => Balanced]_vars

(* A kswapd that is needed runs and brings free pages to the high mark, once   *)
(* nobody takes what it reclaims; and each page can be reclaimed here.         *)
AllocationsStop  == <>[][~\E w \in Waker : Allocate(w)]_vars
LowReachesHigh   == free <= Low ~> Balanced
ReachesHighAlone == AllocationsStop => LowReachesHigh
===============================================================================
