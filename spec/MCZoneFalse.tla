----------------------------- MODULE MCZoneFalse -----------------------------
(* Allocators with one guard removed, claims about them that do not hold, and  *)
(* states that must be reachable. A configuration here is expected to fail.    *)
EXTENDS MCZoneClient

(* Guards removed.                                                             *)
MCOpenPcpSection(b, at, inside)                          == inside
MCOpenZoneSection(b, d, req, form, at, inside, failed)   == inside
MCSpinsAlways(req)                                       == TRUE
MCSpinsAnywhere(b, d, v)                                 == TRUE
MCAlwaysWakes(gfp)                                       == TRUE
MCNoMark(era, gfp, min)                                  == 0
MCNeverMerges(free, pfn, order)                          == [free EXCEPT ![order] = << pfn >> \o @]
MCLosesUpperHalf(free, pfn, low, high)                   == free
MCFreesToSlab(back)                                      == TRUE
MCFreesAnything(p, o)                                    == TRUE

(* Claims that do not hold. A refill takes a batch where one page was asked    *)
(* about, so the marks are no floor; a page on a deferred list is nobody's.    *)
FreeStaysAboveMin == Memory.used => FreePages(zone.free) >= Memory.min
NothingDeferred   == zone.late = << >>

(* States that must be reachable.                                              *)
NeverKswapdWoken  == "KSWAPD_WOKEN" \notin happened
NeverReservesUsed == "RESERVES_USED" \notin happened
NeverReclaimed    == \A p \in Proc : ~AtZone(p, "reclaim")
NeverDrained      == \A p \in Proc : ~AtZone(p, "drain")
NeverRefilled     == \A p \in Proc : ~AtZone(p, "refill")
NeverDeferred     == zone.late = << >>
NeverPutAside     == zone.aside = << >>
NeverZoneContended == \A p \in Proc : waiting[p] = "no" \/ Next1(p).lock # ZoneLock
InAllocator(p)    == \E i \in DOMAIN todo[p] : "req" \in DOMAIN todo[p][i]
NeverInsideOut    == \A c \in Cpu : ~(Len(stack[c]) > 1 /\ \A i \in DOMAIN stack[c] : InAllocator(stack[c][i]))
NeverSplit        == Memory.used => zone.free[0] = << >> \/ zone.free[1] = << >>
==============================================================================
