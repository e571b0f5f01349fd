---------------------------- MODULE DeferredFrees ----------------------------
(* When pages that were freed where no lock could be had come back.            *)
(* Source      mm/page_alloc.c: free_one_page, zone->trylock_free_pages.       *)
(* Faithful    a free without locks queues its page where zone->lock is taken; *)
(*             only an ordinary free takes in what is queued.                  *)
(* Simplified  pages are a number; an ordinary free holds the lock for a step. *)
(* Left out    per-CPU lists, which an ordinary free may end in.               *)
EXTENDS Naturals

CONSTANT Pages         \* pages that somebody has at the beginning

ASSUME DeferredFreesAssumption == Pages \in Nat

VARIABLES held,        \* pages that somebody has
          queued,      \* pages on trylock_free_pages
          free,        \* pages on the zone's lists
          taken        \* whether somebody else holds zone->lock

vars == << held, queued, free, taken >>
TypeOK == {held, queued, free} \subseteq 0..Pages /\ taken \in BOOLEAN
PagesConserved == held + queued + free = Pages
Init == held = Pages /\ queued = 0 /\ free = 0 /\ taken = FALSE

Take    == ~taken /\ taken' = TRUE /\ UNCHANGED << held, queued, free >>
Release == taken /\ taken' = FALSE /\ UNCHANGED << held, queued, free >>
MayUseLists == ~taken
Allocate ==
  /\ MayUseLists /\ free > 0
  /\ free' = free - 1 /\ held' = held + 1 /\ UNCHANGED << queued, taken >>
(* free_pages_nolock().                                                        *)
FreeNolock ==
  /\ held > 0 /\ held' = held - 1
  /\ IF MayUseLists THEN free' = free + 1 /\ UNCHANGED queued ELSE queued' = queued + 1 /\ UNCHANGED free
  /\ UNCHANGED taken
(* free_one_page() without FPI_NOLOCK.                                         *)
FreeOrdinary ==
  /\ MayUseLists /\ held > 0
  /\ held' = held - 1 /\ free' = free + 1 + queued /\ queued' = 0 /\ UNCHANGED taken

Next == Take \/ Release \/ Allocate \/ FreeNolock \/ FreeOrdinary
(* The lock is let go again.                                                   *)
Spec == Init /\ [][Next]_vars /\ WF_vars(Release)

(* Nobody changes the lists while somebody else holds zone->lock.              *)
ListsUnderLock == [][taken => free' = free]_vars

QueuedEventuallyReturn == queued > 0 ~> queued = 0
OrdinaryFreesGoOn == []<><< FreeOrdinary >>_vars
ReturnWhereFreesGoOn == OrdinaryFreesGoOn => QueuedEventuallyReturn
==============================================================================
