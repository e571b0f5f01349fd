---------------------------- MODULE MCUnsoundPair ----------------------------
(* One pair of a design and a build that is not sound, with every small client *)
(* of MCContract: what is the shortest way to trouble for somebody who keeps   *)
(* his side? The configuration is run for each pair: see its line Each.        *)
EXTENDS MCContract

CONSTANTS
  OfDesign,  \* name of a design
  OnBuild    \* name of a build that it applies to

OnlyThePair == cell.design = OfDesign /\ cell.build = OnBuild

(* The pairs that have an unsound cell.                                        *)
UnsoundPairs == {[OfDesign |-> c.design, OnBuild |-> c.build] : c \in ClientsCells \ SoundCells}
==============================================================================
