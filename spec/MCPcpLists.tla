------------------------------ MODULE MCPcpLists ------------------------------
(* Zones of 6 and 8 pages behind the lists of one or two CPUs.                 *)
EXTENDS PcpLists, TLC

(* The bounds, for the machine that is replayed.                               *)
Bounds == [pages |-> PageCount, order |-> ZoneOrder, bulk |-> Bulk, cpus |-> Cpu, batch |-> Batch, high |-> High]

-----------------------------------------------------------------------------
(* One thing wrong each.                                                       *)
MCOneKept(list) == SubSeq(list, 1, Len(list) + 1 - Batch)
MCAlwaysRoom(cpu) == TRUE
MCUncounted(cpu, list, added) ==
  /\ lists'  = [lists EXCEPT ![cpu] = list]
  /\ counts' = [counts EXCEPT ![cpu] = @ + (IF added > 0 THEN 1 ELSE added)]
MCUnmerged(lists0, pages) == [lists0 EXCEPT ![0] = pages \o @]

-----------------------------------------------------------------------------
(* UnusedZoneIsWhole is false here: pages that nobody has may lie on a CPU's   *)
(* list and keep blocks apart.                                                 *)
(* Reachable: one CPU finds nothing, although another's list has pages.        *)
NeverStranded == \A c, d \in Cpu : ~(freePages = 0 /\ lists[c] = << >> /\ lists[d] # << >>)
==============================================================================
