---------------------------- MODULE ContextSteps ----------------------------
(* The steps that change who runs, the interrupt flag and the counted          *)
(* sections.                                                                   *)
(* Source      as Processor; kernel/softirq.c (__local_bh_disable_ip,          *)
(*             __local_bh_enable_ip), include/linux/irqflags.h.                *)
(* Faithful    flags are saved and restored by value; local_bh_enable() with   *)
(*             interrupts off warns on debug builds and, off RT, enables them. *)
(* Simplified  a section closed that is not open only warns.                   *)
(* Left out    need_resched: preemption may come wherever it could.            *)
EXTENDS Processor

CanPreempt(q) == Build.preempt # "NONE" /\ ~Atomic(Build, Sight(q))

(* schedule() and preempt_schedule_irq(): p gets its CPU.                      *)
ScheduleIn(p) ==
  /\ Exists(p)
  /\ waiting[p] # "blocked"
  /\ phase[p] # "done"
  /\ IsTask(p)
  /\ MayStart(p) \/ (phase[p] = "live" /\ ~OnStack(p))
  /\ LET s == stack[CpuOf(p)] IN
     \/ s = << >>
     \/ Len(s) = 1 /\ IsTask(s[1]) /\ CanPreempt(s[1])
  /\ stack' = [stack EXCEPT ![CpuOf(p)] = << p >>]
  /\ phase' = [phase EXCEPT ![p] = "live"]
  /\ Raise({}, {})
  /\ UNCHANGED << cell, waiting, sections, irq, saved, regs, zone, history >>
  /\ IF phase[p] = "new" THEN Proceed(p, Program(p)) ELSE UNCHANGED todo

Push(p) ==
  /\ stack' = [stack EXCEPT ![CpuOf(p)] = Append(@, p)]
  /\ phase' = [phase EXCEPT ![p] = "live"]
  /\ Raise({}, {})
  /\ UNCHANGED << cell, waiting, sections, regs, zone, history >>

HandlersOn(c) == Len(stack[c]) - (IF stack[c] # << >> /\ IsTask(stack[c][1]) THEN 1 ELSE 0)

SoftirqAllowed(c) == SoftirqField(Build, ViewOf(stack[c], irq[c])) = 0

(* Softirqs run when an interrupt returns to code with bottom halves enabled.  *)
EnterSoftirq(p) ==
  /\ Exists(p)
  /\ phase[p] = "new"
  /\ Executes(p) = "softirq"
  /\ MayStart(p)
  /\ irq[CpuOf(p)]
  /\ HandlersOn(CpuOf(p)) = 0
  /\ SoftirqAllowed(CpuOf(p))
  /\ Push(p)
  /\ UNCHANGED << irq, saved >>
  /\ Proceed(p, Program(p))

MaskIrqs(p) ==
  /\ saved' = [saved EXCEPT ![p].entry = irq[CpuOf(p)]]
  /\ irq' = [irq EXCEPT ![CpuOf(p)] = FALSE]

NoNmiOn(c) == \A i \in DOMAIN stack[c] : Executes(stack[c][i]) # "nmi"
HardirqAllowed(c) == irq[c]

EnterHardirq(p) ==
  /\ Exists(p)
  /\ phase[p] = "new"
  /\ IsHardirq(p)
  /\ MayStart(p)
  /\ HardirqAllowed(CpuOf(p))
  /\ NoNmiOn(CpuOf(p))
  /\ Push(p)
  /\ MaskIrqs(p)
  /\ Proceed(p, Program(p))

EnterNmi(p) ==
  /\ Exists(p)
  /\ phase[p] = "new"
  /\ Executes(p) = "nmi"
  /\ MayStart(p)
  /\ NoNmiOn(CpuOf(p))
  /\ Push(p)
  /\ MaskIrqs(p)
  /\ Proceed(p, Program(p))

(* The general client's processes start over, and only when they are balanced; *)
(* those of a party to the allocator's contract keep what they were given.     *)
KeepsNothing(p) == Scenario.client = "any" => \A r \in DOMAIN regs[p] : regs[p][r] = 0
MayExit(p) == IsGeneral => sections[p] = << >> /\ KeepsNothing(p)
Exit(p) ==
  /\ Exists(p)
  /\ phase[p] = "live"
  /\ todo[p] = << >>
  /\ Runs(p)
  /\ MayExit(p)
  /\ stack' = [stack EXCEPT ![CpuOf(p)] = SubSeq(@, 1, Len(@) - 1)]
  /\ phase' = [phase EXCEPT ![p] = IF IsGeneral THEN "new" ELSE "done"]
  /\ irq' = IF IsHardirq(p) \/ Executes(p) = "nmi" THEN [irq EXCEPT ![CpuOf(p)] = saved[p].entry] ELSE irq
  /\ saved' = [saved EXCEPT ![p].entry = TRUE]
  /\ Raise({}, {})
  /\ UNCHANGED << cell, waiting, todo, sections, regs, zone, history >>

(* schedule() called: a task leaves its CPU and stays runnable.                *)
Yield(p) ==
  /\ At(p, "schedule")
  /\ Runs(p)
  /\ \E v \in {Sight(p)} :
     Raise(If(SchedulingComplains(Build, v), "SCHEDULING_ATOMIC") \cup If(ReaderSwitchComplains(Build, v, "mutex"), "WARN"),
           If(~MayBlockOn(Build, v, "mutex"), "SLEEP_IN_ATOMIC"))
  /\ stack' = IF IsTask(p) THEN [stack EXCEPT ![CpuOf(p)] = << >>] ELSE stack
  /\ irq' = IF IsTask(p) THEN [irq EXCEPT ![CpuOf(p)] = TRUE] ELSE irq
  /\ UNCHANGED << cell, phase, waiting, sections, saved, regs, zone, history >>
  /\ Proceed(p, Tail(todo[p]))

MightSleep(p) ==
  /\ At(p, "mightSleep")
  /\ Runs(p)
  /\ Raise(If(MightSleepComplains(Build, Sight(p), "mutex"), "MIGHT_SLEEP"), {})
  /\ UNCHANGED << cell, stack, phase, waiting, sections, irq, saved, regs, zone, history >>
  /\ Proceed(p, Tail(todo[p]))
=============================================================================
