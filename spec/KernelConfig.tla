----------------------------- MODULE KernelConfig -----------------------------
(* Which kernel builds there are, and what each implies.                       *)
(* Source      Linux, kernel/Kconfig.preempt, lib/Kconfig.debug (PROVE_LOCKING *)
(*             selects DEBUG_SPINLOCK, DEBUG_RT_MUTEXES, TRACE_IRQFLAGS and    *)
(*             PREEMPT_COUNT; DEBUG_ATOMIC_SLEEP selects PREEMPT_COUNT),       *)
(*             kernel/rcu/Kconfig, kernel/Kconfig.locks (QUEUED_RWLOCKS).      *)
(* Faithful    derived options are derived, never set: a build is its          *)
(*             preemption model, SMP, three debug options and its era.         *)
(* Simplified  an era stands for the code of 5.9/5.10, 6.1 and 7.3.4.          *)
(*             PREEMPT_VOLUNTARY is NONE here; PREEMPT_DYNAMIC is FULL.        *)
(* Left out    architectures; the choice of allocator.                         *)
EXTENDS Naturals, FiniteSets

Era == {"5.9", "6.1", "7.3"}
PreemptModel == {"NONE", "LAZY", "FULL", "RT"}

(* Lockdep's rules changed twice: 5.10 does not check a task that holds        *)
(* nothing, and only 7.3 knows WAIT_OVERRIDE maps.                             *)
Derive(name, preempt, smp, prove, raw, sleep, era) ==
  [ name            |-> name,
    preempt         |-> preempt,
    rt              |-> preempt = "RT",
    smp             |-> smp,
    era             |-> era,
    proveLocking    |-> prove,
    rawNesting      |-> raw,
    atomicSleep     |-> sleep,
    preemptCount    |-> preempt # "NONE" \/ prove \/ sleep,
    preemptRcu      |-> preempt \in {"FULL", "RT"},
    debugSpinlock   |-> prove,
    debugRtMutexes  |-> prove,
    queuedRwlocks   |-> smp /\ preempt # "RT",
    spinlocksVanish |-> ~smp /\ ~prove,
    needsBhLock     |-> preempt = "RT" /\ era # "7.3",
    earlyExit       |-> era = "5.9",
    waitOverride    |-> era = "7.3",
    countedIrqs     |-> era = "7.3" ]

Production(name, preempt, smp, era) == Derive(name, preempt, smp, FALSE, FALSE, FALSE, era)
Debug(name, preempt, smp, era)      == Derive(name, preempt, smp, TRUE, TRUE, TRUE, era)

BuildSet ==
  { Production("NONE-5.9", "NONE", TRUE, "5.9"), Debug("NONE-5.9-DEBUG", "NONE", TRUE, "5.9"),
    Production("FULL-5.9", "FULL", TRUE, "5.9"), Debug("FULL-5.9-DEBUG", "FULL", TRUE, "5.9"),
    Derive("FULL-5.9-NORAW", "FULL", TRUE, TRUE, FALSE, TRUE, "5.9"),
    Production("RT-5.9", "RT", TRUE, "5.9"),     Debug("RT-5.9-DEBUG", "RT", TRUE, "5.9"),
    Production("NONE-6.1", "NONE", TRUE, "6.1"), Debug("NONE-6.1-DEBUG", "NONE", TRUE, "6.1"),
    Production("LAZY-7.3", "LAZY", TRUE, "7.3"), Debug("LAZY-7.3-DEBUG", "LAZY", TRUE, "7.3"),
    Production("FULL-7.3", "FULL", TRUE, "7.3"), Debug("FULL-7.3-DEBUG", "FULL", TRUE, "7.3"),
    Production("RT-7.3", "RT", TRUE, "7.3"),     Debug("RT-7.3-DEBUG", "RT", TRUE, "7.3"),
    Production("UP-7.3", "LAZY", FALSE, "7.3"),  Debug("UP-7.3-DEBUG", "LAZY", FALSE, "7.3") }

BuildName == { b.name : b \in BuildSet }
BuildOf   == [ n \in BuildName |-> CHOOSE b \in BuildSet : b.name = n ]

(* Every name is one build. (TLC tabulates a constant function when it checks  *)
(* an assumption like this one; later look-ups are then cheap.)                *)
ASSUME BuildsHaveNames == BuildOf \in [BuildName -> BuildSet] /\ Cardinality(BuildName) = Cardinality(BuildSet)
(* PREEMPT_COUNT is there whenever something needs it, and only then.          *)
ASSUME PreemptCountIsDerived ==
  \A b \in BuildSet : (b.preempt # "NONE" \/ b.proveLocking \/ b.atomicSleep) <=> b.preemptCount
ASSUME RawNestingNeedsLockdep == \A b \in BuildSet : b.rawNesting => b.proveLocking
==============================================================================
