---------------------------- MODULE MCZoneClient ----------------------------
(* Models of the general client that allocates and frees. As in MCAnyClient, a *)
(* table and a name.                                                           *)
EXTENDS MCAlphabets

Gets(op, gfp, order, reg) == [op |-> op, lock |-> "", var |-> "", reg |-> reg, gfp |-> gfp, order |-> order]
Puts(op, order, reg)      == [op |-> op, lock |-> "", var |-> "", reg |-> reg, gfp |-> {}, order |-> order]
Page(gfp, reg)   == Pair(Gets("alloc_page", gfp, 0, reg), Puts("__free_page", 0, reg))
PageOf(gfp, order, reg) == Pair(Gets("alloc_pages", gfp, order, reg), Puts("__free_pages", order, reg))
Nolock(order, reg) == Pair(Gets("alloc_pages_nolock", {}, order, reg), Puts("free_pages_nolock", order, reg))
ObjectNolock(reg) == Pair(Gets("kmalloc_nolock", {}, 0, reg), Puts("kfree_nolock", 0, reg))
Object(gfp, reg) == Pair(Gets("kmalloc", gfp, 0, reg), Puts("kfree", 0, reg))

ZoneModel(name, memory, procs) ==
  Complete([name |-> name, client |-> "any", locks |-> [a |-> T("raw_spinlock_t", "a")], procs |-> procs, readRecursive |-> FALSE,
            history |-> FALSE, vars |-> {"f"}, regs |-> {"r", "s"}, memory |-> memory])

Plenty    == MemoryOf(4, 0, 1, 0, 0, 0, 0, FALSE, "asleep")
Exhausted == MemoryOf(0, 0, 0, 0, 0, 0, 0, FALSE, "asleep")

(* One task, every call of the allocator, every order, in every era: with      *)
(* interrupts on and off, under a raw lock and not.                            *)
TaskTable ==
  TLCEval(<< ZoneModel("task", Plenty,
               << P("task", 0, 1, {Page({"GFP_KERNEL"}, "r"), PageOf({"GFP_ATOMIC"}, 1, "r"), PageOf({"GFP_NOWAIT"}, 2, "r"),
                                   Object({"GFP_ATOMIC"}, "s"), Page({"GFP_ATOMIC"}, "s"), Raw("a"), Irq}) >>),
             ZoneModel("nolock", Plenty,
               << P("task", 0, 1, {Page({"GFP_NOWAIT"}, "r"), Nolock(1, "r"), Nolock(0, "s"), Object({"GFP_KERNEL"}, "s"), Raw("a"), Preempt}) >>),
             ZoneModel("objects", Plenty,
               << P("task", 0, 1, {Object({"GFP_ATOMIC"}, "r"), Object({"GFP_NOWAIT"}, "s")}) >>) >>)
Task      == TaskTable
TaskCells == On(1, {"NONE-5.9-DEBUG", "RT-5.9-TREE-DEBUG", "RT-5.9", "NONE-6.1", "UP-7.3", "RT-7.3-DEBUG"})
               \cup {c \in On(2, {"RT-7.3-DEBUG", "FULL-7.3-DEBUG", "UP-7.3-DEBUG"}) : c.test = 2}
               \cup {c \in On(3, {"NONE-5.9-DEBUG", "RT-5.9-TREE", "NONE-6.1", "RT-7.3"}) : c.test = 3}

(* Every call of the allocator in every context.                               *)
ContextTable ==
  LET calls == {Page({"GFP_ATOMIC"}, "r"), PageOf({"GFP_ATOMIC"}, 1, "r"), Nolock(0, "r"), Object({"GFP_ATOMIC"}, "r"), ObjectNolock("r"),
                Pair(Gets("__get_free_page", {"GFP_ATOMIC"}, 0, "r"), Puts("free_page", 0, "r")),
                Pair(Gets("__get_free_pages", {"GFP_ATOMIC"}, 1, "r"), Puts("free_pages", 1, "r"))}
      alone(kind) == ZoneModel(kind, MemoryOf(3, 0, 1, 0, 0, 0, 0, FALSE, "asleep"), << P(kind, 0, 1, calls) >>)
  IN
  TLCEval(<< alone("task"), alone("threaded_irq"), alone("softirq"), alone("hardirq"), alone("nmi"), alone("hrtimer"),
             alone("rcu_callback"), alone("irq_handler"), alone("irq_work") >>)
EveryContext      == ContextTable
EveryContextCells == On(9, {"FULL-7.3-DEBUG", "RT-7.3-DEBUG"})

(* Interrupts at every point of the allocator, that allocate too.              *)
InsideTable ==
  TLCEval(<< ZoneModel("inside", MemoryOf(2, 1, 0, 0, 0, 0, 0, FALSE, "asleep"),
               << P("task", 0, 1, {Page({"GFP_ATOMIC"}, "r")}), P("softirq", 0, 1, {PageOf({"GFP_ATOMIC"}, 1, "r")}),
                  P("hardirq", 0, 1, {Page({"GFP_NOWAIT"}, "r")}) >>),
             ZoneModel("inside_nolock", MemoryOf(2, 1, 0, 0, 0, 0, 0, FALSE, "asleep"),
               << P("task", 0, 1, {Page({"GFP_NOWAIT"}, "r"), Nolock(1, "r")}), P("nmi", 0, 1, {Nolock(0, "r")}) >>),
             ZoneModel("inside_objects", MemoryOf(2, 0, 1, 0, 0, 0, 0, FALSE, "asleep"),
               << P("task", 0, 1, {Object({"GFP_NOWAIT"}, "r"), ObjectNolock("s")}), P("nmi", 0, 1, {ObjectNolock("r")}) >>) >>)
Inside      == InsideTable
InsideCells == {c \in On(1, {"NONE-5.9", "RT-5.9-TREE", "FULL-7.3-DEBUG"}) : c.test = 1} \cup
               {c \in On(2, {"UP-7.3", "RT-7.3-DEBUG", "LAZY-7.3"}) : c.test = 2} \cup
               {c \in On(3, {"LAZY-7.3"}) : c.test = 3}

(* Two CPUs on one zone; on RT they wait for zone->lock asleep.                *)
CpusTable ==
  TLCEval(<< ZoneModel("cpus", MemoryOf(3, 0, 0, 0, 0, 0, 0, FALSE, "asleep"),
               << P("task", 0, 1, {Page({"GFP_ATOMIC"}, "r")}), P("task", 1, 1, {PageOf({"GFP_NOWAIT"}, 1, "r"), Nolock(0, "r")}) >>),
             ZoneModel("deferred", MemoryOf(4, 0, 0, 0, 0, 0, 0, FALSE, "asleep"),
               << P("task", 0, 1, {PageOf({"GFP_ATOMIC"}, 1, "r")}), P("task", 1, 1, {Nolock(1, "r")}) >>) >>)
Cpus      == CpusTable
CpusCells == On(2, {"FULL-7.3-DEBUG"}) \cup {c \in On(2, {"RT-7.3"}) : c.test = 2}

(* Memory runs short: marks, reserves, kswapd, reclaim, boost.                 *)
PressureTable ==
  TLCEval(<< ZoneModel("marks", MemoryOf(2, 0, 0, 1, 2, 2, 3, TRUE, "asleep"),
               << P("task", 0, 1, {Page({"GFP_ATOMIC"}, "r"), Page({"GFP_NOWAIT"}, "r"), Page({"GFP_KERNEL"}, "s"), Page({}, "s"), Preempt}),
                  P("task", 0, 1, {Preempt, Once(C("schedule"))}) >>),
             ZoneModel("exhausted", Exhausted,
               << P("task", 0, 1, {Page({"GFP_ATOMIC"}, "r"), Object({"GFP_NOIO"}, "s"), Raw("a")}) >>) >>)
Pressure      == PressureTable
PressureCells == On(2, {"FULL-5.9-DEBUG", "RT-5.9", "RT-7.3-DEBUG", "LAZY-7.3"})

(* Every design on every build that it applies to, for callers who may hold a  *)
(* raw lock or not.                                                            *)
DesignsTable ==
  TLCEval(<< ZoneModel("designs", MemoryOf(3, 1, 0, 0, 0, 1, 1, FALSE, "asleep"),
               << P("task", 0, 1, {Page({"GFP_RT_SAFE"}, "r"), PageOf({"GFP_RT_SAFE"}, 1, "s"), Raw("a")}) >>) >>)
Proposals      == DesignsTable
ProposalsCells == {c \in [test : {1}, build : BuildName, design : DesignName] : AppliesTo(DesignOf[c.design], BuildOf[c.build])}
=============================================================================
