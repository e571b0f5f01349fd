------------------------------- MODULE Machine -------------------------------
(* The kernel machine: contexts, locks, lockdep and the page allocator on a    *)
(* build under a design, whole.                                                *)
(* Source      Processor, ContextSteps, SectionSteps, LockSteps, UnlockSteps,  *)
(*             ZoneSteps, ReclaimSteps.                                        *)
(* Faithful    one step per primitive; what the checks report and what happens *)
(*             are kept apart.                                                 *)
(* Simplified  sequential consistency; lockdep stays on after a report.        *)
(* Left out    as the modules of the steps say.                                *)
EXTENDS ZoneRules, SightRules

SavedNames(s) ==
  s.vars \cup {"entry", "counted", "wait_lock", "pi_lock"}
    \cup (IF s.memory.used THEN {"zone", "pcp", "slab", "kswapd"} ELSE {})
InitCell(c) ==
  LET s     == Scenarios[c.test]
      procs == 0..(Len(s.procs) - 1)
      cpus  == IF BuildOf[c.build].smp THEN {s.procs[i].cpu : i \in DOMAIN s.procs} ELSE {0}
  IN
  /\ cell = c
  /\ stack = [u \in cpus |-> << >>]
  /\ phase = [p \in procs |-> "new"]
  /\ waiting = [p \in procs |-> "no"]
  /\ todo = [p \in procs |-> << >>]
  /\ sections = [p \in procs |-> << >>]
  /\ irq = [u \in cpus |-> TRUE]
  /\ saved = [p \in procs |-> [n \in SavedNames(s) |-> TRUE]]
  /\ regs = [p \in procs |-> [r \in s.regs |-> 0]]
  /\ zone = InitZone(s.memory, cpus)
  /\ reported = {}
  /\ happened = {}
  /\ history = Empty
Init == \E c \in Cells : InitCell(c)

ContextStep ==
  \/ \E p \in AnyProc : ScheduleIn(p)
  \/ \E p \in AnyProc : EnterSoftirq(p)
  \/ \E p \in AnyProc : EnterHardirq(p)
  \/ \E p \in AnyProc : EnterNmi(p)
  \/ \E p \in AnyProc : Exit(p)
  \/ \E p \in AnyProc : Yield(p)
  \/ \E p \in AnyProc : MightSleep(p)
SectionStep ==
  \/ \E p \in AnyProc : SetIrqFlag(p)
  \/ \E p \in AnyProc : OpenSection(p)
  \/ \E p \in AnyProc : CloseSection(p)
LockStep ==
  \/ \E p \in AnyProc : Lock(p)
  \/ \E p \in AnyProc : Contend(p)
  \/ \E p \in AnyProc : Obtain(p)
  \/ \E p \in AnyProc : Trylock(p)
  \/ \E p \in AnyProc : Unlock(p)
  \/ \E p \in AnyProc : Release(p)
  \/ \E p \in AnyProc : Wake(p)
  \/ \E p \in AnyProc : InitLock(p)
ZoneStep ==
  \/ \E p \in AnyProc : CheckWatermark(p)
  \/ \E p \in AnyProc : PopPage(p)
  \/ \E p \in AnyProc : Refill(p)
  \/ \E p \in AnyProc : TakePages(p)
  \/ \E p \in AnyProc : GivePages(p)
  \/ \E p \in AnyProc : PushPage(p)
  \/ \E p \in AnyProc : Drain(p)
  \/ \E p \in AnyProc : DeferFree(p)
  \/ \E p \in AnyProc : TakeObject(p)
  \/ \E p \in AnyProc : PutObject(p)
  \/ \E p \in AnyProc : FreeObject(p)
  \/ \E p \in AnyProc : DeferObject(p)
  \/ \E p \in AnyProc : TestKswapd(p)
  \/ \E p \in AnyProc : WakeKswapd(p)
  \/ \E p \in AnyProc : TestBoost(p)
  \/ \E p \in AnyProc : Reclaim(p)
  \/ \E p \in AnyProc : Warn(p)
MachineNext == ContextStep \/ SectionStep \/ LockStep \/ ZoneStep

-----------------------------------------------------------------------------
Reported == {"INVALID_WAIT", "LOCKDEP_RECURSION", "LOCKDEP_ORDER", "LOCKDEP_IRQ", "LOCKDEP_UNLOCK", "LOCKDEP_FREED",
             "MIGHT_SLEEP", "SCHEDULING_ATOMIC", "WARN"}
Happening == {"SLEEP_IN_ATOMIC", "CORRUPTION", "BAD_UNLOCK", "LEAK", "RESERVES_USED", "KSWAPD_WOKEN"}
SectionKind == LockType \cup {"preempt", "irq", "irqCount", "bh", "migrate", "rcu", "rcuSched", "rcuBh", "map"}

TypeOK ==
  /\ cell \in Cells
  /\ \A c \in Cpu : \A i \in DOMAIN stack[c] : stack[c][i] \in Proc
  /\ phase \in [Proc -> {"new", "live", "done"}]
  /\ waiting \in [Proc -> {"no", "spin", "blocked", "woken"}]
  /\ \A p \in Proc : \A i \in DOMAIN sections[p] : sections[p][i].kind \in SectionKind
  /\ irq \in [Cpu -> BOOLEAN]
  /\ \A p \in Proc : \A n \in DOMAIN saved[p] : saved[p][n] \in BOOLEAN
  /\ \A p \in Proc : \A r \in DOMAIN regs[p] : regs[p][r] \in 0..(201 + Cardinality(Cpu))
  /\ reported \subseteq Reported
  /\ happened \subseteq Happening

(* One holder, or readers only. Locks that are no locks on the build promise   *)
(* nothing. locktypes.rst, "owner semantics".                                  *)
IsRealLock(l) == ~VanishesOn(Build, TypeOf(l)) /\ ~IsJustContext(Build, TypeOf(l))
MutualExclusion ==
  \A p \in Proc : \A i \in DOMAIN sections[p] :
    LET s == sections[p][i] IN
    s.kind \in LockType /\ s.mode = "write" /\ IsRealLock(s.lock) =>
      \A q \in Proc : SameInstance(p, q, s.lock) /\ Holds(q, s.lock) =>
        p = q /\ \A j \in DOMAIN sections[p] : IsLockOf(sections[p][j], s.lock) => j = i

(* Contexts nest task < softirq < hardirq < NMI (a hardirq may nest in one     *)
(* that turned interrupts on).                                                 *)
Level(p) == CASE IsTask(p) -> 0 [] Executes(p) = "softirq" -> 1 [] IsHardirq(p) -> 2 [] OTHER -> 3
ContextsNest ==
  \A c \in Cpu : \A i, j \in DOMAIN stack[c] :
    i < j => \/ Level(stack[c][i]) < Level(stack[c][j])
             \/ Level(stack[c][i]) = 2 /\ Level(stack[c][j]) = 2

(* local_bh_disable() keeps softirqs away; so does serving one.                *)
NoSoftirqInBhSection ==
  \A c \in Cpu : \A i, j \in DOMAIN stack[c] :
    i < j /\ Executes(stack[c][j]) = "softirq" =>
      \A k \in DOMAIN sections[stack[c][i]] : sections[stack[c][i]][k].kind # "bh"

(* A hard interrupt comes only where interrupts are enabled.                   *)
HardirqsComeWithIrqsOn == \A p \in Proc : phase[p] = "live" /\ IsHardirq(p) => saved[p].entry

(* preempt_count and held locks are balanced at the end of a handler or task.  *)
NewProcessesHoldNothing == \A p \in Proc : phase[p] = "new" => sections[p] = << >> /\ waiting[p] = "no"

(* Nobody waits for a lock by spinning if he could have slept, and the other   *)
(* way round.                                                                  *)
WaitersSleepWhereTheyCan ==
  \A p \in Proc : waiting[p] = "blocked" => SleepsOn(Build, TypeOf(Next1(p).lock)) /\ ~OnStack(p)

(* A blocked waiter is never forgotten: somebody holds the lock, or is on his  *)
(* way to wake it.                                                             *)
NoWaiterForgotten ==
  \A p \in Proc : waiting[p] = "blocked" =>
    \/ \E q \in Proc : Holds(q, Next1(p).lock)
    \/ \E q \in Proc : waiting[q] # "blocked" /\ \E i \in DOMAIN todo[q] : ~IsCall(todo[q][i]) /\ todo[q][i].do \in {"wake", "release"}
    \/ \E q \in Proc : waiting[q] \in {"woken", "spin"} /\ Next1(q).lock = Next1(p).lock

(* Who loses his CPU without having asked to could be preempted: he held       *)
(* preemption up nowhere.                                                      *)
Preempted(q) ==
  /\ OnStack(q)
  /\ todo'[q] = todo[q]
  /\ waiting'[q] = waiting[q]
  /\ phase'[q] = "live"
  /\ \A i \in DOMAIN stack'[CpuOf(q)] : stack'[CpuOf(q)][i] # q
OnlyPreemptibleTasksPreempted ==
  [][\A q \in Proc : Preempted(q) => Build.preempt # "NONE" /\ irq[CpuOf(q)] /\ PreemptDepth(Build, Sight(q)) = 0]_vars

(* A fair lock lets no reader of task context past a waiting writer.           *)
GotReader(p) ==
  /\ Len(sections'[p]) = Len(sections[p]) + 1
  /\ LET s == sections'[p][Len(sections'[p])] IN
     s.kind \in {"rwlock_t", "rw_semaphore"} /\ s.mode = "read" /\ IsFair(Build, s.kind) /\ ~InInterrupt(Build, Sight(p))
ReadersQueue == [][\A p \in Proc : GotReader(p) => ~WriterWaits(p, Next1(p).lock)]_vars
==============================================================================
