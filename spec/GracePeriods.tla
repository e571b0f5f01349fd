----------------------------- MODULE GracePeriods -----------------------------
(* RCU's grace periods: when has everybody who was reading stopped?            *)
(* Source      kernel/rcu/tree.c: rcu_gp_init, rcu_gp_cleanup,                 *)
(*             rcu_read_unlock; kernel/rcu/rcu.h: rcu_seq_snap, rcu_seq_done.  *)
(* Faithful    a grace period waits for those who were inside when it began,   *)
(*             and for nobody else; one that runs already when somebody asks   *)
(*             began too early for him, so he waits for the end of the next.   *)
(* Simplified  who waits counts the ends that he waits for, not sequence       *)
(*             numbers; one step begins a grace period and one ends it.        *)
(* Left out    expedited ones, nested readers, quiescent states of CPUs.       *)
EXTENDS Naturals, FiniteSets

CONSTANT Reader        \* who reads, strings

VARIABLES reader,      \* the readers inside of their sections
          gp           \* whether a grace period runs, and the readers that it waits for

GpTypeOK ==
  /\ reader \subseteq Reader
  /\ gp \in [runs : BOOLEAN, holdouts : SUBSET Reader]

NoGp == [runs |-> FALSE, holdouts |-> {}]
GpInit == reader = {} /\ gp = NoGp

(* rcu_seq_snap(): how many ends somebody who asks now has to wait for.        *)
EndsToWaitFor == IF gp.runs THEN 2 ELSE 1

(* rcu_read_lock().                                                            *)
Begins(r) ==
  /\ r \notin reader
  /\ reader' = reader \cup {r} /\ UNCHANGED gp
(* rcu_read_unlock().                                                          *)
Ends(r) ==
  /\ r \in reader
  /\ reader' = reader \ {r} /\ gp' = [gp EXCEPT !.holdouts = @ \ {r}]

(* rcu_gp_init(): the readers of this moment.                                  *)
Holdouts == reader
GpBegins ==
  /\ ~gp.runs
  /\ gp' = [runs |-> TRUE, holdouts |-> Holdouts] /\ UNCHANGED reader
(* rcu_gp_cleanup().                                                           *)
HoldoutsAreGone == gp.holdouts = {}
GpEnds ==
  /\ gp.runs /\ HoldoutsAreGone
  /\ gp' = NoGp /\ UNCHANGED reader
===============================================================================
