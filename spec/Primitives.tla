----------------------------- MODULE Primitives -----------------------------
(* The primitives that the bodies of kernel functions are made of.             *)
(* Source      include/linux/irqflags.h, bottom_half.h, preempt.h.             *)
(* Faithful    one primitive is one step of the machine.                       *)
(* Simplified  preempt_disable() and taking a spinning lock are one step.      *)
(* Left out    nothing.                                                        *)
EXTENDS Lockdep

Prim(do, lock, mode, form, var, reg, at) ==
  [do |-> do, lock |-> lock, mode |-> mode, form |-> form, var |-> var, reg |-> reg, at |-> at]

(* form "disable" and "save": the call leaves an irq section behind.           *)
IrqOff(form, at)          == Prim("irqOff", "", "", form, "", "", at)
IrqOn(form, at)           == Prim("irqOn", "", "", form, "", "", at)
IrqSave(form, var, at)    == Prim("irqSave", "", "", form, var, "", at)
IrqRestore(form, var, at) == Prim("irqRestore", "", "", form, var, "", at)
Open(kind, at)            == Prim("open", "", "", kind, "", "", at)
Close(kind, at)           == Prim("close", "", "", kind, "", "", at)
OpenMap(map, at)          == Prim("open", map, "", "map", "", "", at)
CloseMap(map, at)         == Prim("close", map, "", "map", "", "", at)
LockIt(lock, mode, form, at)          == Prim("lock", lock, mode, form, "", "", at)
TryIt(lock, mode, form, var, reg, at) == Prim("trylock", lock, mode, form, var, reg, at)
(* A trylock whose function goes on with `got` or with `failed`.               *)
TryThen(lock, form, at, got, failed) ==
  [ do |-> "trylock", lock |-> lock, mode |-> "write", form |-> form, var |-> "", reg |-> "", at |-> at,
    got |-> got, failed |-> failed ]
UnlockIt(lock, mode, at)              == Prim("unlock", lock, mode, "", "", "", at)

BhLock == "softirq_ctrl.lock"

-----------------------------------------------------------------------------
(* local_bh_disable(): where bottom halves have a lock (RT before 7.3), the    *)
(* outermost section takes it first and gives it back last.                    *)
DisableBh(b, bhDepth, at) ==
  (IF b.needsBhLock /\ bhDepth = 0 THEN << LockIt(BhLock, "write", "plain", at) >> ELSE << >>) \o << Open("bh", at) >>
EnableBh(b, bhDepth, at) ==
  << Close("bh", at) >> \o (IF b.needsBhLock /\ bhDepth = 1 THEN << UnlockIt(BhLock, "write", at) >> ELSE << >>)

(* A call in a program: lock, flags variable and register are "" where unused. *)
Op(op, lock, var, reg) == [op |-> op, lock |-> lock, var |-> var, reg |-> reg]
IsCall(x) == "op" \in DOMAIN x
=============================================================================
