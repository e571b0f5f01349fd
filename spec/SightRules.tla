----------------------------- MODULE SightRules ------------------------------
(* What running code and the kernel's checks can see, against the truth.       *)
(* Source      include/linux/preempt.h, include/linux/hardirq.h;               *)
(*             kernel/sched/core.c (__might_resched, schedule_debug).          *)
(* Faithful    asked in every state, of every process that runs.               *)
(* Simplified  as PreemptCount.                                                *)
(* Left out    what Visibility tells of each nesting.                          *)
EXTENDS Processor

Seers == {p \in Proc : Exists(p) /\ phase[p] = "live" /\ Runs(p)}

(* preemptible() never says yes where it is wrong.                             *)
PreemptibleIsSafe ==
  \A p \in Seers : LET v == Sight(p) IN Preemptible(Build, v) => ~Atomic(Build, v)
(* With PREEMPT_COUNT it never says no where it is wrong.                      *)
PreemptibleIsExact ==
  Build.preemptCount => \A p \in Seers : LET v == Sight(p) IN Preemptible(Build, v) <=> ~Atomic(Build, v)
(* in_atomic() or irqs_disabled() tell every atomic context.                   *)
AtomicIsSeen ==
  Build.preemptCount => \A p \in Seers : LET v == Sight(p) IN Atomic(Build, v) => InAtomic(Build, v) \/ ~v.irqsOn
(* in_hardirq() is true in an NMI too.                                         *)
NmiCountsAsHardirq == \A p \in Seers : Executes(p) = "nmi" => InHardirq(Sight(p))

(* A debug kernel reports every sleep in atomic context when it is asked for,  *)
(* but for a schedule() with nothing but interrupts off: schedule_debug() looks*)
(* at preempt_count alone. Whoever is off his CPU unasked has called it.       *)
SomebodyYielded == \E p \in Proc : phase[p] = "live" /\ waiting[p] = "no" /\ ~OnStack(p)
SleepInAtomicIsReported ==
  Build.atomicSleep /\ "SLEEP_IN_ATOMIC" \in happened /\ ~SomebodyYielded =>
    reported \cap {"INVALID_WAIT", "MIGHT_SLEEP", "SCHEDULING_ATOMIC", "WARN"} # {}
LockdepFlag == {"INVALID_WAIT", "LOCKDEP_RECURSION", "LOCKDEP_ORDER", "LOCKDEP_IRQ", "LOCKDEP_UNLOCK", "LOCKDEP_FREED"}
ProductionReportsNothing ==
  /\ ~Build.proveLocking => reported \cap LockdepFlag = {}
  /\ ~Build.atomicSleep => "MIGHT_SLEEP" \notin reported
==============================================================================
