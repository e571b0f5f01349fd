------------------------------ MODULE AnyClient ------------------------------
(* Any process doing anything of a small alphabet, within a nesting bound.     *)
(* Source      none: this is the general client that looks for surprises.      *)
(* Faithful    every call may come at any time that its caller runs.           *)
(* Simplified  a caller ends only what it began, in any order unless the       *)
(*             scenario says lifo; interrupts may come again and again.        *)
(* Left out    calls outside the alphabet; nesting above the bound.            *)
EXTENDS Machine

(* A scenario of this client has, for each process, alphabet: a set of         *)
(* [open |-> call, close |-> call or << >>], and nest: how many sections it    *)
(* may have open. A call without a close leaves nothing open.                  *)
AlphabetOf(p) == Scenario.procs[p + 1].alphabet
CallsOf(entry)  == {entry.open} \cup (IF entry.close = << >> THEN {} ELSE {entry.close[1]})
CallsIn(scenario) ==
  UNION {UNION {CallsOf(e) : e \in scenario.procs[k].alphabet} : k \in DOMAIN scenario.procs}
Calls == UNION {CallsIn(Scenarios[i]) : i \in DOMAIN Scenarios}

(* The section that a call leaves open, by name of its close.                  *)
Opens(p, o)  == \E e \in AlphabetOf(p) : e.open = o
Closes(p, o) == \E e \in AlphabetOf(p) : e.close # << >> /\ e.close[1] = o

(* Bottom halves and counted interrupts under a lock are part of its section.  *)
OwnSections(p) == Len(sections[p])

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

Call(p, o) ==
  /\ Exists(p)
  /\ todo[p] = << >>
  /\ phase[p] = "live"
  /\ Runs(p)
  /\ \/ Opens(p, o) /\ OwnSections(p) < Scenario.procs[p + 1].nest
     \/ Closes(p, o) /\ HasToClose(p, o)
  /\ Raise({}, {})
  /\ UNCHANGED << cell, stack, phase, waiting, sections, irq, saved, regs, history >>
  /\ Proceed(p, << o >>)

Next ==
  \/ \E p \in AnyProc, o \in Calls : Call(p, o)
  \/ MachineNext
Spec == Init /\ [][Next]_vars
==============================================================================
