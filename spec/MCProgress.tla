----------------------------- MODULE MCProgress -----------------------------
(* Small clients of the allocator, for whom to ask what eventually happens.    *)
EXTENDS Progress, MCZoneClient

Order1(gfp) == PageOf(gfp, 1, "r")
ProgressTable ==
  TLCEval(<< ZoneModel("alone", MemoryOf(1, 0, 0, 1, 0, 0, 1, FALSE, "asleep"),
               << P("task", 0, 1, {Page({"GFP_KERNEL"}, "r"), Page({"GFP_KERNEL"}, "s"), Page({"GFP_NOWAIT"}, "s")}) >>),
             ZoneModel("two_cpus", MemoryOf(4, 0, 0, 0, 0, 0, 0, FALSE, "asleep"),
               << P("task", 0, 1, {Order1({"GFP_ATOMIC"})}), P("task", 1, 1, {Order1({"GFP_NOWAIT"})}) >>),
             ZoneModel("nmi", MemoryOf(4, 0, 0, 0, 0, 0, 0, FALSE, "asleep"),
               << P("task", 0, 1, {Order1({"GFP_KERNEL"})}), P("nmi", 0, 1, {Order1({"GFP_ATOMIC"})}) >>),
             ZoneModel("deferred", MemoryOf(4, 0, 0, 0, 0, 0, 0, FALSE, "asleep"),
               << P("task", 0, 1, {Order1({"GFP_ATOMIC"})}), P("task", 1, 1, {Nolock(1, "r")}) >>) >>)
Clients == ProgressTable
Here(test, builds) == {[test |-> test, build |-> k, design |-> "mainline"] : k \in builds}
CallsCells    == Here(1, {"NONE-5.9-DEBUG", "RT-5.9-TREE", "RT-7.3"})
                   \cup Here(2, {"FULL-7.3"})
StolenCells   == Here(2, {"RT-7.3"})
TwoCpusCells  == Here(2, {"FULL-7.3"})
NmiCells      == Here(3, {"FULL-7.3"})
DeferredCells == Here(4, {"FULL-7.3"})
=============================================================================
