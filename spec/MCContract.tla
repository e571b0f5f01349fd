------------------------------ MODULE MCContract ------------------------------
(* The small clients on which a design is called sound or not, and the cells   *)
(* of every design on every build that it applies to.                          *)
EXTENDS ContractClient, MCZoneClient

PartyModel(name, memory, procs) == [ZoneModel(name, memory, procs) EXCEPT !.client = "party", !.vars = @ \cup {"kept"}]
Gives(gfp, reg) == Once(Gets("alloc_page", gfp, 0, reg))
ClientTable ==
  TLCEval(<< PartyModel("raw", MemoryOf(3, 0, 0, 0, 0, 1, 1, FALSE, "asleep"),
               << P("task", 0, 1, {Page({"GFP_RT_SAFE"}, "r"), Raw("a")}) >>),
             PartyModel("hardirq", MemoryOf(3, 0, 0, 0, 0, 1, 1, FALSE, "asleep"),
               << P("task", 0, 1, {Page({"GFP_KERNEL"}, "r")}), P("hardirq", 0, 1, {Gives({"GFP_RT_SAFE"}, "r")}) >>),
             PartyModel("nmi", MemoryOf(3, 0, 0, 0, 0, 1, 1, FALSE, "asleep"),
               << P("task", 0, 1, {Page({"GFP_KERNEL"}, "r")}), P("nmi", 0, 1, {Gives({"GFP_RT_SAFE"}, "r")}) >>) >>)
Clients      == ClientTable
ClientsCells ==
  {c \in [test : {1, 2, 3}, build : BuildName, design : DesignName] : AppliesTo(DesignOf[c.design], BuildOf[c.build])}

(* The cells that are not sound. MCContract_matrix finds each of them in trouble,*)
(* MCContract_sound checks that all others refine the contract.                  *)
Unsound(client, design, build) ==
  \/ /\ client = "raw"
     /\ design \in {"mainline"}
     /\ build \in {"NONE-5.9-DEBUG", "FULL-5.9-DEBUG", "RT-5.9", "RT-5.9-DEBUG", "RT-5.9-TREE", "RT-5.9-TREE-DEBUG",
                   "NONE-6.1-DEBUG", "LAZY-7.3-DEBUG", "FULL-7.3-DEBUG", "RT-7.3", "RT-7.3-DEBUG", "UP-7.3-DEBUG"}
  \/ /\ client = "raw"
     /\ design \in {"no-locks-flag", "no-locks-late", "rt-safe-any", "rt-safe-guarded", "gfp0-fails",
                    "raw-zone-lock", "trylock-then-bail", "rt-safe-rt+annotate", "nowait-raw"}
     /\ build \in {"RT-5.9-TREE", "RT-5.9-TREE-DEBUG"}
  \/ /\ client = "raw"
     /\ design \in {"rt-safe-rt"}
     /\ build \in {"NONE-5.9-DEBUG", "FULL-5.9-DEBUG", "RT-5.9-TREE", "RT-5.9-TREE-DEBUG"}
  \/ /\ client = "raw"
     /\ design \in {"annotate"}
     /\ build \in {"RT-5.9", "RT-5.9-DEBUG", "RT-5.9-TREE", "RT-5.9-TREE-DEBUG"}
  \/ /\ client = "raw"
     /\ design \in {"forgive-none"}
     /\ build \in {"RT-5.9", "RT-5.9-DEBUG"}
  \/ /\ client = "raw"
     /\ design \in {"gfp-atomic-rt"}
     /\ build \in {"LAZY-7.3-DEBUG", "FULL-7.3-DEBUG", "UP-7.3-DEBUG"}
  \/ /\ client = "hardirq"
     /\ design \in {"mainline"}
     /\ build \in {"RT-5.9", "RT-5.9-DEBUG", "RT-5.9-TREE", "RT-5.9-TREE-DEBUG", "NONE-6.1-DEBUG", "LAZY-7.3-DEBUG",
                   "FULL-7.3-DEBUG", "RT-7.3", "RT-7.3-DEBUG", "UP-7.3-DEBUG"}
  \/ /\ client = "hardirq"
     /\ design \in {"no-locks-flag", "no-locks-late", "rt-safe-guarded", "gfp0-fails", "annotate", "nowait-raw"}
     /\ build \in {"RT-5.9", "RT-5.9-DEBUG", "RT-5.9-TREE", "RT-5.9-TREE-DEBUG"}
  \/ /\ client = "hardirq"
     /\ design \in {"rt-safe-any"}
     /\ build \in {"NONE-5.9", "RT-5.9-TREE", "RT-5.9-TREE-DEBUG"}
  \/ /\ client = "hardirq"
     /\ design \in {"rt-safe-rt", "raw-zone-lock", "trylock-then-bail", "rt-safe-rt+annotate"}
     /\ build \in {"RT-5.9-TREE", "RT-5.9-TREE-DEBUG"}
  \/ /\ client = "hardirq"
     /\ design \in {"pcp-lockless", "forgive-none", "compile-time"}
     /\ build \in {"RT-5.9", "RT-5.9-DEBUG"}
  \/ /\ client = "hardirq"
     /\ design \in {"gfp-atomic-rt"}
     /\ build \in {"LAZY-7.3-DEBUG", "FULL-7.3-DEBUG", "UP-7.3-DEBUG"}
  \/ /\ client = "nmi"
     /\ design \in {"mainline"}
     /\ build \in {"NONE-5.9", "NONE-5.9-DEBUG", "NONE-5.9-COUNT", "FULL-5.9", "FULL-5.9-DEBUG", "FULL-5.9-NORAW",
                   "RT-5.9", "RT-5.9-DEBUG", "RT-5.9-TREE", "RT-5.9-TREE-DEBUG", "NONE-6.1", "NONE-6.1-DEBUG",
                   "LAZY-7.3", "LAZY-7.3-DEBUG", "FULL-7.3", "FULL-7.3-DEBUG", "RT-7.3", "RT-7.3-DEBUG", "UP-7.3",
                   "UP-7.3-DEBUG"}
  \/ /\ client = "nmi"
     /\ design \in {"no-locks-flag", "no-locks-late", "rt-safe-guarded", "gfp0-fails", "nowait-raw"}
     /\ build \in {"RT-5.9", "RT-5.9-DEBUG", "RT-5.9-TREE", "RT-5.9-TREE-DEBUG"}
  \/ /\ client = "nmi"
     /\ design \in {"rt-safe-any"}
     /\ build \in {"NONE-5.9", "RT-5.9-TREE", "RT-5.9-TREE-DEBUG"}
  \/ /\ client = "nmi"
     /\ design \in {"rt-safe-rt", "trylock-then-bail", "rt-safe-rt+annotate"}
     /\ build \in {"NONE-5.9", "NONE-5.9-DEBUG", "NONE-5.9-COUNT", "FULL-5.9", "FULL-5.9-DEBUG", "FULL-5.9-NORAW",
                   "RT-5.9-TREE", "RT-5.9-TREE-DEBUG"}
  \/ /\ client = "nmi"
     /\ design \in {"raw-zone-lock", "annotate"}
     /\ build \in {"NONE-5.9", "NONE-5.9-DEBUG", "NONE-5.9-COUNT", "FULL-5.9", "FULL-5.9-DEBUG", "FULL-5.9-NORAW",
                   "RT-5.9", "RT-5.9-DEBUG", "RT-5.9-TREE", "RT-5.9-TREE-DEBUG"}
  \/ /\ client = "nmi"
     /\ design \in {"pcp-lockless"}
     /\ build \in {"RT-5.9", "RT-5.9-DEBUG"}
  \/ /\ client = "nmi"
     /\ design \in {"forgive-none"}
     /\ build \in {"NONE-5.9", "NONE-5.9-DEBUG", "NONE-5.9-COUNT", "RT-5.9", "RT-5.9-DEBUG"}
  \/ /\ client = "nmi"
     /\ design \in {"compile-time"}
     /\ build \in {"NONE-5.9", "NONE-5.9-COUNT", "FULL-5.9", "RT-5.9", "RT-5.9-DEBUG"}
  \/ /\ client = "nmi"
     /\ design \in {"fill-pool", "gfp-atomic-rt"}
     /\ build \in {"LAZY-7.3", "LAZY-7.3-DEBUG", "FULL-7.3", "FULL-7.3-DEBUG", "UP-7.3", "UP-7.3-DEBUG"}
  \/ /\ client = "nmi"
     /\ design \in {"nolock-6.15"}
     /\ build \in {"UP-7.3", "UP-7.3-DEBUG"}
UnsoundNames == {<< ClientTable[c.test].name, c.design, c.build >> :
                   c \in {d \in ClientsCells : Unsound(ClientTable[d.test].name, d.design, d.build)}}
SoundCells == {c \in ClientsCells : ~Unsound(ClientTable[c.test].name, c.design, c.build)}

(* Guards removed: the design's own, and the caller's.                         *)
MCNeverBails(b, d, v, gfp) == FALSE
MCNeverRefrains(b, d, v)   == FALSE

(* Nobody who keeps his side meets trouble: false of most cells.               *)
KeptMeansNoTrouble == kept => ~InTrouble

(* Prints each cell in trouble as it is found; never violated.                   *)
UnsoundPrinted == kept /\ InTrouble => PrintT(<< "unsound", Scenario.name, cell.design, cell.build >>)
===============================================================================
