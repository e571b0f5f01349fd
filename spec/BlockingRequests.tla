--------------------------- MODULE BlockingRequests ---------------------------
(* When a request that may block is answered.                                  *)
(* Source      mm/page_alloc.c: __alloc_pages_slowpath, should_reclaim_retry,  *)
(*             __alloc_pages_may_oom; mm/oom_kill.c: out_of_memory,            *)
(*             oom_reap_task, exit_oom_victim.                                 *)
(* Faithful    a request of low order is never refused: it tries, reclaims,    *)
(*             and after so many rounds without progress has a task killed; a  *)
(*             victim gives its pages back when it exits, and may need a lock  *)
(*             for that which the requester holds; the reaper takes them       *)
(*             before; others may take what was reclaimed for somebody.        *)
(* Simplified  pages are numbers; one request, one task that can be killed;    *)
(*             what others take is page cache at once and can be reclaimed.    *)
(* Left out    reserves, compaction, cgroups, the panic without a victim.      *)
EXTENDS Naturals

CONSTANTS Cache,       \* pages that can be reclaimed
          Held,        \* pages of the task that can be killed
          Rounds,      \* rounds without progress before a task is killed
          VictimWaits, \* whether the victim needs a lock of the requester's to exit
          Reaper,      \* whether there is an oom_reaper
          Rival        \* whether others take pages, too

ASSUME BlockingRequestsAssumption ==
  Cache \in Nat /\ Held \in Nat \ {0} /\ Rounds \in Nat /\ {VictimWaits, Reaper, Rival} \subseteq BOOLEAN

VARIABLES at,          \* where the request is
          free, cache, held, \* pages: free, to be reclaimed, the victim's
          rounds,      \* rounds without progress
          victim       \* the task that can be killed

vars == << at, free, cache, held, rounds, victim >>

TypeOK ==
  /\ at \in {"try", "reclaim", "kill", "answered"}
  /\ {free, cache, held, rounds} \subseteq Nat
  /\ victim \in {"runs", "killed", "gone"}
Init == at = "try" /\ free = 0 /\ cache = Cache /\ held = Held /\ rounds = 0 /\ victim = "runs"
(* The request takes one page, and no page is lost.                            *)
PagesConserved == free + cache + held + (IF at = "answered" THEN 1 ELSE 0) = Cache + Held

-----------------------------------------------------------------------------
(* get_page_from_freelist().                                                   *)
Try ==
  /\ at = "try"
  /\ IF free > 0 THEN at' = "answered" /\ free' = free - 1 ELSE at' = "reclaim" /\ UNCHANGED free
  /\ UNCHANGED << cache, held, rounds, victim >>
(* __alloc_pages_direct_reclaim() makes progress.                              *)
Reclaim ==
  /\ at = "reclaim" /\ cache > 0
  /\ at' = "try" /\ cache' = cache - 1 /\ free' = free + 1 /\ rounds' = 0
  /\ UNCHANGED << held, victim >>
(* should_reclaim_retry().                                                     *)
TriesAgain == rounds < Rounds
NoProgress ==
  /\ at = "reclaim" /\ cache = 0
  /\ IF TriesAgain THEN at' = "try" /\ rounds' = rounds + 1 ELSE at' = "kill" /\ UNCHANGED rounds
  /\ UNCHANGED << free, cache, held, victim >>
(* out_of_memory(), after a last look at the lists. While one victim is not    *)
(* gone there is no second.                                                    *)
NeedsAVictim == victim = "runs"
Kill ==
  /\ at = "kill" /\ (victim = "gone" => free + cache > 0)
  /\ at' = "try" /\ rounds' = 0
  /\ victim' = IF NeedsAVictim THEN "killed" ELSE victim
  /\ UNCHANGED << free, cache, held >>

VictimIsHeldUp == VictimWaits /\ at # "answered"
Exit ==
  /\ victim = "killed" /\ ~VictimIsHeldUp
  /\ victim' = "gone" /\ free' = free + held /\ held' = 0
  /\ UNCHANGED << at, cache, rounds >>
Reap ==
  /\ Reaper /\ victim = "killed" /\ held > 0
  /\ free' = free + held /\ held' = 0
  /\ UNCHANGED << at, cache, rounds, victim >>
(* Others read a file.                                                         *)
Steal ==
  /\ Rival /\ free > 0
  /\ free' = free - 1 /\ cache' = cache + 1
  /\ UNCHANGED << at, held, rounds, victim >>

Next == Try \/ Reclaim \/ NoProgress \/ Kill \/ Exit \/ Reap \/ Steal
Spec == Init /\ [][Next]_vars
(* The request goes on, a victim exits if nothing holds it up, the reaper runs. *)
FairSpec ==
  /\ Spec
  /\ WF_vars(Try \/ Reclaim \/ NoProgress \/ Kill) /\ WF_vars(Exit) /\ WF_vars(Reap)

(* A task is killed after so many rounds without progress, and no sooner.      *)
KillsLate     == [][victim = "runs" /\ victim' = "killed" => rounds = Rounds]_vars
(* One task is killed once.                                                    *)
KillsOnce     == [][victim # "runs" => victim' \in {victim, "gone"}]_vars
(* Who waits for the requester's lock exits no sooner.                         *)
WaitersStay   == VictimWaits /\ at # "answered" => victim # "gone"

Answered        == <>(at = "answered")
RivalsStop      == <>[][~Steal]_vars
AnsweredOnceAlone == RivalsStop => Answered
===============================================================================
