------------------------------ MODULE Watermarks ------------------------------
(* What the marks of a zone let a request take.                                *)
(* Source      mm/page_alloc.c: __zone_watermark_ok, zone_watermark_fast,      *)
(*             __zone_watermark_unusable_free.                                 *)
(* Faithful    the rights of today and those before 6.3; integer halves and    *)
(*             quarters in the kernel's order; pages of high-atomic blocks;    *)
(*             lowmem_reserve; the boost, and who is spared it.                *)
(* Simplified  the blocks of a zone are their largest order.                   *)
(* Left out    CMA; how large the marks are; when the boost rises and ends.    *)
EXTENDS Integers

(* rights: today  [minReserve, nonBlock, highatomic, oom, noWatermarks],       *)
(*         before [high, harder, oom, noWatermarks, atomic], where atomic is   *)
(*         __GFP_ATOMIC; all BOOLEAN.                                          *)
(* zone:   [free, highatomic, reserve, largest, largestHighatomic], numbers;   *)
(*         an order is -1 where there is no block.                             *)
(* marks:  [min, low, high, boost], in pages.                                  *)
IsToday(rights) == "minReserve" \in DOMAIN rights
Less(mark, part) == mark - mark \div part

AdjustedToday(rights, mark) ==
  LET half == IF rights.minReserve THEN Less(mark, 2) ELSE mark
      rest == IF rights.minReserve /\ rights.nonBlock THEN Less(half, 4) ELSE half
  IN  IF rights.oom THEN Less(rest, 2) ELSE rest
AdjustedBefore(rights, mark) ==
  LET half == IF rights.high THEN Less(mark, 2) ELSE mark
  IN  IF rights.oom THEN Less(half, 2) ELSE IF rights.harder THEN Less(half, 4) ELSE half
(* How many pages must stay.                                                   *)
Adjusted(rights, mark) == IF IsToday(rights) THEN AdjustedToday(rights, mark) ELSE AdjustedBefore(rights, mark)

(* Whose pages in high-atomic blocks are counted as free.                      *)
UsesHighatomic(rights) ==
  IF IsToday(rights) THEN rights.minReserve \/ rights.nonBlock \/ rights.highatomic \/ rights.oom
  ELSE rights.harder \/ rights.oom
(* Who may have such a block.                                                  *)
TakesHighatomic(rights) ==
  IF IsToday(rights) THEN rights.highatomic \/ rights.oom ELSE rights.harder \/ rights.oom

Unusable(rights, order, zone) == 2^order - 1 + (IF UsesHighatomic(rights) THEN 0 ELSE zone.highatomic)
HasOrder(rights, order, zone) ==
  order = 0 \/ zone.largest >= order \/ (TakesHighatomic(rights) /\ zone.largestHighatomic >= order)

(* __zone_watermark_ok(): at the mark is not above it.                         *)
Above(free, limit) == free > limit
Passes(rights, order, mark, zone) ==
  /\ Above(zone.free - Unusable(rights, order, zone), Adjusted(rights, mark) + zone.reserve)
  /\ HasOrder(rights, order, zone)

-----------------------------------------------------------------------------
(* wmark_pages().                                                              *)
MarkOf(marks, which) == marks[which] + marks.boost

(* zone_watermark_fast(): a single page passes early.                          *)
QuickPass(rights, order, mark, zone) ==
  /\ order = 0
  /\ LET usable == zone.free - Unusable(rights, 0, zone)
     IN  (IF IsToday(rights) /\ usable < 0 THEN 0 ELSE usable) > mark + zone.reserve
(* Urgent single pages are held against the min mark without its boost.        *)
IsUrgent(rights) == IF IsToday(rights) THEN rights.minReserve ELSE rights.atomic
SparedBoost(rights, order, marks, which, zone) ==
  /\ order = 0 /\ which = "min" /\ marks.boost # 0
  /\ IsUrgent(rights)
  /\ Passes(rights, 0, marks.min, zone)

MayTake(rights, order, marks, which, zone) ==
  \/ rights.noWatermarks
  \/ QuickPass(rights, order, MarkOf(marks, which), zone)
  \/ Passes(rights, order, MarkOf(marks, which), zone)
  \/ SparedBoost(rights, order, marks, which, zone)
==============================================================================
