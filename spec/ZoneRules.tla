----------------------------- MODULE ZoneRules -----------------------------
(* What is true of the zone in every state.                                    *)
(* Source      mm/page_alloc.c (the comment above __free_one_page on buddies;  *)
(*             zone->lock protects free_area); Documentation/mm/physical_      *)
(*             memory.rst; the pcp lists' protection in each era.              *)
(* Faithful    pages are counted wherever they can be.                         *)
(* Simplified  objects of slabs in use are no pages.                           *)
(* Left out    the alignment of blocks (BuddyBlocks tells).                    *)
EXTENDS ReclaimSteps

(* Every page is in one place, or in use outside of the scenario for good.     *)
InBuddy    == UNION {UNION {Pages(zone.free[o][i], o) : i \in DOMAIN zone.free[o]} : o \in DOMAIN zone.free}
InPcp(c)   == {zone.pcp[c][i] : i \in DOMAIN zone.pcp[c]}
InSheaf(c) == {PfnOf(zone.sheaf[c][i]) : i \in {k \in DOMAIN zone.sheaf[c] : OwnsItsSlab(zone.sheaf[c][k])}}
InAside    == {PfnOf(zone.aside[i]) : i \in {k \in DOMAIN zone.aside : OwnsItsSlab(zone.aside[k])}}
InLate     == UNION {Pages(zone.late[i].pfn, zone.late[i].order) : i \in DOMAIN zone.late}
InCache    == {zone.cache[i] : i \in DOMAIN zone.cache}
IsOut      == UNION {Pages(PfnOf(x.value), x.order) : x \in {y \in zone.out : y.value <= 200}}
RECURSIVE Total(_)
Total(lists) == IF lists = << >> THEN 0 ELSE Head(lists) + Total(Tail(lists))
HowManyPages ==
  FreePages(zone.free) + Cardinality(InCache) + Cardinality(InLate) + Cardinality(InAside)
    + Total([i \in 1..Cardinality(DOMAIN zone.pcp) |-> Len(zone.pcp[i - 1])])
    + Total([i \in 1..Cardinality(DOMAIN zone.sheaf) |-> Cardinality(InSheaf(i - 1))])
AllPlaces == InBuddy \cup UNION {InPcp(c) \cup InSheaf(c) : c \in Cpu} \cup InLate \cup InAside \cup InCache
PagesInOnePlace ==
  Memory.used =>
    /\ Cardinality(AllPlaces) = HowManyPages
    /\ AllPlaces \cap IsOut = {}
    /\ \A x, y \in zone.out : x # y /\ x.value <= 200 /\ y.value <= 200 =>
         Pages(PfnOf(x.value), x.order) \cap Pages(PfnOf(y.value), y.order) = {}
(* None is lost: only freeing less than one got may lose some.                 *)
PagesConserved ==
  Memory.used /\ "LEAK" \notin happened /\ IsGeneral =>
    Cardinality(AllPlaces) + Cardinality(IsOut)
      = Memory.free + Memory.cache + Cardinality(Cpu) * Memory.pcp
NoFreeBuddiesApart ==
  \A o \in DOMAIN zone.free : o < ZoneOrder => \A i \in DOMAIN zone.free[o] : ~IsListed(zone.free, BuddyOf(zone.free[o][i], o), o)

(* The buddy lists change under zone->lock only, a CPU's list only where no    *)
(* other context of the CPU can come between.                                  *)
ZoneListsUnderLock ==
  \A p \in Proc : AtZone(p, "refill") \/ AtZone(p, "buddyTake") \/ AtZone(p, "buddyGive") \/ AtZone(p, "drain") => Holds(p, ZoneLock)
PcpListsProtected ==
  \A p \in Proc : AtZone(p, "pcpPop") \/ AtZone(p, "pcpPush") \/ AtZone(p, "refill") \/ AtZone(p, "drain") =>
    ~irq[CpuOf(p)] \/ Holds(p, PcpLock[CpuOf(p)]) \/ Holds(p, PagesetsLock)

(* Whoever asked for trylocks only waits for no lock of the allocator.         *)
IsNolock(x) == "req" \in DOMAIN x /\ x.req.mode = "nolock"
NolockNeverWaits ==
  \A p \in Proc : At(p, "lock") /\ Next1(p).lock \in {ZoneLock, ListLock, KswapdWaitLock} \cup {PcpLock[c] : c \in 0..3} =>
    \A i \in DOMAIN todo[p] : ~IsNolock(todo[p][i])

(* kswapd is disturbed only for a request with its bit, but 5.9's for a        *)
(* boosted watermark.                                                          *)
KswapdWokenWhenAsked ==
  \A p \in Proc : AtZone(p, "kswapdTest") => "__GFP_KSWAPD_RECLAIM" \in Want(p).gfp \/ Build.era = "5.9"

(* The reserves below the min mark are for the entitled.                       *)
Entitled(req) == req.gfp \cap {"__GFP_HIGH", "__GFP_ATOMIC", "__GFP_MEMALLOC"} # {}
ReservesAreForTheEntitled ==
  [][\A p \in Proc : AtZone(p, "watermark") /\ todo'[p] # todo[p] /\ "RESERVES_USED" \in happened' => Entitled(Want(p))]_vars

(* Callers who free what they got corrupt nothing, on any build.               *)
ListsIntact == Memory.used /\ IsGeneral => happened \cap {"CORRUPTION", "LEAK"} = {}
============================================================================
