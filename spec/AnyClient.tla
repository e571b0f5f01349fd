------------------------------ MODULE AnyClient ------------------------------
(* Any process doing anything of a small alphabet, within a nesting bound.     *)
(* Source      none: this is the general client that looks for surprises.      *)
(* Faithful    every call may come at any time that its caller runs.           *)
(* Simplified  a caller ends only what it began, in any order unless the       *)
(*             scenario says lifo; interrupts may come again and again.        *)
(* Left out    calls outside the alphabet; nesting above the bound.            *)
EXTENDS Machine

(* In a scenario of this client each process has `alphabet`, a set of calls    *)
(* with those that end them; `opens` and `closes`, the same as two sets of     *)
(* calls; and `nest`, with how many sections open it begins no other (what it  *)
(* allocates is no section).                                                   *)
CallsBy(p) ==
  UNION {IF p < Len(Scenarios[i].procs) THEN Scenarios[i].procs[p + 1].opens \cup Scenarios[i].procs[p + 1].closes ELSE {}
         : i \in DOMAIN Scenarios}

(* What a close looks for: a section that such a call leaves.                  *)
LeftBy(o, s) ==
  CASE o.op \in DOMAIN LockCallOf ->
         LET c == LockCallOf[o.op] IN
         /\ s.kind = c.type /\ s.lock = o.lock /\ s.form = c.form
         /\ (c.mode = "write") <=> (s.mode = "write")
    [] o.op = "local_irq_enable"  -> s.kind = "irq" /\ s.form = "disable"
    [] o.op = "local_irq_restore" -> s.kind = "irq" /\ s.form = "save"
    [] o.op \in MapClosers        -> s.kind = "map" /\ s.lock = o.lock
    [] o.op = "local_bh_enable"   -> s.kind = "bh"
    [] o.op = "rcu_read_unlock_bh" -> s.kind = "rcuBh"
    [] OTHER                      -> \E i \in DOMAIN Simple[o.op] : Simple[o.op][i].form = s.kind
HasToClose(p, o) == \E i \in DOMAIN sections[p] : LeftBy(o, sections[p][i])
(* What it was given it frees by the function and the order that fit.          *)
HasToFree(p, o) ==
  IF o.op \in ObjectFreeingCalls THEN IsObject(regs[p][o.reg])
  ELSE IsPage(regs[p][o.reg]) /\ \E x \in zone.out : x.value = regs[p][o.reg] /\ x.order = o.order
MayCall(p, o) ==
  LET me == Scenario.procs[p + 1] IN
  \/ /\ Len(sections[p]) < me.nest \/ o.op \in AllocatingCalls
     /\ o \in me.opens
     /\ o.op \in AllocatingCalls => regs[p][o.reg] = 0
  \/ /\ o \in me.closes
     /\ IF o.op \in FreeingCalls THEN regs[p][o.reg] # 0 /\ HasToFree(p, o) ELSE HasToClose(p, o)

(* A party to the allocator's contract asks for what may wait only where he    *)
(* may wait, and frees only there. Whether he has is his variable `kept`.      *)
MayWait(p) == MayBlockOn(Build, Sight(p), "mutex") /\ IsTask(p)
Keeps(p, o) ==
  /\ o.op \in AllocatingCalls /\ AllowsBlocking(GfpOf(Build, DesignHere, o.gfp)) => MayWait(p)
  /\ o.op \in FreeingCalls => MayWait(p)
Breaks(p, o) == Scenario.client = "party" /\ ~Keeps(p, o)

Call(p, o) ==
  /\ Exists(p)
  /\ todo[p] = << >>
  /\ phase[p] = "live"
  /\ Runs(p)
  /\ \E may \in {MayCall(p, o)} : may
  /\ Raise({}, {})
  /\ saved' = IF Breaks(p, o) THEN [saved EXCEPT ![p].kept = FALSE] ELSE saved
  /\ UNCHANGED << cell, stack, phase, waiting, sections, irq, regs, zone, history >>
  /\ Proceed(p, << o >>)

Next ==
  \/ \E p \in AnyProc : \E o \in CallsBy(p) : Call(p, o)
  \/ MachineNext
Spec == Init /\ [][Next]_vars
==============================================================================
