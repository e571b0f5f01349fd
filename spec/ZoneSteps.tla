------------------------------ MODULE ZoneSteps ------------------------------
(* The steps on the zone's lists and its watermarks.                           *)
(* Source      mm/page_alloc.c: zone_watermark_fast, __rmqueue_pcplist,        *)
(*             rmqueue_bulk, __rmqueue_smallest, free_unref_page_commit,       *)
(*             free_pcppages_bulk, free_one_page (trylock_free_pages).         *)
(* Faithful    one step per change of a list; what is read is acted on later,  *)
(*             so that others come between; a page stays its owner's until the *)
(*             allocator takes it back.                                        *)
(* Simplified  4 pages, orders 0 to 2; batch and high are 2.                   *)
(* Left out    mobility, highatomic, CMA; the sizing of the per-CPU lists.     *)
EXTENDS UnlockSteps, BuddyLists

(* zone: free   [0..2 -> Seq(first page)], the buddy lists                     *)
(*       pcp    [Cpu -> Seq(page)], head first                                 *)
(*       sheaf  [Cpu -> Seq(object)], at most one                              *)
(*       late   trylock_free_pages: Seq([pfn, order]), newest first            *)
(*       aside  objects on defer_free()'s list, newest first                    *)
(*       out    values that callers hold, with their orders                    *)
(*       cache  how many pages direct reclaim can still find                   *)
(*       kswapd "asleep" or "awake";  boosted  ZONE_BOOSTED_WATERMARK          *)
PcpBatch == 2
PcpHigh  == 2
ZoneOrder == 2
ZoneSize  == 4
SheafSize == 1
Memory == Scenario.memory

Block(value, order) == [value |-> value, order |-> order]
Late(pfn, order)    == [pfn |-> pfn, order |-> order]

(* What a zone is at the beginning: `free` pages in buddy lists, then those of *)
(* the per-CPU lists, then the page cache's; the rest is in use for good.      *)
BuddyListsOf(n) ==
  [o \in 0..ZoneOrder |-> IF (n \div 2^o) % 2 = 1 THEN << (n \div 2^(o + 1)) * 2^(o + 1) >> ELSE << >>]
InitZone(m, cpus) ==
  IF ~m.used
  THEN [free |-> << >>, pcp |-> << >>, sheaf |-> << >>, late |-> << >>, aside |-> << >>, out |-> {}, cache |-> << >>,
        kswapd |-> "asleep", boosted |-> FALSE]
  ELSE [ free    |-> BuddyListsOf(m.free),
         pcp     |-> [c \in cpus |-> [i \in 1..m.pcp |-> m.free + c * m.pcp + i - 1]],
         sheaf   |-> [c \in cpus |-> IF m.slab > 0 THEN << 201 + c >> ELSE << >>],
         late    |-> << >>,
         aside   |-> << >>,
         out     |-> {},
         cache   |-> [i \in 1..m.cache |-> m.free + Cardinality(cpus) * m.pcp + i - 1],
         kswapd  |-> m.kswapd,
         boosted |-> m.boosted ]

Same == UNCHANGED << cell, stack, phase, waiting, sections, irq, saved, history >>
AtZone(p, do) == At(p, do) /\ Runs(p)
Want(p) == Next1(p).req
Got(p, value) == regs' = [regs EXCEPT ![p][Want(p).reg] = value]

-----------------------------------------------------------------------------
(* zone_watermark_ok(): what is left after the block would be above the mark.  *)
Spare(order) == FreePages(zone.free) - (2^order - 1)
MarkOf(req) ==
  CASE req.pass = "fast"   -> Memory.low
    [] req.pass = "nolock" -> Memory.min
    [] OTHER               -> MinMark(Build.era, req.gfp, Memory.min)
MarkIsIgnored(req) == req.pass \in {"slow", "reclaimed"} /\ IgnoresMarks(req.gfp)
MayTake(req) ==
  \/ MarkIsIgnored(req)
  \/ Spare(req.order) > MarkOf(req) /\ (req.order > 0 => HasBlock(zone.free, req.order))
CheckWatermark(p) ==
  /\ AtZone(p, "watermark")
  /\ \E may \in {MayTake(Want(p))} :
     /\ Raise({}, If(may /\ Spare(Want(p).order) <= Memory.min, "RESERVES_USED"))
     /\ UNCHANGED << regs, zone >>
     /\ Same
     /\ Proceed(p, (IF may THEN Rmqueue(Build, DesignHere, CpuOf(p), Sight(p), Want(p)) ELSE << >>)
                     \o << GoOn("allocated", Want(p)) >> \o Tail(todo[p]))

(* The CPU's list; an empty one is refilled once.                              *)
PopPage(p) ==
  /\ AtZone(p, "pcpPop")
  /\ Raise({}, {})
  /\ Same
  /\ \E list \in {zone.pcp[CpuOf(p)]} :
     IF list # << >>
     THEN /\ zone' = [zone EXCEPT !.pcp[CpuOf(p)] = Tail(list), !.out = @ \cup {Block(ValueFor(Want(p), Head(list)), 0)}]
          /\ Got(p, ValueFor(Want(p), Head(list)))
          /\ Proceed(p, Tail(todo[p]))
     ELSE /\ UNCHANGED << regs, zone >>
          /\ Proceed(p, (IF Want(p).refill THEN RefillSection(Build, DesignHere, Sight(p), Want(p)) ELSE << >>) \o Tail(todo[p]))

RECURSIVE Bulk(_, _)
Bulk(lists, n) ==
  IF n = 0 \/ ~HasBlock(lists.free, 0) THEN lists
  ELSE LET t == TakeBlock(lists.free, 0) IN Bulk([free |-> t.free, list |-> Append(lists.list, t.pfn)], n - 1)
Refill(p) ==
  /\ AtZone(p, "refill")
  /\ Raise({}, {})
  /\ UNCHANGED regs
  /\ Same
  /\ \E lists \in {Bulk([free |-> zone.free, list |-> zone.pcp[CpuOf(p)]], PcpBatch)} :
     zone' = [zone EXCEPT !.free = lists.free, !.pcp[CpuOf(p)] = lists.list]
  /\ Proceed(p, Tail(todo[p]))

TakePages(p) ==
  /\ AtZone(p, "buddyTake")
  /\ Raise({}, {})
  /\ Same
  /\ IF HasBlock(zone.free, Want(p).order)
     THEN \E t \in {TakeBlock(zone.free, Want(p).order)} :
          /\ zone' = [zone EXCEPT !.free = t.free, !.out = @ \cup {Block(ValueFor(Want(p), t.pfn), Want(p).order)}]
          /\ Got(p, ValueFor(Want(p), t.pfn))
     ELSE UNCHANGED << regs, zone >>
  /\ Proceed(p, Tail(todo[p]))

-----------------------------------------------------------------------------
(* What a caller gives back has to be a block that is out, of at least the     *)
(* order he says: less is a leak, anything else corrupts the lists.            *)
OutWith(back) == {x \in zone.out : x.value = back.value}
IsGood(back)  == IsPage(back.value) /\ \E x \in OutWith(back) : x.order >= back.order
IsLess(back)  == \E x \in OutWith(back) : x.order > back.order
TakenBack(p, back) ==
  /\ Raise({}, If(~IsGood(back), "CORRUPTION") \cup If(IsGood(back) /\ IsLess(back), "LEAK"))
  /\ regs' = IF IsGeneral THEN [regs EXCEPT ![p][back.reg] = 0] ELSE regs

RECURSIVE GiveAll(_, _)
GiveAll(free, blocks) ==
  IF blocks = << >> THEN free ELSE GiveAll(GiveBlock(free, Head(blocks).pfn, Head(blocks).order), Tail(blocks))

(* free_one_page(): whoever may spin first takes what was deferred.            *)
GivePages(p) ==
  /\ AtZone(p, "buddyGive")
  /\ TakenBack(p, Want(p))
  /\ Same
  /\ \E late \in {IF Want(p).mode = "nolock" THEN << >> ELSE zone.late} :
     zone' = [zone EXCEPT
                !.late = IF Want(p).mode = "nolock" THEN @ ELSE << >>,
                !.out  = IF IsGood(Want(p)) THEN @ \ OutWith(Want(p)) ELSE @,
                !.free = GiveAll(@, late \o (IF IsGood(Want(p)) THEN << Late(PfnOf(Want(p).value), Want(p).order) >> ELSE << >>))]
  /\ Proceed(p, Tail(todo[p]))

PushPage(p) ==
  /\ AtZone(p, "pcpPush")
  /\ TakenBack(p, Want(p))
  /\ Same
  /\ IF IsGood(Want(p))
     THEN zone' = [zone EXCEPT !.pcp[CpuOf(p)] = << PfnOf(Want(p).value) >> \o @, !.out = @ \ OutWith(Want(p))]
     ELSE UNCHANGED zone
  /\ Proceed(p, (IF Want(p).mode # "nolock" /\ Len(zone'.pcp[CpuOf(p)]) >= PcpHigh THEN DrainSection(Build, DesignHere, Want(p)) ELSE << >>)
                  \o Tail(todo[p]))

(* free_pcppages_bulk(): from the list's tail.                                 *)
Least(x, y) == IF x < y THEN x ELSE y
Drain(p) ==
  /\ AtZone(p, "drain")
  /\ Raise({}, {})
  /\ UNCHANGED regs
  /\ Same
  /\ \E list \in {zone.pcp[CpuOf(p)]} : \E n \in {Least(Len(list), PcpBatch)} :
     zone' = [zone EXCEPT !.pcp[CpuOf(p)] = SubSeq(list, 1, Len(list) - n),
                          !.free = GiveAll(@, [i \in 1..n |-> Late(list[Len(list) - i + 1], 0)])]
  /\ Proceed(p, Tail(todo[p]))

DeferFree(p) ==
  /\ AtZone(p, "defer")
  /\ TakenBack(p, Want(p))
  /\ Same
  /\ IF IsGood(Want(p))
     THEN zone' = [zone EXCEPT !.late = << Late(PfnOf(Want(p).value), Want(p).order) >> \o @, !.out = @ \ OutWith(Want(p))]
     ELSE UNCHANGED zone
  /\ Proceed(p, Tail(todo[p]))

=============================================================================
