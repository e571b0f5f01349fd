---------------------------- MODULE SectionSteps ----------------------------
(* The interrupt flag and the counted sections: preempt_disable and its kin.   *)
(* Source      include/linux/preempt.h, irqflags.h, rcupdate.h; kernel/softirq *)
(*             .c; 7.3's local_interrupt_disable().                            *)
(* Faithful    the flag is a value, saved and restored; only the outermost     *)
(*             counted section touches it; held locks get their usage bits     *)
(*             when interrupts or bottom halves come on.                       *)
(* Simplified  closing what is not open warns on debug builds and does nothing.*)
(* Left out    nothing.                                                        *)
EXTENDS ContextSteps

Empty == [deps |-> {}, usage |-> {}]
Tracks(v) == Scenario.history /\ LockdepOn(v)

(* mark_held_locks(): every lock held by the task, over all its contexts.      *)
RecordedLocks(v) == {i \in DOMAIN v.open : v.open[i].kind \in LockType /\ HasMap(v.open[i].kind)}
SoftirqsEnabled(v) == BhDepth(v) = 0 /\ v.soft = 0
Marks(v, irqs) ==
  UNION {{Use(ClassOf(v.open[i].lock), OnBit(x, v.open[i].mode)) : x \in irqs} : i \in RecordedLocks(v)}

(* History with more in it, and what lockdep says when it first goes bad.      *)
Learn(v, deps, usage) ==
  history' = IF Tracks(v) THEN [deps |-> history.deps \cup deps, usage |-> history.usage \cup usage] ELSE history
HistoryReports ==
  IF history' = history THEN {}
  ELSE If(HasStrongCycle(history'.deps) /\ ~HasStrongCycle(history.deps), "LOCKDEP_ORDER") \cup
       If(IrqUnsafe(history'.deps, history'.usage, PerCpuClasses)
            /\ ~IrqUnsafe(history.deps, history.usage, PerCpuClasses), "LOCKDEP_IRQ")

LearnIrqsOn(v)     == Learn(v, {}, Marks(v, {"HARDIRQ"} \cup If(SoftirqsEnabled(v), "SOFTIRQ")))
LearnSoftirqsOn(v) == Learn(v, {}, Marks(v, {"SOFTIRQ"}))

-----------------------------------------------------------------------------
LastIndex(secs, Is(_)) ==
  LET found == {i \in DOMAIN secs : Is(secs[i])}
  IN  IF found = {} THEN 0 ELSE CHOOSE i \in found : \A j \in found : j <= i
Without(secs, i) == SubSeq(secs, 1, i - 1) \o SubSeq(secs, i + 1, Len(secs))
DropLast(secs, Is(_)) ==
  LET i == LastIndex(secs, Is) IN IF i = 0 THEN secs ELSE Without(secs, i)

IrqForm(p) == Section("irq", "", "", "", Next1(p).form)

(* local_irq_disable(), local_irq_enable(), local_irq_save(), _restore(), and  *)
(* the same inside lock functions (form "": no section of its own).            *)
NewFlag(p) ==
  CASE Next1(p).do \in {"irqOff", "irqSave"} -> FALSE
    [] Next1(p).do = "irqOn"                 -> TRUE
    [] Next1(p).do = "irqRestore"            -> saved[p][Next1(p).var]
NewSections(p) ==
  CASE Next1(p).form = ""                    -> sections[p]
    [] Next1(p).do \in {"irqOff", "irqSave"} -> Append(sections[p], IrqForm(p))
    [] OTHER -> LET Is(s) == s = IrqForm(p) IN DropLast(sections[p], Is)

SetIrqFlag(p) ==
  /\ Exists(p)
  /\ todo[p] # << >>
  /\ Next1(p).do \in {"irqOff", "irqOn", "irqSave", "irqRestore"}
  /\ Runs(p)
  /\ \E v \in {Sight(p)} :
     IF NewFlag(p) /\ ~irq[CpuOf(p)] THEN LearnIrqsOn([v EXCEPT !.irqsOn = TRUE]) ELSE history' = history
  /\ Raise(HistoryReports, {})
  /\ saved' = IF Next1(p).do = "irqSave" THEN [saved EXCEPT ![p][Next1(p).var] = irq[CpuOf(p)]] ELSE saved
  /\ irq' = [irq EXCEPT ![CpuOf(p)] = NewFlag(p)]
  /\ sections' = [sections EXCEPT ![p] = NewSections(p)]
  /\ UNCHANGED << cell, stack, phase, waiting, regs, zone >>
  /\ Proceed(p, Tail(todo[p]))

-----------------------------------------------------------------------------
(* In open and close primitives `form` is the kind of section.                 *)
IsCounted(p) == Next1(p).form = "irqCount"
OpenSection(p) ==
  /\ At(p, "open")
  /\ Runs(p)
  /\ \E v \in {Sight(p)} :
     \E outermost \in {IsCounted(p) /\ HardirqDisableField(Build, v) = 0} :
     /\ Raise(If(Next1(p).form = "bh" /\ InHardirq(v) /\ (Build.proveLocking \/ Build.rt), "WARN"), {})
     /\ saved' = IF outermost THEN [saved EXCEPT ![p].counted = irq[CpuOf(p)]] ELSE saved
     /\ irq' = IF outermost THEN [irq EXCEPT ![CpuOf(p)] = FALSE] ELSE irq
  /\ sections' = [sections EXCEPT ![p] = Append(@, Section(Next1(p).form, Next1(p).lock, "", "", ""))]
  /\ UNCHANGED << cell, stack, phase, waiting, regs, zone, history >>
  /\ Proceed(p, Tail(todo[p]))

IsOpen(p) == LET Is(s) == s.kind = Next1(p).form /\ s.lock = Next1(p).lock IN LastIndex(sections[p], Is)

(* local_bh_enable() with interrupts off: TRACE_IRQFLAGS kernels turn them off *)
(* and on around the count, so off RT they end up on.                          *)
BhTurnsIrqsOn(p, v) == Next1(p).form = "bh" /\ Build.proveLocking /\ ~Build.rt /\ ~v.irqsOn
CountTurnsIrqsOn(p, v) == IsCounted(p) /\ HardirqDisableField(Build, v) = 1 /\ saved[p].counted
Closed(p, v, i, on) ==
  [v EXCEPT !.irqsOn = v.irqsOn \/ on, !.open = IF i = 0 THEN @ ELSE Without(@, Len(@) - Len(sections[p]) + i)]
CloseSection(p) ==
  /\ At(p, "close")
  /\ Runs(p)
  /\ \E v \in {Sight(p)}, i \in {IsOpen(p)}, bh \in {Next1(p).form = "bh"} :
     \E on \in {i # 0 /\ (BhTurnsIrqsOn(p, v) \/ CountTurnsIrqsOn(p, v))} :
     \E after \in {Closed(p, v, i, on)} :
     /\ irq' = [irq EXCEPT ![CpuOf(p)] = @ \/ on]
     /\ sections' = [sections EXCEPT ![p] = IF i = 0 THEN @ ELSE Without(@, i)]
     /\ IF on /\ ~v.irqsOn THEN LearnIrqsOn(after)
        ELSE IF bh /\ i # 0 /\ v.irqsOn /\ SoftirqsEnabled(after) THEN LearnSoftirqsOn(after)
        ELSE history' = history
     /\ Raise(HistoryReports
                \cup If(i = 0 /\ Build.proveLocking, "WARN")
                \cup If(bh /\ i # 0 /\ (InHardirq(v) \/ (Build.proveLocking /\ ~v.irqsOn)), "WARN"), {})
  /\ UNCHANGED << cell, stack, phase, waiting, saved, regs, zone >>
  /\ Proceed(p, Tail(todo[p]))
=============================================================================
