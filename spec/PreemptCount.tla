---------------------------- MODULE PreemptCount ----------------------------
(* The nesting counts as they truly are, and what preemptible(), in_atomic(),  *)
(* in_hardirq(), in_nmi() and irqs_disabled() see of them on a build.          *)
(* Source      include/linux/preempt.h, include/linux/hardirq.h (nmi_enter     *)
(*             adds NMI and HARDIRQ), kernel/softirq.c, kernel/sched/core.c    *)
(*             (__might_resched), include/linux/rcupdate.h.                    *)
(* Faithful    the fields one by one; without PREEMPT_COUNT the PREEMPT field  *)
(*             stays 0 while the others are kept; RT keeps bottom halves out   *)
(*             of preempt_count.                                               *)
(* Simplified  fields are numbers: widths and bit layout belong to the Java.   *)
(* Left out    the idle task, MIGRATE_DISABLE's own limits, non_block_count.   *)
EXTENDS LockTypes, Sequences, FiniteSets

(* A section that a process has open; see Machine for the kinds. `kind` is the *)
(* lock's type for locks.                                                      *)
Section(kind, lock, mode, how, form) ==
  [kind |-> kind, lock |-> lock, mode |-> mode, how |-> how, form |-> form]

(* What a context can look at: every section open on its CPU's stack below and *)
(* in it, oldest first; the interrupt flag; how many handlers are in the stack *)
(* (`hard` without the NMI), and whether it serves a softirq (RT: in a task).  *)
View(open, irqsOn, hard, soft, nmi, serving) ==
  [open |-> open, irqsOn |-> irqsOn, hard |-> hard, soft |-> soft, nmi |-> nmi, serving |-> serving]

Count(open, Is(_)) == Cardinality({i \in DOMAIN open : Is(open[i])})

RaisesPreempt(b, s) ==
  \/ s.kind \in {"preempt", "rcuSched"}
  \/ s.kind = "rcu" /\ ~b.preemptRcu
  \/ s.kind \in LockType /\ AddsPreempt(b, s.kind, s.form)

PreemptDepth(b, v) == LET Is(s) == RaisesPreempt(b, s) IN Count(v.open, Is)
BhDepth(v)         == LET Is(s) == s.kind = "bh" IN Count(v.open, Is)

(* RT counts a spinlock_t holder as an RCU reader, and bottom halves once.     *)
RcuDepth(b, v) ==
  IF ~b.preemptRcu THEN 0
  ELSE LET Is(s) == s.kind = "rcu" \/ (s.kind \in LockType /\ IsRtSpinlock(b, s.kind))
       IN  Count(v.open, Is) + (IF b.rt /\ BhDepth(v) > 0 THEN 1 ELSE 0)

MigrateDepth(b, v) ==
  LET Is(s) == s.kind = "migrate" \/ (s.kind \in LockType /\ IsRtSpinlock(b, s.kind))
  IN  Count(v.open, Is) + (IF b.rt /\ BhDepth(v) > 0 THEN 1 ELSE 0)

-----------------------------------------------------------------------------
(* The fields of preempt_count as the code reads them.                         *)
PreemptField(b, v)        == IF b.preemptCount THEN PreemptDepth(b, v) ELSE 0
SoftirqField(b, v)        == IF b.rt THEN 0 ELSE 2 * BhDepth(v) + v.soft
HardirqDisableField(b, v) == LET Is(s) == s.kind = "irqCount" IN Count(v.open, Is)
HardirqField(v)           == v.hard + v.nmi

InAtomic(b, v) ==
  \/ v.hard > 0 \/ v.nmi > 0
  \/ SoftirqField(b, v) > 0
  \/ PreemptField(b, v) > 0
  \/ HardirqDisableField(b, v) > 0
Preemptible(b, v)    == b.preemptCount /\ v.irqsOn /\ ~InAtomic(b, v)
InHardirq(v)         == HardirqField(v) > 0
ServesSoftirq(b, v)  == IF b.rt THEN v.serving ELSE v.soft > 0
InSoftirq(b, v)      == IF b.rt THEN v.serving \/ BhDepth(v) > 0 ELSE SoftirqField(b, v) > 0
InTask(b, v)         == v.hard = 0 /\ v.nmi = 0 /\ ~ServesSoftirq(b, v)
InInterrupt(b, v)    == v.hard > 0 \/ v.nmi > 0 \/ SoftirqField(b, v) > 0

-----------------------------------------------------------------------------
(* The truth: may this context not give up the CPU? It does not ask what the   *)
(* build counts.                                                               *)
Atomic(b, v) ==
  \/ ~v.irqsOn
  \/ v.hard > 0 \/ v.nmi > 0
  \/ SoftirqField(b, v) > 0
  \/ HardirqDisableField(b, v) > 0
  \/ PreemptDepth(b, v) > 0

(* May it block on a lock of this type? RT's spinlocks may be waited for       *)
(* inside an RCU reader, everything else may not.                              *)
MayBlockOn(b, v, t) == ~Atomic(b, v) /\ (IsRtSpinlock(b, t) \/ RcuDepth(b, v) = 0)

(* __might_resched(): compares what it sees with what the caller allows.       *)
MightSleepComplains(b, v, t) ==
  /\ b.atomicSleep
  /\ \/ ~v.irqsOn
     \/ InAtomic(b, v)
     \/ RcuDepth(b, v) > 0 /\ ~IsRtSpinlock(b, t)

(* schedule_debug(): only preempt_count is looked at, on every build.          *)
SchedulingComplains(b, v) == InAtomic(b, v)

(* rcu_note_context_switch(): a voluntary switch inside a preemptible reader.  *)
ReaderSwitchComplains(b, v, t) == RcuDepth(b, v) > 0 /\ ~IsRtSpinlock(b, t)
==============================================================================
