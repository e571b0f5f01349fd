--------------------------- MODULE MCDeferredFrees ---------------------------
(* Three pages in somebody's hands.                                            *)
EXTENDS DeferredFrees, TLC

(* The bounds, for the machine that is replayed.                               *)
Bounds == [held |-> Pages]

(* The lock is left alone.                                                     *)
MCAlways == TRUE
==============================================================================
