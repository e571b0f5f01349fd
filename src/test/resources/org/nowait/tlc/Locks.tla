------------------------------- MODULE Locks -------------------------------
(* Two processes take two locks; each lock is held by at most one of them. *)
EXTENDS Naturals, Sequences, TLC

CONSTANTS Proc, Lock, Most

VARIABLES
    held,   \* for each process the locks it holds, in the order of taking
    steps   \* how often a lock was taken, at most Most

vars == <<held, steps>>

Holds(p, l) == \E i \in 1..Len(held[p]) : held[p][i] = l

TypeOK == steps \in 0..Most

Init == held = [p \in Proc |-> <<>>] /\ steps = 0

IsFree(l) == \A p \in Proc : ~Holds(p, l)

Take(p, l) ==
    /\ IsFree(l)
    /\ steps < Most
    /\ held' = [held EXCEPT ![p] = Append(@, l)]
    /\ steps' = steps + 1

Drop(p) ==
    /\ held[p] # <<>>
    /\ held' = [held EXCEPT ![p] = SubSeq(@, 1, Len(@) - 1)]
    /\ UNCHANGED steps

(* Keeps the state: a self-loop. *)
Look(p) == held[p] = <<>> /\ UNCHANGED vars

Never(p) == steps > Most /\ Look(p)

Next ==
    \/ \E p \in Proc, l \in Lock : Take(p, l)
    \/ \E p \in Proc : Drop(p)
    \/ \E p \in Proc : Look(p)
    \/ \E p \in Proc : Never(p)

Spec == Init /\ [][Next]_vars

MutualExclusion == \A p, q \in Proc, l \in Lock : Holds(p, l) /\ Holds(q, l) => p = q
AtMostOneStep == steps < 2
StartsBusy == held # [p \in Proc |-> <<>>]
Reported == Len(held["P0"]) = 2 => PrintT([deep |-> held])
StepsGrow == [][steps' = steps]_vars
NoThird == steps < 3
Small == steps =< 2
Sizes == [locks |-> Lock, procs |-> Len(<<1, 2>>), f |-> [x \in 0..1 |-> x], pairs |-> {1} \X {2}]
=============================================================================
