------------------------------- MODULE PagePool -------------------------------
(* Memory as a set of pages: some are free, the others somebody's.             *)
(* Source      Documentation/core-api/memory-allocation.rst: an allocation     *)
(*             gives pages that nobody else has.                               *)
(* Faithful    a page is taken by one at a time; requests are for 2^order      *)
(*             pages; what is given back had been taken.                       *)
(* Simplified  which pages come is left open; no owner has a name.             *)
(* Left out    that the pages of a request follow each other; failures.        *)
EXTENDS Naturals, FiniteSets

CONSTANTS Page,        \* the pages, numbers
          Request      \* how many pages one step may move

ASSUME PagePoolAssumption == IsFiniteSet(Page) /\ Request \subseteq Nat \ {0}

VARIABLE free          \* the pages that can be had

TypeOK == free \subseteq Page
Init == free = Page

(* The pages that come are those of any set of the right size.                 *)
Take(count) == free' \in SUBSET free /\ Cardinality(free \ free') = count
Give(count) == free' \in SUBSET Page /\ free \subseteq free' /\ Cardinality(free' \ free) = count

Next == \E count \in Request : Take(count) \/ Give(count)
Spec == Init /\ [][Next]_free
==============================================================================
