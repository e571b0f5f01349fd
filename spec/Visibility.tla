------------------------------ MODULE Visibility ------------------------------
(* What running code can see of where it stands: every predicate that the      *)
(* proposals of 2020 built upon, in every nesting of two sections.             *)
(* Source      include/linux/preempt.h, "cannot know about held spinlocks in   *)
(*             non-preemptible kernels"; Documentation/locking/locktypes.rst;  *)
(*             LKML, August and September 2020.                                *)
(* Faithful    a question is asked of one build, over every standing: a kind   *)
(*             of context and a call that opened a section there; in a task up *)
(*             to two calls.                                                   *)
(* Simplified  as Nestings.                                                    *)
(* Left out    what code could find out by other means than these predicates:  *)
(*             the list of held locks is lockdep's, and no production kernel   *)
(*             has it.                                                         *)
EXTENDS Nestings

(* The calls that a predicate may tell, or fail to tell, from another.         *)
LookCall  == {"raw_spin_lock", "raw_spin_lock_irqsave", "raw_spin_trylock", "raw_spin_lock_bh", "spin_lock", "spin_lock_irqsave",
              "spin_trylock", "spin_lock_bh", "preempt_disable", "local_irq_disable", "local_irq_save", "local_bh_disable"}
LookOuter == {<< >>} \cup {<< c >> : c \in LookCall} \cup {<< c, d >> : c \in LookCall, d \in LookCall}
TaskStandings == {Nest("task", o, "raw_spinlock_t") : o \in LookOuter}
Standings == TaskStandings \cup {Nest(k, o, "raw_spinlock_t") : k \in NestingKind \ {"task"}, o \in {x \in LookOuter : Len(x) < 2}}
All(b, S, Holds(_, _)) == \A n \in S : LET v == SightOf(b, n) IN Holds(n, v)

-----------------------------------------------------------------------------
(* preemptible() is 0 wherever it is asked.                                    *)
PreemptibleIsZero(b) == LET Zero(n, v) == ~Preemptible(b, v)
                        IN  All(b, Standings, Zero)

(* What a task does without bottom halves or a counted interrupt-off section   *)
(* leaves no trace in in_atomic(), locks and preempt_disable() least of all;   *)
(* bottom halves that are off and every other context do.                      *)
UncountedCall == {"raw_spin_lock", "raw_spin_lock_irqsave", "raw_spin_trylock", "spin_lock", "spin_lock_irqsave", "spin_trylock",
                  "preempt_disable", "local_irq_disable", "local_irq_save"}
CountedCall == BhCall \cup RawBhCall \cup {"spin_lock_bh"}
InAtomicIsBlind(b) ==
  LET Only(n) == n.kind = "task" /\ \A i \in DOMAIN n.outer : n.outer[i] \in UncountedCall
      Blind(n, v) == /\ Only(n) => ~InAtomic(b, v)
                     /\ n.kind # "task" \/ Has(n, CountedCall) => InAtomic(b, v)
  IN  All(b, Standings, Blind)

(* spin_lock() in the place of raw_spin_lock() and the other way round: every  *)
(* predicate gives the same answer, so none can tell the two.                  *)
Twin == [c \in {"raw_spin_lock", "raw_spin_lock_irqsave", "raw_spin_lock_bh", "raw_spin_trylock"} |->
           CASE c = "raw_spin_lock" -> "spin_lock"
             [] c = "raw_spin_lock_irqsave" -> "spin_lock_irqsave"
             [] c = "raw_spin_lock_bh" -> "spin_lock_bh"
             [] c = "raw_spin_trylock" -> "spin_trylock"]
Twins(n) == [n EXCEPT !.outer = [i \in DOMAIN n.outer |-> IF n.outer[i] \in DOMAIN Twin THEN Twin[n.outer[i]] ELSE n.outer[i]]]
Answers(b, v) ==
  << PreemptField(b, v), SoftirqField(b, v), HardirqDisableField(b, v), HardirqField(v), v.irqsOn,
     Preemptible(b, v), InAtomic(b, v), InTask(b, v) >>
LockTypesLookAlike(b) ==
  \A n \in Standings : Has(n, DOMAIN Twin) => Answers(b, SightOf(b, n)) = Answers(b, SightOf(b, Twins(n)))

(* Does preemptible() tell, while what the call took is held or off? A task    *)
(* that holds spinlock_t alone should be preemptible, and one that holds a     *)
(* raw_spinlock_t or has interrupts off should not.                            *)
PlainSpin  == {"spin_lock", "spin_lock_irqsave", "spin_lock_bh", "spin_trylock"}
StrictCall == {"raw_spin_lock", "raw_spin_lock_irqsave", "raw_spin_trylock", "raw_spin_lock_bh", "local_irq_disable", "local_irq_save"}
TellingCall == PlainSpin \cup StrictCall
PreemptibleTells(b, call) ==
  LET Alone(n)    == \A i \in DOMAIN n.outer : n.outer[i] \in PlainSpin
      Tells(n, v) == IF call \in StrictCall THEN ~Preemptible(b, v) ELSE Alone(n) => Preemptible(b, v)
  IN  All(b, {n \in TaskStandings : Has(n, {call})}, Tells)

(* Can what a kernel without the count does be seen on this build?             *)
BlindnessShows(b) == PreemptibleIsZero(b) \/ InAtomicIsBlind(b)

-----------------------------------------------------------------------------
(* The masks of a header: those of Gfp, and those that no caller of the model  *)
(* uses. The zone modifiers and movability are not modelled, so nothing is left*)
(* of a mask that consists of them.                                            *)
OtherMask == [GFP_USER |-> Compositions["7.3"]["GFP_KERNEL"], GFP_DMA |-> {}, GFP_DMA32 |-> {},
              GFP_TRANSHUGE |-> {"__GFP_DIRECT_RECLAIM", "__GFP_IO", "__GFP_FS", "__GFP_COMP", "__GFP_NOMEMALLOC", "__GFP_NOWARN"},
              GFP_TRANSHUGE_LIGHT |-> {"__GFP_IO", "__GFP_FS", "__GFP_COMP", "__GFP_NOMEMALLOC", "__GFP_NOWARN"}]
MaskName == (GfpWord \ (GfpBit \cup {"__GFP_RECLAIM"})) \cup DOMAIN OtherMask
CompositionMaySpin(b, w) == AllowsSpinning(IF w \in DOMAIN OtherMask THEN OtherMask[w] ELSE Compositions[b.era][w])
================================================================================
