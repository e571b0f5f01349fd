--------------------------- MODULE ContractClient ---------------------------
(* The general client as a party to the allocator's contract: it remembers     *)
(* whether it has kept its side. "Design D is sound on build K" is: the        *)
(* machine with D and K refines AllocationContract.                            *)
(* Source      AllocationContract.                                             *)
(* Faithful    every step of the machine is one of the contract's, or none.    *)
(* Simplified  processes keep what they get.                                   *)
(* Left out    deadlocks of several processes: only a wait for a lock that is  *)
(*             held below on the same CPU counts as trouble.                   *)
EXTENDS AnyClient

(* Has every caller kept his side so far?                                      *)
kept == \A p \in Proc : saved[p].kept

(* The refinement mapping. A request is asked from the call until a page is in *)
(* its register, or until control has left the allocator.                      *)
IsOfRequest(x) == "req" \in DOMAIN x /\ "gfp" \in DOMAIN x.req
Asks(p) == \E i \in DOMAIN todo[p] : IsOfRequest(todo[p][i]) /\ regs[p][todo[p][i].req.reg] = 0

TokensOf(x) == IF IsObject(x.value) THEN {x.value} ELSE Pages(PfnOf(x.value), x.order)
TokensHad(p) == UNION {TokensOf(x) : x \in {y \in zone.out : \E r \in DOMAIN regs[p] : regs[p][r] = y.value}}

(* Waiting for what is held below on the same CPU is for ever.                 *)
WaitsInVain(p) ==
  /\ waiting[p] = "spin"
  /\ \E i \in DOMAIN stack[CpuOf(p)] : Holds(stack[CpuOf(p)][i], Next1(p).lock)
Troubling == {"INVALID_WAIT", "LOCKDEP_RECURSION", "MIGHT_SLEEP", "SCHEDULING_ATOMIC", "WARN", "SLEEP_IN_ATOMIC", "CORRUPTION"}
InTrouble == (reported \cup happened) \cap Troubling # {} \/ \E p \in Proc : WaitsInVain(p)

Contract ==
  INSTANCE AllocationContract WITH
    Caller  <- AnyProc,
    Token   <- 0..(ZoneSize - 1) \cup 101..204,
    request <- [p \in AnyProc |-> IF Exists(p) /\ Asks(p) THEN "asked" ELSE "idle"],
    owns    <- [p \in AnyProc |-> IF Exists(p) THEN TokensHad(p) ELSE {}],
    trouble <- InTrouble,
    broken  <- ~kept
RefinesContract == Contract!ContractSpec
THEOREM Spec => RefinesContract
=============================================================================
