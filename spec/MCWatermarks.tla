----------------------------- MODULE MCWatermarks -----------------------------
(* Theorems of Watermarks over every set of rights and small zones.            *)
EXTENDS Watermarks, TLC

TodayRights  == [minReserve : BOOLEAN, nonBlock : BOOLEAN, highatomic : BOOLEAN, oom : BOOLEAN, noWatermarks : {FALSE}]
BeforeRights == [high : BOOLEAN, harder : BOOLEAN, oom : BOOLEAN, noWatermarks : {FALSE}, atomic : BOOLEAN]
Rights == TodayRights \cup BeforeRights
Zones  == {z \in [free : 0..9, highatomic : {0, 3}, reserve : {0, 1}, largest : -1..2, largestHighatomic : {-1, 1}] :
             z.highatomic <= z.free /\ (z.largest = -1 \/ 2^z.largest <= z.free)}
SmallMark == 0..8
Marks  == [min : {4}, low : {5}, high : {6}, boost : {0, 2}]
AnyOrder == 0..2

None == [minReserve |-> FALSE, nonBlock |-> FALSE, highatomic |-> FALSE, oom |-> FALSE, noWatermarks |-> FALSE]
AtomicToday  == [None EXCEPT !.minReserve = TRUE, !.nonBlock = TRUE]
NowaitToday  == [None EXCEPT !.nonBlock = TRUE]
AtomicBefore == [high |-> TRUE, harder |-> TRUE, oom |-> FALSE, noWatermarks |-> FALSE, atomic |-> TRUE]

Weaker(r, s) == DOMAIN r = DOMAIN s /\ \A f \in DOMAIN r : r[f] => s[f]

(* What stays is at least the lowered mark and the reserve for lower zones.    *)
ASSUME MarkIsKept ==
  \A r \in Rights, o \in AnyOrder, m \in SmallMark, z \in Zones :
    Passes(r, o, m, z) => z.free - 2^o >= Adjusted(r, m) + z.reserve
(* No right but noWatermarks takes the last page above a mark.                 *)
ASSUME LastPageStays ==
  \A r \in Rights, o \in AnyOrder, m \in SmallMark \ {0}, z \in Zones : Passes(r, o, m, z) => z.free > 2^o
(* A right more is never a page less.                                          *)
ASSUME RightsNeverHurt ==
  \A r, s \in Rights : Weaker(r, s) =>
    \A m \in SmallMark : Adjusted(s, m) <= Adjusted(r, m) /\ (UsesHighatomic(r) => UsesHighatomic(s))
(* GFP_ATOMIC leaves three eighths of a mark, before and today.                *)
ASSUME AtomicIsUnchanged == \A m \in 0..64 : Adjusted(AtomicToday, m) = Adjusted(AtomicBefore, m)
ASSUME AtomicLeavesThreeEighths == \A m \in 1..8 : Adjusted(AtomicToday, 8 * m) = 3 * m
(* GFP_NOWAIT has no discount, whatever the flags' comments say.               *)
ASSUME NowaitHasNoDiscount == \A m \in SmallMark : Adjusted(NowaitToday, m) = m
(* The early test lets nothing pass that the whole test refuses.               *)
ASSUME QuickPassIsSafe ==
  \A r \in Rights, m \in SmallMark, z \in Zones : QuickPass(r, 0, m, z) => Passes(r, 0, m, z)
(* The boost is felt by everybody but urgent requests at the min mark.         *)
ASSUME BoostIsForTheOthers ==
  \A r \in Rights, z \in Zones, k \in Marks, which \in {"min", "low", "high"} :
    MayTake(r, 0, k, which, z) /\ ~Passes(r, 0, MarkOf(k, which), z) =>
      /\ which = "min" /\ k.boost > 0
      /\ r \in TodayRights => r.minReserve
      /\ r \in BeforeRights => r.atomic

-----------------------------------------------------------------------------
(* One thing wrong each.                                                       *)
MCAtTheMark(free, limit) == free >= limit
MCNonBlockDiscount(rights, mark) ==
  LET half == IF rights.minReserve THEN Less(mark, 2) ELSE mark
      rest == IF rights.nonBlock THEN Less(half, 4) ELSE half
  IN  IF rights.oom THEN Less(rest, 2) ELSE rest
MCEverybodyUrgent(rights) == TRUE

VARIABLE done
Spec == done = TRUE /\ [][FALSE]_done
===============================================================================
