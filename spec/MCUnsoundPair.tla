---------------------------- MODULE MCUnsoundPair ----------------------------
(* One pair of a design and a build that is not sound, with every small client *)
(* of MCContract: what is the shortest way to trouble for somebody who keeps   *)
(* his side? A configuration is run once for each pair, see its line Each.     *)
EXTENDS MCContract

CONSTANTS
  OfDesign,  \* name of a design
  OnBuild    \* name of a build that it applies to

PairCells == {c \in ClientsCells : c.design = OfDesign /\ c.build = OnBuild}

(* The pairs that have an unsound cell.                                        *)
UnsoundPairs == {[OfDesign |-> c.design, OnBuild |-> c.build] : c \in ClientsCells \ SoundCells}
==============================================================================
