------------------------------ MODULE MCNestings ------------------------------
(* The theorems of Nestings, checked over the whole scope.                     *)
EXTENDS Nestings, TLC

ASSUME LockdepMissesExactlyThis ==
  \A n \in AllNestings : (Suffers(Suffering, n) /\ ~Reports(Watching, n)) <=> Missed(n)
ASSUME LockdepOverstatesExactlyThis ==
  \A n \in AllNestings : (Reports(Watching, n) /\ ~Suffers(Suffering, n)) <=> Unneeded(n)
ASSUME RtLockdepReportsTheSame ==
  \A n \in AllNestings : n.kind \in {"task", "hardirq"} /\ ~Has(n, BhCall \cup {"spin_lock_bh", "raw_spin_lock_bh", "rcu_read_lock_bh"})
    => (Reports(Watching, n) <=> Reports(BuildOf["RT-7.3-DEBUG"], n))

(* Without the context, or without what is held, the theorems do not hold.     *)
MCNoContext(b, context)      == Rank(b, "MAX")
MCNothingHeld(b, maps, l, s) == l

NoScenarios == << >>
NoCells == {}
Init == cell = 0 /\ stack = 0 /\ phase = 0 /\ waiting = 0 /\ todo = 0 /\ sections = 0 /\ irq = 0 /\ saved = 0 /\ regs = 0 /\ zone = 0
          /\ reported = 0 /\ happened = 0 /\ history = 0
Spec == Init /\ [][FALSE]_vars
==============================================================================
