------------------------------ MODULE MCSleepers ------------------------------
(* One sleeper or two, on a wait queue or an rcuwait.                          *)
EXTENDS Sleepers, TLC

(* The bounds, for the machine that is replayed.                               *)
Bounds == [sleepers |-> Sleeper, queue |-> Queue]

(* Guards removed, one each.                                                   *)
MCAlways  == TRUE
MCOnlyOne == IF found = {} THEN {} ELSE {CHOOSE s \in found : TRUE}
===============================================================================
