------------------------------- MODULE Ring --------------------------------
(* A token goes round: nothing is eventually always true of its place. *)
EXTENDS Naturals

VARIABLE at

Init == at = 0
Enter == at = 0 /\ at' = 1
Move(n) == at = n /\ at' = (n % 3) + 1
Next == Enter \/ \E n \in 1..3 : Move(n)
Spec == Init /\ [][Next]_at
FairSpec == Spec /\ WF_at(Next)

Place == at
RestsAtOne == <>[](at = 1)
ArrivesAtThree == <>(at = 3)
=============================================================================
