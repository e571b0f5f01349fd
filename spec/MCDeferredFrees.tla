--------------------------- MODULE MCDeferredFrees ---------------------------
(* Three pages in somebody's hands.                                            *)
EXTENDS DeferredFrees, TLC
==============================================================================
