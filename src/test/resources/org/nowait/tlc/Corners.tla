------------------------------ MODULE Corners ------------------------------
(* Small specifications that go wrong in one way each. *)
EXTENDS Integers, Sequences, TLC

VARIABLE x

Init == x = 0
Up == x < 3 /\ x' = x + 1
Next == Up
Spec == Init /\ [][Next]_x

ASSUME TheEarthIsFlat == 1 + 1 = 2

(* Ends: a state without successor. *)
Stay(n) == x = 3 /\ x' = x
NextStay == Up \/ \E n \in 1..2 : Stay(n)

(* The choice of n is not a parameter of the step. *)
Jump == x < 3 /\ \E n \in 1..2 : x' = x + n
NextJump == Jump

(* The argument depends on the state. *)
Inner(n) == n < 4 /\ x' = n
Outer(p) == Inner(x + p)
NextHidden == \E p \in 1..2 : Outer(p)

(* Two pieces with one label, which lead to the same state. *)
Same == \/ x < 3 /\ x' = x + 1
        \/ x = 0 /\ x' = 1
NextSame == Same

BadCompare == x < 2 \/ x = "two"
NextBad == x < 3 /\ x' = IF x = 1 THEN Head(<<>>) ELSE x + 1
NextAssert == x' = x + 1 /\ Assert(x < 2, "x must stay below two")
NextHalf == TRUE
InitValue == x = [set |-> {3, 1, 2}, interval |-> 1..2, seq |-> <<1, "a">>, power |-> SUBSET {1},
                  function |-> [n \in {0, 5} |-> n], lambda |-> [n \in 1..2 |-> n > 1], record |-> [a |-> TRUE],
                  product |-> {1} \X {"b"}, empty |-> [n \in {} |-> n]]
NextValue == UNCHANGED x
=============================================================================
