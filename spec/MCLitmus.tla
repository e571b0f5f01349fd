------------------------------- MODULE MCLitmus -------------------------------
(* Litmus tests for TLC. A batch module extends this one and defines the tests *)
(* and cells; the configuration substitutes them.                              *)
EXTENDS LitmusClient, TLC

OutcomesPrinted == Final => PrintT(Outcome)
===============================================================================
