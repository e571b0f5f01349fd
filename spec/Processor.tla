------------------------------ MODULE Processor ------------------------------
(* Who runs where, and what interrupts what.                                   *)
(* Source      kernel/sched/core.c (schedule, preempt_schedule_irq),           *)
(*             kernel/softirq.c (invoke_softirq, __do_softirq),                *)
(*             include/linux/hardirq.h; Documentation/core-api/real-time.      *)
(* Faithful    task < softirq < hardirq < NMI on one CPU's stack; interrupts   *)
(*             come wherever the flag and the counts allow; preemption as the  *)
(*             build allows; schedule() hands the CPU on with interrupts on.   *)
(* Simplified  a process stays on its CPU; any runnable task may be chosen; a  *)
(*             handler that would have to block keeps its CPU; PREEMPT_LAZY    *)
(*             preempts like FULL.                                             *)
(* Left out    priorities, migration, idle, nested NMIs, CPU hotplug.          *)
EXTENDS LockTables

CONSTANTS
  Scenarios,  \* sequence of records: name, client, locks, procs, readRecursive, history, memory
  Cells       \* set of [test |-> index of Scenarios, build |-> name, design |-> name]

VARIABLES
  cell,       \* which scenario runs on which build under which design; never changes
  stack,      \* [Cpu -> Seq(Proc)] the task at the bottom, its interrupts on top
  phase,      \* [Proc -> {"new", "live", "done"}]
  waiting,    \* [Proc -> {"no", "spin", "blocked", "woken"}] for the lock at the head of todo
  todo,       \* [Proc -> sequence of primitives and calls still to be done]
  sections,   \* [Proc -> sequence of sections it has open, oldest first]
  irq,        \* [Cpu -> BOOLEAN] the interrupt flag: TRUE is enabled
  saved,      \* [Proc -> [name -> BOOLEAN]] flags variables, by value
  regs,       \* [Proc -> [register -> value]] results: of a trylock 0 or 1, see AllocatorCalls for pages
  zone,       \* the zone's lists, its counters, the sheaves, and kswapd; see ZoneSteps
  reported,   \* what the kernel's checks printed
  happened,   \* what really went wrong
  history     \* lockdep's dependencies and usage bits, if the scenario keeps them

vars == << cell, stack, phase, waiting, todo, sections, irq, saved, regs, zone, reported, happened, history >>

-----------------------------------------------------------------------------
(* The scenario. Processes are numbered from 0.                                *)
(* How much memory there is at the beginning, in pages (of 4 in all): on the   *)
(* buddy lists, on each CPU's list, in the page cache; whether each CPU's      *)
(* sheaf has an object; the watermarks.                                        *)
MemoryOf(free, pcp, slab, cache, min, low, high, boosted, kswapd) ==
  [used |-> TRUE, free |-> free, pcp |-> pcp, slab |-> slab, cache |-> cache, min |-> min, low |-> low, high |-> high,
   boosted |-> boosted, kswapd |-> kswapd]
NoMemory == [MemoryOf(0, 0, 0, 0, 0, 0, 0, FALSE, "asleep") EXCEPT !.used = FALSE]

(* A scenario's table has all of them; MC modules complete it.                 *)
ASSUME LockTablesAreComplete ==
  \A i \in DOMAIN Scenarios :
    /\ DOMAIN LocksWithInternals(Scenarios[i]) \subseteq DOMAIN Scenarios[i].locks
    /\ \A l \in DOMAIN Scenarios[i].locks : Scenarios[i].locks[l].type \in LockType \cup {"lockdep_map"}

(* Those of the scenario that has most.                                        *)
Most == CHOOSE n \in {Len(Scenarios[i].procs) : i \in DOMAIN Scenarios} : \A i \in DOMAIN Scenarios : Len(Scenarios[i].procs) <= n
AnyProc == 0..(Most - 1)
Scenario  == Scenarios[cell.test]
IsGeneral == Scenario.client # "litmus"
Build     == BuildUnder[cell.build][cell.design]
DesignHere == DesignOf[cell.design]
Proc      == 0..(Len(Scenario.procs) - 1)
Cpu       == DOMAIN stack
Locks     == Scenario.locks
ClassOf(l) == Locks[l].class
PerCpuClasses == {Locks[l].class : l \in {k \in DOMAIN Locks : Locks[k].type = "local_lock_t"}}
KindOf(p) == Scenario.procs[p + 1].kind
CpuOf(p)  == LET cpu == Scenario.procs[p + 1].cpu IN IF cpu = 0 \/ Build.smp THEN cpu ELSE 0
TypeOf(l) == TypeUnder(Build, DesignHere, l, Locks[l].type)

(* What a process of each kind executes as. RT runs softirqs and handlers that *)
(* may be threaded in tasks.                                                   *)
ThreadableKind == {"irq_handler", "irq_work", "hrtimer"}
SoftirqKind    == {"softirq", "rcu_callback"}
Execution(kind, rt) ==
  CASE kind \in {"task", "threaded_irq"} -> "task"
    [] kind \in {"hardirq", "nmi"}       -> kind
    [] rt                                -> "task"
    [] kind \in ThreadableKind           -> "threadable"
    [] kind \in SoftirqKind              -> "softirq"
Executes(p)  == Execution(KindOf(p), Build.rt)
IsTask(p)    == Executes(p) = "task"
IsHardirq(p) == Executes(p) \in {"hardirq", "threadable"}

(* What RT's threads do around a handler: its program begins and ends so. The  *)
(* general client has to end it by a call of its own.                          *)
BhThreadKind == {"softirq", "hrtimer", "rcu_callback", "irq_handler"}
Wrapped(p, around) ==
  IF ~Build.rt THEN << >>
  ELSE CASE KindOf(p) \in BhThreadKind -> << Op(around.bh, "", "", "") >>
         [] KindOf(p) = "irq_work"     -> << Op(around.rcu, "", "", "") >>
         [] OTHER                      -> << >>
Prologue(p) == Wrapped(p, [bh |-> "local_bh_disable", rcu |-> "rcu_read_lock"])
Epilogue(p) ==
  IF Scenario.client = "litmus" THEN Wrapped(p, [bh |-> "local_bh_enable", rcu |-> "rcu_read_unlock"]) ELSE << >>

-----------------------------------------------------------------------------
(* What a process is at, and what it sees. (In an action TLC evaluates a LET   *)
(* anew at each use; \E v \in {e} binds it once, and so the steps say.)        *)
Exists(p)  == p \in DOMAIN phase   \* labels range over AnyProc, of which a scenario may use a part
Next1(p)   == Head(todo[p])
At(p, do)  == Exists(p) /\ todo[p] # << >> /\ Next1(p).do = do
Runs(p)    == LET s == stack[CpuOf(p)] IN s # << >> /\ s[Len(s)] = p
OnStack(p) == LET s == stack[CpuOf(p)] IN \E i \in DOMAIN s : s[i] = p

(* Sections in force: a spinning waiter has already disabled what the lock     *)
(* disables, and lockdep has already recorded it.                              *)
Wanted(p)  == Section(TypeOf(Next1(p).lock), Next1(p).lock, Next1(p).mode, "lock", Next1(p).form)
InForce(p) == IF waiting[p] = "spin" THEN Append(sections[p], Wanted(p)) ELSE sections[p]

RECURSIVE Flatten(_)
Flatten(procs) == IF procs = << >> THEN << >> ELSE InForce(Head(procs)) \o Flatten(Tail(procs))

HowMany(procs, Is(_)) == Cardinality({i \in DOMAIN procs : Is(procs[i])})

(* The view of the context on top of these processes' stack.                   *)
ViewWith(open, procs, irqsOn) ==
  LET Soft(q) == Executes(q) = "softirq"
      Nmi(q)  == Executes(q) = "nmi"
  IN  View(open, irqsOn, HowMany(procs, IsHardirq), HowMany(procs, Soft), HowMany(procs, Nmi),
           \E i \in DOMAIN procs : KindOf(procs[i]) \in {"softirq", "hrtimer"})
ViewOf(procs, irqsOn) == ViewWith(Flatten(procs), procs, irqsOn)
Sight(p) == ViewOf(stack[CpuOf(p)], irq[CpuOf(p)])

(* The same after the step, for what control flow asks.                        *)
RECURSIVE FlattenNext(_)
FlattenNext(procs) ==
  IF procs = << >> THEN << >>
  ELSE LET q == Head(procs) IN
       (IF waiting'[q] = "spin" THEN Append(sections'[q], Wanted(q)) ELSE sections'[q]) \o FlattenNext(Tail(procs))
SightAfter(p) == ViewWith(FlattenNext(stack'[CpuOf(p)]), stack'[CpuOf(p)], irq'[CpuOf(p)])

LockdepOn(v) == Build.proveLocking /\ v.nmi = 0

-----------------------------------------------------------------------------
(* Flags gather in a litmus test; the general client shows the last step's.    *)
Raise(reports, events) ==
  LET gather == Scenario.client = "litmus" IN
  /\ reported' = (IF gather THEN reported ELSE {}) \cup reports
  /\ happened' = (IF gather THEN happened ELSE {}) \cup events

If(cond, flag) == IF cond THEN {flag} ELSE {}

(* The last conjunct of a step: go on with `rest`, down to its first primitive.*)
Proceed(p, rest) ==
  LET bhDepth == LET Is(s) == s.kind = "bh" IN Count(sections'[p], Is)
  IN  todo' = [todo EXCEPT ![p] = Unfold(Build, DesignHere, CpuOf(p), bhDepth, regs'[p], SightAfter(p), rest)]

Program(p) == Prologue(p) \o Scenario.procs[p + 1].program \o Epilogue(p)
MayStart(p) == phase[p] = "new" /\ \A q \in Scenario.procs[p + 1].after : phase[q] = "done"
==============================================================================
