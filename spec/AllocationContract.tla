------------------------- MODULE AllocationContract -------------------------
(* What every caller of the allocator may rely on, and what he owes.           *)
(* Source      Documentation/core-api/memory-allocation.rst; gfp_types.h on    *)
(*             each composition; Documentation/locking/locktypes.rst.          *)
(* Faithful    assume and guarantee: what is promised is promised as long as   *)
(*             all callers keep their side; once one has broken it, anything   *)
(*             may happen to anybody.                                          *)
(* Simplified  a page is a token that somebody owns; how many there are is the *)
(*             business of whoever implements it.                              *)
(* Left out    when the answer comes: that a request is answered at all is     *)
(*             asked as progress.                                              *)
(* It knows no flag, no lock and no design. A caller may ask wherever he is,   *)
(* unless he asks for what may wait where he may not; and he gives back only   *)
(* what is his, where he may wait.                                             *)
EXTENDS Naturals, FiniteSets

CONSTANTS
  Caller,  \* set of callers
  Token    \* set of pages

VARIABLES
  request, \* [Caller -> {"idle", "asked"}]
  owns,    \* [Caller -> set of pages] what each has been given and has not given back
  trouble, \* the allocator: a check reports, somebody sleeps or waits where he may not, a list is corrupted
  broken   \* a caller has broken his side

cvars == << request, owns, trouble, broken >>

ContractTypeOK ==
  /\ request \in [Caller -> {"idle", "asked"}]
  /\ owns \in [Caller -> SUBSET Token]
  /\ trouble \in BOOLEAN
  /\ broken \in BOOLEAN

ContractInit ==
  /\ request = [c \in Caller |-> "idle"]
  /\ owns = [c \in Caller |-> {}]
  /\ trouble = FALSE
  /\ broken = FALSE

Owned == UNION {owns[c] : c \in Caller}
OnlyFor(c) == owns' \in [Caller -> SUBSET Token] /\ \A d \in Caller \ {c} : owns'[d] = owns[d]

-----------------------------------------------------------------------------
(* The caller's side.                                                          *)
Ask(c) ==
  /\ request[c] = "idle"
  /\ request' = [request EXCEPT ![c] = "asked"]
  /\ UNCHANGED << owns, trouble, broken >>
GiveBack(c) ==
  /\ request[c] = "idle"
  /\ OnlyFor(c)
  /\ owns'[c] \subseteq owns[c] /\ owns'[c] # owns[c]
  /\ UNCHANGED << request, trouble, broken >>

(* The allocator's side: what nobody owns, or a refusal; and never any trouble.*)
Answer(c) ==
  /\ request[c] = "asked"
  /\ OnlyFor(c)
  /\ owns[c] \subseteq owns'[c] /\ owns'[c] # owns[c]
  /\ (owns'[c] \ owns[c]) \cap Owned = {}
  /\ request' = [request EXCEPT ![c] = "idle"]
  /\ UNCHANGED << trouble, broken >>
Refuse(c) ==
  /\ request[c] = "asked"
  /\ request' = [request EXCEPT ![c] = "idle"]
  /\ UNCHANGED << owns, trouble, broken >>

(* A caller breaks his side, and from then on nothing is promised.             *)
Break == broken' = TRUE /\ UNCHANGED << request, owns, trouble >>
Anything ==
  /\ broken
  /\ broken'
  /\ request' \in [Caller -> {"idle", "asked"}]
  /\ owns' \in [Caller -> SUBSET Token]
  /\ trouble' \in BOOLEAN

ContractNext ==
  \/ \E c \in Caller : Ask(c)
  \/ \E c \in Caller : GiveBack(c)
  \/ \E c \in Caller : Answer(c)
  \/ \E c \in Caller : Refuse(c)
  \/ Break
  \/ Anything
ContractSpec == ContractInit /\ [][ContractNext]_cvars

(* What follows for callers who keep their side.                               *)
NoPageTwice == ~broken => \A c, d \in Caller : c # d => owns[c] \cap owns[d] = {}
NoTrouble   == ~broken => ~trouble
=============================================================================
