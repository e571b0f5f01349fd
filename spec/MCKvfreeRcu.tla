------------------------------ MODULE MCKvfreeRcu ------------------------------
(* Clients of kvfree_rcu(): who calls it, from where, under which scheme.      *)
EXTENDS KvfreeRcu, TLC

(* The bounds, for the machine that is replayed.                               *)
Bounds == [callers |-> Caller, cpus |-> Cpu, objects |-> Object, readers |-> Reader, calls |-> Calls,
           slots |-> Slots, keep |-> Keep, pages |-> Pages]

CellsOf(names, builds, contexts) == [scheme : names, build : builds, context : contexts]
Call(form, contexts) == [form : {form}, context : contexts]

(* Calls of one form alone; of both forms; and from anywhere.                  *)
SingleCalls == Call("single", {"task"})
DoubleCalls == Call("double", Context)
BothCalls   == Call("single", {"task"}) \cup Call("double", {"raw"})
EveryCalls  == Call("single", {"task"}) \cup Call("double", Context)
(* A caller who does not keep his side.                                        *)
BreachCalls == Call("single", {"raw"})

TodayOnRtCells == CellsOf({"today"}, {"rt"}, {"raw"})
NolockCells    == CellsOf({"nolock"}, {"rt"}, {"nmi"})
WorkerCells    == CellsOf({"worker"}, {"rt"}, {"raw"})
Since511Cells  == CellsOf({"worker", "today"}, Build, Context)
PoolCells      == CellsOf({"pool"}, {"rt"}, {"raw"})
InsistsCells   == CellsOf({"insists"}, {"rt"}, {"raw"})
SheafCells     == CellsOf({"sheaf-7.3"}, {"plain"}, {"raw"})
RtSheafCells   == CellsOf({"sheaf-7.3"}, {"rt"}, {"raw"})
OldSheafCells  == CellsOf({"sheaf-7.0"}, {"plain"}, {"zone"})
UnderLockCells == CellsOf({"under-lock"}, {"rt"}, {"raw"})
NotOnRtCells   == CellsOf({"not-on-rt"}, {"rt"}, {"raw"})
NotOnRtSeenCells == CellsOf({"not-on-rt"}, {"lockdep"}, {"raw"})
RawCallCells   == CellsOf({"raw-call"}, {"rt"}, {"raw"})
RawZoneCells   == CellsOf({"raw-zone"}, {"rt"}, {"zone"})
AtOnceCells    == CellsOf({"work-at-once"}, {"rt"}, {"sched"})
SoftirqCells   == CellsOf({"softirq"}, {"rt"}, {"sched"})
TodayNmiCells  == CellsOf({"today"}, {"rt"}, {"nmi"})
(* Old and new, where a page is asked for in different ways.                   *)
VariedCells ==
  CellsOf({"under-lock"}, {"plain"}, {"raw"}) \cup CellsOf({"raw-call", "raw-zone", "pool"}, {"rt"}, {"raw"})
  \cup CellsOf({"trylock-pages"}, {"lockdep"}, {"zone"}) \cup SheafCells

-----------------------------------------------------------------------------
(* Which client of which scheme gets into trouble: the matrix finds exactly    *)
(* these, and all others refine the contract.                                  *)
AllCells == CellsOf(SchemeName, Build, Context)
AsksUnderLock == {"under-lock", "not-on-rt", "raw-zone"}
UnsoundCells == {c \in AllCells :
  \/ c.context = "nmi" /\ c.scheme # "nolock"
  \/ c.scheme = "under-lock" /\ c.build \in {"rt", "lockdep"}
  \/ c.scheme = "not-on-rt" /\ c.build = "lockdep"
  \/ c.context = "zone" /\ c.scheme \in AsksUnderLock /\ ~(c.scheme = "not-on-rt" /\ c.build = "rt")
  \/ c.context = "zone" /\ c.scheme = "sheaf-7.0" /\ c.build # "rt"
  \/ c.context = "sched" /\ c.scheme \in {"work-at-once", "softirq"}}
SoundCells == AllCells \ UnsoundCells
UnsoundNames == {<< c.scheme, c.build, c.context >> : c \in UnsoundCells}
(* Prints each cell in trouble as it is found; never violated.                 *)
UnsoundPrinted == ~NoTrouble => PrintT(<< "unsound", cell.scheme, cell.build, cell.context >>)

-----------------------------------------------------------------------------
(* Guards removed, one each.                                                   *)
MCNobody            == {}
MCOneEnd            == 1
MCAlways            == TRUE
MCNever             == FALSE
MCAnyTime(ends)     == TRUE
MCAnyCpu(cpu)       == TRUE
MCAnyRoom(k)        == k.blocks # << >>
MCOneMore(objects)  == Len(objects) > Slots
MCForgets(k)        == [k EXCEPT !.blocks = << << >> >>]
MCAsksAnywhere(s, build, form, context) == IF form = "single" THEN s.single ELSE s.double
MCSheafOnRt(s, build) == s.sheaf # "none"
MCKept              == "T1"
MCAnyObject(o)      == o \notin given
MCHiredAgain(k)     == FirstStage

-----------------------------------------------------------------------------
(* False: what one might think.                                                *)
(* With the lock dropped nothing comes in between: only the first array has    *)
(* room.                                                                       *)
OnlyFirstHasRoom == \A cpu \in Cpu : \A i \in DOMAIN krc[cpu].blocks : i > 1 => Len(krc[cpu].blocks[i]) = Slots
(* A page in reserve is enough.                                                *)
ReserveSuffices == \A c \in Caller : caller[c].at # "link"

(* Reachable.                                                                  *)
NeverWaited      == \A c \in Caller : caller[c].at # "wait"
NeverTwoEnds     == \A cpu \in Cpu : batch[cpu].ends < 2
NeverDeferred    == \A cpu \in Cpu : krc[cpu].deferred = << >>
NeverSheafCalled == \A cpu \in Cpu : sheaf[cpu].called = << >>
NeverCached      == \A cpu \in Cpu : krc[cpu].cached = 0
NeverTwoArrays   == \A cpu \in Cpu : Len(krc[cpu].blocks) < 2
NeverAllFreed    == \E o \in Object : frees[o] = 0
===============================================================================
