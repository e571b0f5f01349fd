---------------------------- MODULE MCBuddyBlocks ----------------------------
(* Zones of 8 pages: the smallest with three splits and three merges.          *)
EXTENDS BuddyBlocks, TLC

(* The bounds, for the machine that is replayed.                               *)
Bounds == [pages |-> PageCount, order |-> ZoneOrder, bulk |-> Bulk, cpus |-> {}, batch |-> 1, high |-> 1]

-----------------------------------------------------------------------------
(* One thing wrong each.                                                       *)
MCNeverMerged(lists, pfn, order) == [lists EXCEPT ![order] = << pfn >> \o @]
MCBuddyByPlus(pfn, order) == pfn + 2^order

RECURSIVE MCLastHalfLost(_, _, _, _)
MCLastHalfLost(lists, pfn, low, high) ==
  IF high <= low + 1 THEN lists
  ELSE MCLastHalfLost([lists EXCEPT ![high - 1] = << pfn + 2^(high - 1) >> \o @], pfn, low, high - 1)

RECURSIVE MCLowHalfListed(_, _, _, _)
MCLowHalfListed(lists, pfn, low, high) ==
  IF low = high THEN lists
  ELSE MCLowHalfListed([lists EXCEPT ![high - 1] = << pfn >> \o @], pfn, low, high - 1)

MCUncounted(lists) == free' = lists /\ UNCHANGED nrFree

-----------------------------------------------------------------------------
(* False: free pages may lie apart.                                            *)
FreePagesFit == \A o \in Order : freePages >= 2^o => HasBlock(free, o)
(* Reachable: every second page is free.                                       *)
NeverScattered == Len(free[0]) < PageCount \div 2
==============================================================================
