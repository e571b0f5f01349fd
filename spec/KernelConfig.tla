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
(* Left out    architectures. (The RT tree of 2020 is a build, since its page  *)
(*             allocator was not mainline's; so is a 5.9 with PREEMPT_COUNT    *)
(*             always on, which was proposed and not taken.)                   *)
EXTENDS Naturals, FiniteSets

Era == {"5.9", "6.1", "7.3"}
PreemptModel == {"NONE", "LAZY", "FULL", "RT"}

(* What protects the per-CPU page lists; "none" is a trylock defined to fail.  *)
Pcp(era, smp, tree) ==
  CASE era = "5.9" -> IF tree THEN "local_lock" ELSE "irq_save"
    [] era = "6.1" -> "trylock_irqsave"
    [] era = "7.3" -> IF smp THEN "trylock" ELSE "none"

(* Lockdep's rules changed twice: 5.10 does not check a task that holds        *)
(* nothing, and only 7.3 knows WAIT_OVERRIDE maps.                             *)
Derive(name, preempt, smp, prove, raw, sleep, count, era, tree) ==
  [ name            |-> name,
    preempt         |-> preempt,
    rt              |-> preempt = "RT",
    smp             |-> smp,
    era             |-> era,
    rtTree          |-> tree,
    proveLocking    |-> prove,
    rawNesting      |-> raw,
    atomicSleep     |-> sleep,
    preemptCount    |-> count \/ preempt # "NONE" \/ prove \/ sleep,
    preemptRcu      |-> preempt \in {"FULL", "RT"},
    debugSpinlock   |-> prove,
    debugRtMutexes  |-> prove,
    queuedRwlocks   |-> smp /\ preempt # "RT",
    spinlocksVanish |-> ~smp /\ ~prove,
    needsBhLock     |-> preempt = "RT" /\ era # "7.3",
    earlyExit       |-> era = "5.9",
    waitOverride    |-> era = "7.3",
    countedIrqs     |-> era = "7.3",
    pcp             |-> Pcp(era, smp, tree) ]

Production(name, preempt, smp, era) == Derive(name, preempt, smp, FALSE, FALSE, FALSE, FALSE, era, FALSE)
Debug(name, preempt, smp, era)      == Derive(name, preempt, smp, TRUE, TRUE, TRUE, FALSE, era, FALSE)

BuildSet ==
  { Production("NONE-5.9", "NONE", TRUE, "5.9"), Debug("NONE-5.9-DEBUG", "NONE", TRUE, "5.9"),
    Derive("NONE-5.9-COUNT", "NONE", TRUE, FALSE, FALSE, FALSE, TRUE, "5.9", FALSE),
    Production("FULL-5.9", "FULL", TRUE, "5.9"), Debug("FULL-5.9-DEBUG", "FULL", TRUE, "5.9"),
    Derive("FULL-5.9-NORAW", "FULL", TRUE, TRUE, FALSE, TRUE, FALSE, "5.9", FALSE),
    Production("RT-5.9", "RT", TRUE, "5.9"),     Debug("RT-5.9-DEBUG", "RT", TRUE, "5.9"),
    Derive("RT-5.9-TREE", "RT", TRUE, FALSE, FALSE, FALSE, FALSE, "5.9", TRUE),
    Derive("RT-5.9-TREE-DEBUG", "RT", TRUE, TRUE, TRUE, TRUE, FALSE, "5.9", TRUE),
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
(* PREEMPT_COUNT is there whenever something needs it, and only then, but for  *)
(* the kernel that was to have it always.                                      *)
ASSUME PreemptCountIsDerived ==
  \A b \in BuildSet :
    (b.preempt # "NONE" \/ b.proveLocking \/ b.atomicSleep \/ b.name = "NONE-5.9-COUNT") <=> b.preemptCount
ASSUME RawNestingNeedsLockdep == \A b \in BuildSet : b.rawNesting => b.proveLocking
==============================================================================
