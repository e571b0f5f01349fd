------------------------------- MODULE Nestings -------------------------------
(* What lockdep on a kernel without RT misses of RT's troubles, and what it    *)
(* reports that RT would not suffer: theorems over every nesting of a scope.   *)
(* Source      Documentation/locking/locktypes.rst; lockdep.c.                 *)
(* Faithful    a nesting is a sequence of kernel calls, unfolded by            *)
(*             KernelCalls and judged by Lockdep and PreemptCount.             *)
(* Simplified  one context, no contention; nothing is closed.                  *)
(* Left out    more than two outer calls; order and irq-safety reports.        *)
EXTENDS Processor

Watching == BuildOf["FULL-7.3-DEBUG"]   \* the kernel that developers test
Suffering == BuildOf["RT-7.3"]          \* the kernel that has to live with it

(* Calls whose map says SPIN, CONFIG, SLEEP; calls that have no map at all.    *)
SpinCall   == {"raw_spin_lock", "raw_spin_lock_irqsave", "raw_spin_trylock", "rcu_read_lock_sched"}
RawBhCall  == {"raw_spin_lock_bh"}
ConfigCall == {"spin_lock", "spin_lock_bh", "spin_lock_irqsave", "spin_trylock", "read_lock", "local_lock", "local_lock_irq",
               "rcu_read_lock", "rcu_read_lock_bh"}
SleepCall  == {"mutex_lock", "down_read"}
UnseenCall == {"preempt_disable", "local_irq_disable", "local_irq_save", "local_interrupt_disable", "bit_spin_lock"}
BhCall     == {"local_bh_disable"}
HarmlessCall == {"migrate_disable"}
OuterCall  == SpinCall \cup RawBhCall \cup ConfigCall \cup SleepCall \cup UnseenCall \cup BhCall \cup HarmlessCall

NestingKind == {"task", "softirq", "irq_handler", "hardirq"}
InnerType   == {"raw_spinlock_t", "spinlock_t", "local_lock_t", "mutex", "rw_semaphore", "semaphore"}
Outers      == {<< >>} \cup {<< c >> : c \in OuterCall} \cup {<< c, d >> : c \in OuterCall, d \in OuterCall}
Nest(kind, outer, inner) == [kind |-> kind, outer |-> outer, inner |-> inner]
AllNestings == {Nest(k, o, t) : k \in NestingKind, o \in Outers, t \in InnerType}

-----------------------------------------------------------------------------
(* What is open after the outer calls.                                         *)
TypeTaken(prim) == IF prim.lock = BhLock THEN "local_lock_t" ELSE LockCallOf[prim.at].type
Effect(st, prim) ==
  CASE prim.do = "open"                -> [st EXCEPT !.secs = Append(@, Section(prim.form, prim.lock, "", "", ""))]
    [] prim.do \in {"lock", "trylock"} -> [st EXCEPT !.secs = Append(@, Section(TypeTaken(prim), "x", prim.mode, "lock", prim.form))]
    [] prim.do \in {"irqOff", "irqSave"} -> [st EXCEPT !.irqsOn = FALSE]
    [] OTHER                           -> st
Counted(st, prim) == IF prim.form = "irqCount" /\ prim.do = "open" THEN [Effect(st, prim) EXCEPT !.irqsOn = FALSE] ELSE Effect(st, prim)

RECURSIVE Execute(_, _)
Execute(st, prims) == IF prims = << >> THEN st ELSE Execute(Counted(st, Head(prims)), Tail(prims))

(* No call of the scope looks at the design, the registers or the view.        *)
NestedBody(b, depth, o) == Body(b, DesignOf["mainline"], 0, depth, << >>, View(<< >>, TRUE, 0, 0, 0, FALSE), o)

RECURSIVE Calls(_, _, _)
Calls(b, st, names) ==
  IF names = << >> THEN st
  ELSE LET depth == LET Is(s) == s.kind = "bh" IN Count(st.secs, Is)
       IN  Calls(b, Execute(st, NestedBody(b, depth, Op(Head(names), "x", "f", ""))), Tail(names))

Around(b, kind) == IF b.rt /\ kind \in BhThreadKind THEN << "local_bh_disable" >> ELSE << >>
Standing(b, n) ==
  LET e == Execution(n.kind, b.rt)
  IN  Calls(b, [secs |-> << >>, irqsOn |-> e \notin {"hardirq", "threadable"}], Around(b, n.kind) \o n.outer)
SightOf(b, n) ==
  LET e == Execution(n.kind, b.rt)
      s == Standing(b, n)
  IN  View(s.secs, s.irqsOn, IF e \in {"hardirq", "threadable"} THEN 1 ELSE 0, IF e = "softirq" THEN 1 ELSE 0, 0, n.kind = "softirq")

Reports(b, n) ==
  LET v == SightOf(b, n) IN InvalidWait(b, << >>, Execution(n.kind, b.rt), v.open, v.open, n.inner)
Suffers(b, n) == SleepsOn(b, n.inner) /\ ~MayBlockOn(b, SightOf(b, n), n.inner)

-----------------------------------------------------------------------------
Has(n, calls) == \E i \in DOMAIN n.outer : n.outer[i] \in calls
IsConfig(t) == t \in ConfigType
IsSleep(t)  == t \in {"mutex", "rw_semaphore"}

(* A spinlock_t or local_lock: lockdep knows raw locks, RCU-sched and hard     *)
(* interrupts; it cannot know what disables preemption or interrupts without a *)
(* map.                                                                        *)
MissedConfig(n) == n.kind # "hardirq" /\ Has(n, UnseenCall) /\ ~Has(n, SpinCall \cup RawBhCall)
(* A sleeping lock: bottom halves off are one thing more that has no map.      *)
MissedSleep(n) ==
  /\ n.kind = "task"
  /\ Has(n, UnseenCall \cup BhCall)
  /\ ~Has(n, SpinCall \cup RawBhCall \cup ConfigCall)
(* A semaphore has no map itself: everything is missed.                        *)
MissedSemaphore(n) ==
  n.kind # "task" \/ Has(n, OuterCall \ (HarmlessCall \cup SleepCall))

Missed(n) ==
  CASE IsConfig(n.inner)       -> MissedConfig(n)
    [] IsSleep(n.inner)        -> MissedSleep(n)
    [] n.inner = "semaphore"   -> MissedSemaphore(n)
    [] OTHER                   -> FALSE

(* raw_spin_lock_bh() is a raw lock to lockdep, and leaves RT preemptible.     *)
Unneeded(n) ==
  /\ IsConfig(n.inner)
  /\ n.kind # "hardirq"
  /\ Has(n, RawBhCall)
  /\ ~Has(n, SpinCall \cup UnseenCall)
==============================================================================
