------------------------------ MODULE BuddyBlocks ------------------------------
(* The buddy allocator of one zone: free blocks on the lists of their orders,  *)
(* and the blocks that somebody has.                                           *)
(* Source      mm/page_alloc.c: rmqueue_buddy, rmqueue_bulk, free_one_page,    *)
(*             free_pcppages_bulk; mm/memblock.c hands the zone over.          *)
(* Faithful    the order of every list; splits and merges; nr_free and         *)
(*             NR_FREE_PAGES are counted apart from the lists.                 *)
(* Simplified  as BuddyLists; an action is one hold of zone->lock, and bulk    *)
(*             actions move single pages.                                      *)
(* Left out    who asks, from where, and what the watermarks say.              *)
EXTENDS BuddyLists

CONSTANTS PageCount,   \* pages of the zone, whole blocks of the highest order
          ZoneOrder,   \* the highest order, MAX_PAGE_ORDER
          Bulk         \* single pages that one hold of the lock may move, at least 1

ASSUME BuddyBlocksAssumption ==
  /\ ZoneOrder \in Nat /\ Bulk \in Nat \ {0}
  /\ PageCount \in Nat \ {0} /\ PageCount % 2^ZoneOrder = 0

VARIABLES free,        \* free_area: the first pages of each order's blocks, a list's head first
          blocks,      \* what somebody has: records of pfn and order
          nrFree,      \* nr_free of each order
          freePages    \* NR_FREE_PAGES

buddyVars == << free, blocks, nrFree, freePages >>

Page  == 0..(PageCount - 1)
Order == 0..ZoneOrder
Block(pfn, order) == [pfn |-> pfn, order |-> order]
PagesOf(b) == Pages(b.pfn, b.order)
Singles(pages) == {Block(pages[i], 0) : i \in DOMAIN pages}
Covered(all) == UNION {PagesOf(b) : b \in all}
FreeBlocks == UNION {{Block(free[o][i], o) : i \in DOMAIN free[o]} : o \in Order}
FreeSet    == Covered(FreeBlocks)

TypeOK ==
  /\ free \in [Order -> Seq(Page)]
  /\ blocks \subseteq [pfn : Page, order : Order]
  /\ nrFree \in [Order -> Nat]
  /\ freePages \in Nat

WholeZone == [o \in Order |-> [i \in 1..(IF o = ZoneOrder THEN PageCount \div 2^o ELSE 0) |-> (i - 1) * 2^o]]
Counted(lists) == [o \in Order |-> Len(lists[o])]

Init ==
  /\ free = WholeZone
  /\ blocks = {}
  /\ nrFree = Counted(WholeZone)
  /\ freePages = PageCount

-----------------------------------------------------------------------------
(* Lists and nr_free change together, each by itself. What is cheap to compare *)
(* comes first in every action.                                                *)
Relist(lists) ==
  /\ free' = lists
  /\ nrFree' = [o \in Order |-> nrFree[o] + Len(lists[o]) - Len(free[o])]

(* rmqueue_buddy().                                                            *)
Allocate(order) ==
  /\ HasBlock(free, order)
  /\ freePages' = freePages - 2^order
  /\ LET taken == TakeBlock(free, order)
     IN  Relist(taken.free) /\ blocks' = blocks \cup {Block(taken.pfn, order)}

(* free_one_page().                                                            *)
Free(pfn, order) ==
  /\ freePages' = freePages + 2^order
  /\ Block(pfn, order) \in blocks
  /\ blocks' = blocks \ {Block(pfn, order)}
  /\ Relist(GiveBlock(free, pfn, order))

(* rmqueue_bulk().                                                             *)
AllocateBulk(count) ==
  /\ freePages >= count
  /\ freePages' = freePages - count
  /\ LET taken == TakeSingles(free, count)
     IN  Relist(taken.free) /\ blocks' = blocks \cup Singles(taken.pages)

(* free_pcppages_bulk().                                                       *)
FreeBulk(pages) ==
  /\ freePages' = freePages + Len(pages)
  /\ Singles(pages) \subseteq blocks
  /\ blocks' = blocks \ Singles(pages)
  /\ Relist(GiveSingles(free, pages))

BulkCount == 2..Bulk
BulkPages == {s \in UNION {[1..n -> Page] : n \in BulkCount} : \A i, j \in DOMAIN s : s[i] = s[j] => i = j}

Next ==
  \/ \E order \in Order : Allocate(order)
  \/ \E pfn \in Page, order \in Order : Free(pfn, order)
  \/ \E count \in BulkCount : AllocateBulk(count)
  \/ \E pages \in BulkPages : FreeBulk(pages)
Spec == Init /\ [][Next]_buddyVars

-----------------------------------------------------------------------------
(* Every page is free or somebody's.                                           *)
PagesConserved == Covered(FreeBlocks \cup blocks) = Page
(* No page is in two places (bad_page() would complain).                       *)
Apart(b, c) == b.pfn + 2^b.order <= c.pfn \/ c.pfn + 2^c.order <= b.pfn
AllApart(all) == \A b, c \in all : b = c \/ Apart(b, c)
NoneTwice(list) == \A i, j \in DOMAIN list : list[i] = list[j] => i = j
BlocksDisjoint ==
  /\ \A o \in Order : NoneTwice(free[o])
  /\ FreeBlocks \cap blocks = {}
  /\ AllApart(FreeBlocks \cup blocks)
(* A block begins at a multiple of its size (VM_BUG_ON_PAGE in __free_one_page()). *)
BlocksAligned == \A b \in FreeBlocks \cup blocks : b.pfn % 2^b.order = 0 /\ PagesOf(b) \subseteq Page
(* __free_one_page() merges as far as it can.                                  *)
NoFreeBuddiesApart ==
  \A o \in Order \ {ZoneOrder} : \A i, j \in DOMAIN free[o] : free[o][j] = free[o][i] + 2^o => (free[o][i] \div 2^o) % 2 = 1
(* The counters say what the lists hold.                                       *)
CountsRight == nrFree = Counted(free) /\ freePages = FreePages(free)
(* What nobody has is whole.                                                   *)
UnusedZoneIsWhole == blocks = {} => \A o \in Order \ {ZoneOrder} : free[o] = << >>

-----------------------------------------------------------------------------
(* The zone as a pool: forget lists and orders.                                *)
Pool == INSTANCE PagePool WITH free <- FreeSet, Request <- {2^o : o \in Order} \cup BulkCount
PagePoolSpec == Pool!Spec       \* a configuration takes only a name
THEOREM Spec => PagePoolSpec
==============================================================================
