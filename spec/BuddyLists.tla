----------------------------- MODULE BuddyLists -----------------------------
(* The free lists of a zone, by order: taking a block out with its splits, and *)
(* giving one back with its merges.                                            *)
(* Source      mm/page_alloc.c: __rmqueue_smallest, expand, __free_one_page,   *)
(*             buddy_merge_likely; mm/internal.h, __find_buddy_pfn.            *)
(* Faithful    the smallest order that fits and its list's head; upper halves  *)
(*             back to the head; merging while the buddy is free as a whole;   *)
(*             the list's tail where the next merge is likely, else its head.  *)
(* Simplified  one migratetype, one zone that begins at page 0.                *)
(* Left out    guard pages, isolation, shuffling, compaction's capture.        *)
EXTENDS Naturals, Sequences, FiniteSets

(* free is [0..maxOrder -> Seq(first page of a block)], a list's head first.   *)
MaxOrder(free) == CHOOSE o \in DOMAIN free : \A n \in DOMAIN free : n <= o
Pages(pfn, order) == pfn..(pfn + 2^order - 1)
IsListed(free, pfn, order) == order \in DOMAIN free /\ \E i \in DOMAIN free[order] : free[order][i] = pfn
Unlisted(list, pfn) == LET Other(q) == q # pfn IN SelectSeq(list, Other)

(* __find_buddy_pfn(): the two differ in exactly the bit of the order.         *)
BuddyOf(pfn, order) == IF (pfn \div 2^order) % 2 = 0 THEN pfn + 2^order ELSE pfn - 2^order
ParentOf(pfn, order) == IF BuddyOf(pfn, order) < pfn THEN BuddyOf(pfn, order) ELSE pfn

RECURSIVE SumFrom(_, _)
SumFrom(free, order) == IF order \notin DOMAIN free THEN 0 ELSE Len(free[order]) * 2^order + SumFrom(free, order + 1)
FreePages(free) == SumFrom(free, 0)

-----------------------------------------------------------------------------
FittingOrders(free, order) == {o \in DOMAIN free : o >= order /\ free[o] # << >>}
HasBlock(free, order) == FittingOrders(free, order) # {}

(* expand(): halve until the order is right; the low half goes on.             *)
RECURSIVE Expand(_, _, _, _)
Expand(free, pfn, low, high) ==
  IF low = high THEN free
  ELSE Expand([free EXCEPT ![high - 1] = << pfn + 2^(high - 1) >> \o @], pfn, low, high - 1)

(* __rmqueue_smallest(), where HasBlock: the block's first page, and what is   *)
(* left.                                                                       *)
TakeBlock(free, order) ==
  LET high == CHOOSE o \in FittingOrders(free, order) : \A n \in FittingOrders(free, order) : o <= n
      pfn  == Head(free[high])
  IN  [pfn |-> pfn, free |-> Expand([free EXCEPT ![high] = Tail(@)], pfn, order, high)]

(* rmqueue_bulk(): up to count single pages in a row, while there are any.     *)
RECURSIVE TakeSingles(_, _)
TakeSingles(free, count) ==
  IF count = 0 \/ ~HasBlock(free, 0) THEN [pages |-> << >>, free |-> free]
  ELSE LET first == TakeBlock(free, 0)
           rest  == TakeSingles(first.free, count - 1)
       IN  [pages |-> << first.pfn >> \o rest.pages, free |-> rest.free]

(* buddy_merge_likely(): the parent's buddy is free already.                   *)
MergeLikely(free, pfn, order) ==
  /\ order + 1 < MaxOrder(free)
  /\ IsListed(free, BuddyOf(ParentOf(pfn, order), order + 1), order + 1)

(* __free_one_page().                                                          *)
RECURSIVE GiveBlock(_, _, _)
GiveBlock(free, pfn, order) ==
  IF order < MaxOrder(free) /\ IsListed(free, BuddyOf(pfn, order), order)
  THEN GiveBlock([free EXCEPT ![order] = Unlisted(@, BuddyOf(pfn, order))], ParentOf(pfn, order), order + 1)
  ELSE [free EXCEPT ![order] = IF MergeLikely(free, pfn, order) THEN Append(@, pfn) ELSE << pfn >> \o @]

(* free_pcppages_bulk(): single pages, the first first.                        *)
RECURSIVE GiveSingles(_, _)
GiveSingles(free, pages) ==
  IF pages = << >> THEN free ELSE GiveSingles(GiveBlock(free, Head(pages), 0), Tail(pages))
=============================================================================
