---------------------------- MODULE MCZoneClient ----------------------------
(* Models of the general client that allocates and frees. As in MCAnyClient, a *)
(* table and a name.                                                           *)
EXTENDS MCLockClient

Gets(op, gfp, order, reg) == [op |-> op, lock |-> "", var |-> "", reg |-> reg, gfp |-> gfp, order |-> order]
Puts(op, order, reg)      == [op |-> op, lock |-> "", var |-> "", reg |-> reg, gfp |-> {}, order |-> order]
Page(gfp, reg)   == Pair(Gets("alloc_page", gfp, 0, reg), Puts("__free_page", 0, reg))
PageOf(gfp, order, reg) == Pair(Gets("alloc_pages", gfp, order, reg), Puts("__free_pages", order, reg))
Nolock(order, reg) == Pair(Gets("alloc_pages_nolock", {}, order, reg), Puts("free_pages_nolock", order, reg))
Object(gfp, reg) == Pair(Gets("kmalloc", gfp, 0, reg), Puts("kfree", 0, reg))

ZoneModel(name, memory, procs) ==
  Complete([name |-> name, client |-> "any", locks |-> [a |-> T("raw_spinlock_t", "a")], procs |-> procs, readRecursive |-> FALSE,
            history |-> FALSE, vars |-> {"f"}, regs |-> {"r", "s"}, memory |-> memory])

(* One task, every call of the allocator, every order.                         *)
TaskTable ==
  TLCEval(<< ZoneModel("task", MemoryOf(4, 0, 1, 0, 0, 0, 0, FALSE, "asleep"),
               << P("task", 0, 1, {Page({"GFP_KERNEL"}, "r"), PageOf({"GFP_ATOMIC"}, 1, "s"), Object({"GFP_ATOMIC"}, "s"),
                                   Nolock(0, "s"), Raw("a")}) >>) >>)
Task      == TaskTable
TaskCells == On(1, {"RT-7.3-DEBUG", "FULL-7.3-DEBUG", "NONE-5.9-DEBUG", "RT-5.9-TREE-DEBUG", "NONE-6.1", "UP-7.3"})
=============================================================================
