------------------------------- MODULE Sleepers -------------------------------
(* Who is woken when what sleepers wait for has happened.                      *)
(* Source      kernel/sched/wait.c: prepare_to_wait, __wake_up_common;         *)
(*             include/linux/rcuwait.h: prepare_to_rcuwait, rcuwait_wake_up.   *)
(* Faithful    a sleeper can be found before he looks; a wait queue has room   *)
(*             for all of them, an rcuwait for one task, the last that came.   *)
(* Simplified  one event, once; the queue's own lock is an atomic step.        *)
(* Left out    exclusive waiters, time limits, signals.                        *)
EXTENDS FiniteSets

CONSTANTS Sleeper,     \* tasks, strings
          Queue        \* "waitqueue" or "rcuwait"

ASSUME SleepersAssumption == Queue \in {"waitqueue", "rcuwait"}

VARIABLES at,          \* where each sleeper is
          found,       \* the tasks that a waker finds
          event        \* what they wait for: "awaited", it has "happened", everybody found is "told"

vars == << at, found, event >>

TypeOK ==
  /\ at \in [Sleeper -> {"come", "look", "sleep", "gone"}]
  /\ found \subseteq Sleeper
  /\ event \in {"awaited", "happened", "told"}
Init == at = [s \in Sleeper |-> "come"] /\ found = {} /\ event = "awaited"

(* prepare_to_wait(), prepare_to_rcuwait().                                    *)
Prepare(s) ==
  /\ at[s] = "come"
  /\ at' = [at EXCEPT ![s] = "look"] /\ found' = IF Queue = "rcuwait" THEN {s} ELSE found \cup {s}
  /\ UNCHANGED event
MustSleep == event = "awaited"
Look(s) ==
  /\ at[s] = "look"
  /\ at' = [at EXCEPT ![s] = IF MustSleep THEN "sleep" ELSE "gone"]
  /\ UNCHANGED << found, event >>
Happen == event = "awaited" /\ event' = "happened" /\ UNCHANGED << at, found >>
(* wake_up_all(), rcuwait_wake_up(). Who is up before he sleeps looks again.   *)
Woken == found
Wake ==
  /\ event = "happened" /\ event' = "told"
  /\ at' = [s \in Sleeper |-> IF s \in Woken /\ at[s] = "sleep" THEN "gone" ELSE at[s]]
  /\ UNCHANGED found

Next ==
  \/ \E s \in Sleeper : Prepare(s)
  \/ \E s \in Sleeper : Look(s)
  \/ Happen
  \/ Wake
Spec == Init /\ [][Next]_vars
(* Sleepers go on, and a waker who has begun does wake.                        *)
FairSpec == Spec /\ WF_vars(Wake) /\ \A s \in Sleeper : WF_vars(Look(s)) /\ WF_vars(Prepare(s))

(* On a wait queue nobody sleeps once all were told.                           *)
NobodySleepsOn == Queue = "waitqueue" /\ event = "told" => \A s \in Sleeper : at[s] # "sleep"
(* No wake-up is lost: what has happened gets everybody on his way.            *)
SleepersEventuallyRun == event = "happened" ~> \A s \in Sleeper : at[s] = "gone"
===============================================================================
