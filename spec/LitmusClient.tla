----------------------------- MODULE LitmusClient -----------------------------
(* A finite program for each process: a litmus test on a build is a cell, and  *)
(* its end states are its outcomes.                                            *)
(* Source      tools/memory-model/Documentation/litmus-tests.txt for the idea. *)
(* Faithful    every interleaving and every point of interruption.             *)
(* Simplified  each process runs once.                                         *)
(* Left out    loops.                                                          *)
EXTENDS Machine

Next == MachineNext
Spec == Init /\ [][Next]_vars

AllDone == \A p \in Proc : phase[p] = "done"

(* Necessary for a standstill, and cheap: nobody is at a step of his own.      *)
LooksStuck ==
  \A c \in Cpu : stack[c] = << >> \/ waiting[stack[c][Len(stack[c])]] # "no" \/ todo[stack[c][Len(stack[c])]] # << >>

Final == AllDone \/ (LooksStuck /\ ~ENABLED Next)

Outcome ==
  [ test     |-> cell.test,
    build    |-> cell.build,
    design   |-> cell.design,
    regs     |-> [p \in DOMAIN regs |-> [r \in DOMAIN regs[p] |-> IF regs[p][r] = 0 THEN 0 ELSE 1]],
    reported |-> reported,
    happened |-> happened \cup If(~AllDone, "DEADLOCK") ]
===============================================================================
