----------------------------- MODULE MCAnyClient -----------------------------
(* Small alphabets for the general client. Each model is a sequence of         *)
(* scenarios and a set of cells; the bounds are the alphabets, the numbers of  *)
(* processes and CPUs, and `nest`.                                             *)
EXTENDS AnyClient, TLC

Pair(open, close) == [open |-> open, close |-> << close >>]
Once(call)        == [open |-> call, close |-> << >>]
C(op)             == Op(op, "", "", "")
L(op, lock)       == Op(op, lock, "", "")
LV(op, lock, var) == Op(op, lock, var, "")

P(kind, cpu, nest, alphabet) ==
  [kind |-> kind, cpu |-> cpu, after |-> {}, program |-> << >>, alphabet |-> alphabet, nest |-> nest]
(* TLC tabulates the table of locks, or looks each one up anew.                *)
Complete(s) == [s EXCEPT !.locks = TLCEval(LocksWithInternals(s))]
Model(name, locks, tracks, procs) ==
  Complete([name |-> name, client |-> "any", locks |-> locks, procs |-> procs, readRecursive |-> FALSE, history |-> tracks,
   vars |-> {"f", "g"}, regs |-> {}])
T(type) == LockEntry(type, type)

Raw(l)  == Pair(L("raw_spin_lock", l), L("raw_spin_unlock", l))
Spin(l) == Pair(L("spin_lock", l), L("spin_unlock", l))
SpinIrqsave(l, f) == Pair(LV("spin_lock_irqsave", l, f), LV("spin_unlock_irqrestore", l, f))
RawIrqsave(l, f) == Pair(LV("raw_spin_lock_irqsave", l, f), LV("raw_spin_unlock_irqrestore", l, f))

TrySpinTable ==
  TLCEval(<< Model("spin", [a |-> T("raw_spinlock_t"), b |-> T("spinlock_t")], FALSE,
       << P("task", 0, 2, {Raw("a"), Spin("b"), SpinIrqsave("b", "f")}), P("task", 1, 2, {Raw("a"), Spin("b")}), P("hardirq", 0, 1, {Raw("a")}) >>) >>)
TrySpin == TrySpinTable
TrySpinCells == {[test |-> 1, build |-> k] : k \in {"RT-7.3-DEBUG", "NONE-5.9", "FULL-7.3-DEBUG"}}
===============================================================================
