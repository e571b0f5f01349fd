----------------------------- MODULE FreeContract -----------------------------
(* What whoever hands memory to kvfree_rcu() may rely on.                      *)
(* Source      Documentation/RCU/whatisRCU.rst on kfree_rcu(); rcupdate.h on   *)
(*             both of its forms.                                              *)
(* Faithful    an object is freed once, when no reader is left who can have    *)
(*             found it; the call neither sleeps where the caller may not nor  *)
(*             gets him into trouble; and in the end each object is freed.     *)
(* Simplified  a reader may have found whatever was not yet handed over when   *)
(*             it began.                                                       *)
(* Left out    when: that is progress, and asks that readers leave.            *)
(* It knows no page: whether memory can be had is nothing that freeing needs.  *)
EXTENDS Naturals

CONSTANTS Object,      \* what can be freed
          Reader       \* who reads under rcu_read_lock()

VARIABLES given,       \* the objects handed over
          frees,       \* how often each was freed
          reader,      \* the readers inside of their sections
          seen,        \* of each object the readers inside that may have found it before it was handed over
          trouble      \* whether a call got its caller into trouble

contractVars == << given, frees, reader, seen, trouble >>

ContractTypeOK ==
  /\ given \subseteq Object /\ frees \in [Object -> Nat]
  /\ reader \subseteq Reader /\ seen \in [Object -> SUBSET Reader]
  /\ trouble \in BOOLEAN

ContractInit ==
  /\ given = {} /\ frees = [o \in Object |-> 0]
  /\ reader = {} /\ seen = [o \in Object |-> {}]
  /\ trouble = FALSE

-----------------------------------------------------------------------------
(* The caller unlinks the object and hands it over.                            *)
Give(o) ==
  /\ o \notin given
  /\ given' = given \cup {o} /\ seen' = [seen EXCEPT ![o] = reader]
  /\ UNCHANGED << frees, reader, trouble >>
Enter(r) ==
  /\ r \notin reader
  /\ reader' = reader \cup {r}
  /\ UNCHANGED << given, frees, seen, trouble >>
Leave(r) ==
  /\ r \in reader
  /\ reader' = reader \ {r} /\ seen' = [o \in Object |-> seen[o] \ {r}]
  /\ UNCHANGED << given, frees, trouble >>

(* What may be freed: nobody can reach it.                                     *)
Ripe == {o \in given : frees[o] = 0 /\ seen[o] = {}}
Free ==
  /\ \E some \in SUBSET Ripe \ {{}} : frees' = [o \in Object |-> IF o \in some THEN 1 ELSE frees[o]]
  /\ UNCHANGED << given, reader, seen, trouble >>

ContractNext ==
  \/ \E o \in Object : Give(o)
  \/ \E r \in Reader : Enter(r)
  \/ \E r \in Reader : Leave(r)
  \/ Free
ContractSpec == ContractInit /\ [][ContractNext]_contractVars

(* Progress, where readers leave.                                              *)
EventuallyFreed == \A o \in Object : o \in given ~> frees[o] = 1
===============================================================================
