----------------------------- MODULE MCVisibility -----------------------------
(* The questions of Visibility on every build: one table a question, true on   *)
(* the builds where it holds. Each table is what a theorem says it is.         *)
EXTENDS Visibility, TLC

On(Holds(_)) == TLCEval([n \in BuildName |-> Holds(BuildOf[n])])
PreemptibleIsZeroOn            == On(PreemptibleIsZero)
InAtomicIsBlindOn              == On(InAtomicIsBlind)
LockTypesLookAlikeOn           == On(LockTypesLookAlike)
PreemptibleTellsOn             == TLCEval([n \in BuildName |-> [c \in TellingCall |-> PreemptibleTells(BuildOf[n], c)]])
BlindnessHiddenOn              == TLCEval([n \in BuildName |-> ~BlindnessShows(BuildOf[n])])
CompositionMaySpinOn           == TLCEval([n \in BuildName |-> [w \in MaskName |-> CompositionMaySpin(BuildOf[n], w)]])
CountIsThereTypesAreNotOn      ==
  TLCEval([n \in BuildName |-> BlindnessHiddenOn[n] /\ (BuildOf[n].rt \/ LockTypesLookAlikeOn[n])])

(* What separates the builds where a question holds from the others.           *)
ASSUME PreemptibleIsZeroWithoutCount ==
  \A n \in BuildName : PreemptibleIsZeroOn[n] <=> ~BuildOf[n].preemptCount
ASSUME InAtomicIsBlindWithoutCount ==
  \A n \in BuildName : InAtomicIsBlindOn[n] <=> ~BuildOf[n].preemptCount
ASSUME OnlyRtTellsLockTypes ==
  \A n \in BuildName : LockTypesLookAlikeOn[n] <=> ~BuildOf[n].rt
ASSUME OnlyRtIsPreemptibleUnderSpinlocks ==
  \A n \in BuildName, c \in TellingCall :
    PreemptibleTellsOn[n][c] <=> IF c \in PlainSpin THEN BuildOf[n].rt ELSE ~(BuildOf[n].rt /\ c = "raw_spin_lock_bh")
ASSUME LockdepHidesBlindness == \A n \in BuildName : BuildOf[n].proveLocking => BlindnessHiddenOn[n]
ASSUME MostMasksMaySpin ==
  \A n \in BuildName, w \in MaskName :
    CompositionMaySpinOn[n][w] <=> w \notin {"GFP_DMA", "GFP_DMA32", "GFP_TRANSHUGE_LIGHT"}

NoScenarios == << >>
NoCells == {}
Init == cell = 0 /\ stack = 0 /\ phase = 0 /\ waiting = 0 /\ todo = 0 /\ sections = 0 /\ irq = 0 /\ saved = 0 /\ regs = 0 /\ zone = 0
          /\ reported = 0 /\ happened = 0 /\ history = 0
Spec == Init /\ [][FALSE]_vars
================================================================================
