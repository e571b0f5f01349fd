----------------------------- MODULE MCAnyClient -----------------------------
(* The models of the general client. Each is a table of scenarios and a set of *)
(* cells; its bounds are its alphabets, its processes and CPUs, and `nest`.    *)
(* (TLC evaluates what a configuration substitutes at every use: hence a table,*)
(* evaluated once, and a name that only refers to it.)                         *)
EXTENDS MCAlphabets

(* Every call within every call, in task context.                              *)
NestingTable == TLCEval(<< Model("nesting", OneOfEach, FALSE, << P("task", 0, 2, EveryCall) >>) >>)
Nesting      == NestingTable
NestingCells == On(1, {"RT-7.3-DEBUG"})

(* Every call in every context.                                                *)
ContextsTable == TLCEval(<< Model("threaded_irq", OneOfEach, FALSE, << P("threaded_irq", 0, 1, EveryCall) >>),
                            Model("hardirq", OneOfEach, FALSE, << P("hardirq", 0, 1, EveryCall) >>),
                            Model("nmi", OneOfEach, FALSE, << P("nmi", 0, 1, EveryCall) >>) >>)
Contexts      == ContextsTable
ContextsCells == On(3, {"RT-7.3-DEBUG", "RT-5.9", "FULL-7.3-DEBUG", "FULL-5.9-NORAW", "NONE-5.9", "UP-7.3"})

(* Handlers that RT runs in threads: there they start inside a section.        *)
HandlersTable ==
  TLCEval(<< Model("softirq", OneOfEach, FALSE, << P("softirq", 0, 1, EveryCall) >>),
             Model("hrtimer", OneOfEach, FALSE, << P("hrtimer", 0, 1, EveryCall) >>),
             Model("rcu_callback", OneOfEach, FALSE, << P("rcu_callback", 0, 1, EveryCall) >>),
             Model("irq_handler", OneOfEach, FALSE, << P("irq_handler", 0, 1, EveryCall) >>),
             Model("irq_work", OneOfEach, FALSE, << P("irq_work", 0, 1, EveryCall) >>) >>)
Handlers      == HandlersTable
HandlersCells == On(5, {"NONE-5.9-DEBUG", "FULL-7.3-DEBUG", "UP-7.3-DEBUG"})
ThreadsTable ==
  LET calls == {Raw("r"), RawBh("r"), Spin("s"), SpinBh("s"), Local("l"), Mutex("m"), Bh, Rcu, RcuBh, Irq, Preempt} IN
  TLCEval(<< Model("softirq", OneOfEach, FALSE, << P("softirq", 0, 3, calls) >>),
             Model("irq_work", OneOfEach, FALSE, << P("irq_work", 0, 3, calls) >>) >>)
Threads      == ThreadsTable
ThreadsCells == On(2, {"RT-7.3-DEBUG", "RT-5.9"})

(* Interrupts at every point of sections that keep them out, and of others.    *)
(* RT of 5.9, where bottom halves have a lock, without sections in sections.   *)
InterruptsTable ==
  LET interrupted(name, nest) ==
        Model(name, [a |-> T("raw_spinlock_t", "a")], FALSE,
              << P("task", 0, nest, {Irq, Bh, Preempt, RawBh("a")}), P("softirq", 0, 1, {Bh}),
                 P("irq_handler", 0, 1, {Irq}), P("nmi", 0, 1, {Raw("a")}) >>)
  IN
  TLCEval(<< interrupted("interrupts", 2), interrupted("interrupts_bh_lock", 1),
             Model("two_nmis", OneOfEach, FALSE,
               << P("task", 0, 1, {Preempt, Irq}), P("nmi", 0, 1, {Preempt}), P("nmi", 0, 1, {Save("f")}) >>) >>)
Interrupts      == InterruptsTable
InterruptsCells == On(1, {"FULL-7.3-DEBUG", "RT-7.3"}) \cup {c \in On(3, {"FULL-7.3-DEBUG", "RT-5.9"}) : c.test = 3}
                     \cup {c \in On(2, {"RT-5.9"}) : c.test = 2}

(* Interrupt flags by value: two variables, three levels, any order of ends.   *)
FlagsTable ==
  TLCEval(<< Model("flags", [a |-> T("spinlock_t", "a"), b |-> T("spinlock_t", "b")], FALSE,
               << P("task", 0, 3, {Irq, Save("f"), Save("g"), SpinIrqsave("a"), SpinIrq("b"), Counted}),
                  P("hardirq", 0, 1, {Save("f")}) >>) >>)
Flags      == FlagsTable
FlagsCells == On(1, {"FULL-7.3-DEBUG", "RT-7.3"})

(* Two tasks on one CPU: preemption, yielding, blocking.                       *)
PreemptionTable ==
  TLCEval(<< Model("preemption", [m |-> T("mutex", "m"), s |-> T("spinlock_t", "s")], FALSE,
               << P("task", 0, 2, {Preempt, Rcu, RcuSched, Migrate, Mutex("m"), Spin("s"), Once(C("schedule")), Once(C("might_sleep"))}),
                  P("task", 0, 1, {Mutex("m"), Spin("s"), Irq}) >>) >>)
Preemption      == PreemptionTable
PreemptionCells == On(1, {"NONE-5.9", "NONE-6.1-DEBUG", "LAZY-7.3", "FULL-7.3-DEBUG", "RT-7.3-DEBUG"})
===============================================================================
