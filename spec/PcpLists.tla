------------------------------- MODULE PcpLists -------------------------------
(* Per-CPU lists of single pages in front of the buddy lists.                  *)
(* Source      mm/page_alloc.c: __rmqueue_pcplist, rmqueue_bulk,               *)
(*             free_unref_page_commit, free_pcppages_bulk.                     *)
(* Faithful    an empty list is refilled by up to a batch, at its tail; pages  *)
(*             come from the head and are freed to it; from high pages on a    *)
(*             batch is drained from the tail, and merges; count is kept apart *)
(*             from the list.                                                  *)
(* Simplified  order 0, one migratetype; batch and high are fixed. A free to   *)
(*             a full list waits for its drain.                                *)
(* Left out    who may use a CPU's list; drains of other CPUs' lists.          *)
EXTENDS BuddyBlocks, Integers

CONSTANTS Cpu,         \* a set
          Batch,       \* pages a refill or a drain moves, at least 1
          High         \* pages from which on a list is drained

ASSUME PcpListsAssumption == Batch \in Nat \ {0} /\ High \in Nat /\ High >= Batch /\ Bulk >= Batch

VARIABLES lists,       \* of each CPU the pages on its list, head first
          counts       \* pcp->count of each CPU

pcpVars == << free, blocks, nrFree, freePages, lists, counts >>

OnLists == UNION {Singles(lists[c]) : c \in Cpu}
PcpTypeOK == TypeOK /\ lists \in [Cpu -> Seq(Page)] /\ counts \in [Cpu -> Int]

PcpInit ==
  /\ Init
  /\ lists  = [c \in Cpu |-> << >>]
  /\ counts = [c \in Cpu |-> 0]

-----------------------------------------------------------------------------
SetList(cpu, list, added) ==
  /\ lists'  = [lists EXCEPT ![cpu] = list]
  /\ counts' = [counts EXCEPT ![cpu] = @ + added]

(* __rmqueue_pcplist(): the list is not empty.                                 *)
PopPage(cpu) ==
  /\ lists[cpu] # << >>
  /\ SetList(cpu, Tail(lists[cpu]), -1)
  /\ blocks' = blocks \cup {Block(Head(lists[cpu]), 0)}
  /\ UNCHANGED << free, nrFree, freePages >>

(* rmqueue_bulk(): the list is empty, and the zone is not.                     *)
Refill(cpu) ==
  /\ lists[cpu] = << >>
  /\ freePages > 0
  /\ LET taken == TakeSingles(free, Batch)
     IN  /\ Relist(taken.free)
         /\ SetList(cpu, lists[cpu] \o taken.pages, Len(taken.pages))
         /\ freePages' = freePages - Len(taken.pages)
  /\ UNCHANGED blocks

(* free_unref_page_commit(): to a list that need not be drained.               *)
HasRoom(cpu) == counts[cpu] < High
PushPage(cpu, pfn) ==
  /\ HasRoom(cpu)
  /\ Block(pfn, 0) \in blocks
  /\ SetList(cpu, << pfn >> \o lists[cpu], 1)
  /\ blocks' = blocks \ {Block(pfn, 0)}
  /\ UNCHANGED << free, nrFree, freePages >>

(* free_pcppages_bulk(): a batch from the tail, the last page first.           *)
Drained(list) == [i \in 1..Batch |-> list[Len(list) + 1 - i]]
Kept(list)    == SubSeq(list, 1, Len(list) - Batch)
Drain(cpu) ==
  /\ counts[cpu] >= High
  /\ Relist(GiveSingles(free, Drained(lists[cpu])))
  /\ freePages' = freePages + Batch
  /\ SetList(cpu, Kept(lists[cpu]), -Batch)
  /\ UNCHANGED blocks

AllocateBlock(order)  == Allocate(order) /\ UNCHANGED << lists, counts >>
FreeBlock(pfn, order) == Free(pfn, order) /\ UNCHANGED << lists, counts >>

PcpNext ==
  \/ \E cpu \in Cpu : PopPage(cpu)
  \/ \E cpu \in Cpu : Refill(cpu)
  \/ \E cpu \in Cpu, pfn \in Page : PushPage(cpu, pfn)
  \/ \E cpu \in Cpu : Drain(cpu)
  \/ \E order \in Order : AllocateBlock(order)
  \/ \E pfn \in Page, order \in Order : FreeBlock(pfn, order)
PcpSpec == PcpInit /\ [][PcpNext]_pcpVars

-----------------------------------------------------------------------------
(* Each page in one place, those on the per-CPU lists included.                *)
EachPageInOnePlace ==
  /\ Covered(FreeBlocks \cup blocks \cup OnLists) = Page
  /\ AllApart(FreeBlocks \cup blocks \cup OnLists)
  /\ OnLists \cap (blocks \cup FreeBlocks) = {} /\ FreeBlocks \cap blocks = {}
  /\ \A c, d \in Cpu : NoneTwice(lists[c]) /\ (c # d => Singles(lists[c]) \cap Singles(lists[d]) = {})
PcpCountsRight == CountsRight /\ \A c \in Cpu : counts[c] = Len(lists[c])
(* nr_pcp_high(): a list is never longer than where its drain begins.          *)
ListsBounded == \A c \in Cpu : Len(lists[c]) <= High

-----------------------------------------------------------------------------
(* To the zone a page on a per-CPU list is somebody's.                         *)
Zone == INSTANCE BuddyBlocks WITH blocks <- blocks \cup OnLists
BuddyBlocksSpec == Zone!Spec
THEOREM PcpSpec => BuddyBlocksSpec
==============================================================================
