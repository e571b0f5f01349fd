------------------------------ MODULE MCSleepers ------------------------------
(* One sleeper or two, on a wait queue or an rcuwait.                          *)
EXTENDS Sleepers, TLC
===============================================================================
