------------------------- MODULE MCBlockingRequests -------------------------
(* A request against a full memory: rivals, a victim, a reaper.                *)
EXTENDS BlockingRequests, TLC

(* The bounds, for the machine that is replayed.                               *)
Bounds == [cache |-> Cache, victims |-> Held, rounds |-> Rounds,
           victimWaits |-> VictimWaits, reaper |-> Reaper, rival |-> Rival]


(* Guards removed, one each.                                                   *)
MCNeverAgain   == FALSE
MCAlways       == TRUE
MCNobodyWaits  == FALSE

(* Reachable.                                                                  *)
NeverReaped == ~(victim = "killed" /\ held = 0)
=============================================================================
