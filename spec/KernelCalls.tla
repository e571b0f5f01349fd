---------------------------- MODULE KernelCalls ----------------------------
(* What the body of each kernel function does, as a sequence of primitives.    *)
(* Source      include/linux/spinlock_api_smp.h, spinlock_rt.h, rwlock_rt.h,   *)
(*             local_lock_internal.h, rcupdate.h, bottom_half.h, irqflags.h,   *)
(*             7.3's spin_lock_irq_disable() and local_interrupt_disable().    *)
(* Faithful    the order of interrupt state, bottom halves and lock; RT's      *)
(*             sleeping spinlocks leave the interrupt state alone; a failed    *)
(*             trylock undoes its prefix.                                      *)
(* Simplified  preempt_disable() and taking a spinning lock are one step.      *)
(* Left out    _nested, _interruptible and _killable variants.                 *)
EXTENDS Lockdep, LockCalls

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
UnlockIt(lock, mode, at)              == Prim("unlock", lock, mode, "", "", "", at)

BhLock == "softirq_ctrl.lock"

-----------------------------------------------------------------------------
(* local_bh_disable(): where bottom halves have a lock (RT before 7.3), the    *)
(* outermost section takes it first and gives it back last.                    *)
DisableBh(b, bhDepth, at) ==
  (IF b.needsBhLock /\ bhDepth = 0 THEN << LockIt(BhLock, "write", "plain", at) >> ELSE << >>) \o << Open("bh", at) >>
EnableBh(b, bhDepth, at) ==
  << Close("bh", at) >> \o (IF b.needsBhLock /\ bhDepth = 1 THEN << UnlockIt(BhLock, "write", at) >> ELSE << >>)

(* What comes before and after a lock in each form. RT's sleeping spinlocks    *)
(* touch bottom halves, never interrupts.                                      *)
Before(b, bhDepth, c, var) ==
  CASE c.form = "bh"                                        -> DisableBh(b, bhDepth, c.name)
    [] c.form = "irq" /\ FormTouchesIrqs(b, c.type)         -> << IrqOff("", c.name) >>
    [] c.form = "irqsave" /\ FormTouchesIrqs(b, c.type)     -> << IrqSave("", var, c.name) >>
    [] c.form = "irq_disable" /\ FormTouchesIrqs(b, c.type) -> << Open("irqCount", c.name) >>
    [] OTHER                                                -> << >>
Behind(b, bhDepth, c, var) ==
  CASE c.form = "bh"                                        -> EnableBh(b, bhDepth, c.name)
    [] c.form = "irq" /\ FormTouchesIrqs(b, c.type)         -> << IrqOn("", c.name) >>
    [] c.form = "irqsave" /\ FormTouchesIrqs(b, c.type)     -> << IrqRestore("", var, c.name) >>
    [] c.form = "irq_disable" /\ FormTouchesIrqs(b, c.type) -> << Close("irqCount", c.name) >>
    [] OTHER                                                -> << >>

LockBody(b, bhDepth, c, o) ==
  CASE c.act = "lock"    -> Before(b, bhDepth, c, o.var) \o << LockIt(o.lock, c.mode, c.form, c.name) >>
    [] c.act = "unlock"  -> << UnlockIt(o.lock, c.mode, c.name) >> \o Behind(b, bhDepth, c, o.var)
    [] c.act = "trylock" -> Before(b, bhDepth, c, o.var) \o << TryIt(o.lock, c.mode, c.form, o.var, o.reg, c.name) >>

-----------------------------------------------------------------------------
(* Functions that hold no lock.                                                *)
Simple ==
  [ preempt_disable       |-> << Open("preempt", "preempt_disable") >>,
    preempt_enable        |-> << Close("preempt", "preempt_enable") >>,
    migrate_disable       |-> << Open("migrate", "migrate_disable") >>,
    migrate_enable        |-> << Close("migrate", "migrate_enable") >>,
    rcu_read_lock         |-> << Open("rcu", "rcu_read_lock") >>,
    rcu_read_unlock       |-> << Close("rcu", "rcu_read_unlock") >>,
    rcu_read_lock_sched   |-> << Open("rcuSched", "rcu_read_lock_sched") >>,
    rcu_read_unlock_sched |-> << Close("rcuSched", "rcu_read_unlock_sched") >>,
    local_irq_disable     |-> << IrqOff("disable", "local_irq_disable") >>,
    local_irq_enable      |-> << IrqOn("disable", "local_irq_enable") >>,
    local_interrupt_disable |-> << Open("irqCount", "local_interrupt_disable") >>,
    local_interrupt_enable  |-> << Close("irqCount", "local_interrupt_enable") >>,
    might_sleep           |-> << Prim("mightSleep", "", "", "", "", "", "might_sleep") >>,
    cond_resched          |-> << Prim("mightSleep", "", "", "", "", "", "cond_resched") >>,
    schedule              |-> << Prim("schedule", "", "", "", "", "", "schedule") >> ]

MapOpeners == {"lock_map_acquire", "lock_map_acquire_try", "srcu_read_lock"}
MapClosers == {"lock_map_release", "srcu_read_unlock"}
Initialisers ==
  {"raw_spin_lock_init", "spin_lock_init", "rwlock_init", "mutex_init", "rt_mutex_init", "init_rwsem", "sema_init",
   "local_lock_init"}

(* The body of a call, given how many bottom-half sections its caller has.     *)
Body(b, bhDepth, o) ==
  CASE o.op \in DOMAIN LockCallOf     -> LockBody(b, bhDepth, LockCallOf[o.op], o)
    [] o.op \in DOMAIN Simple         -> Simple[o.op]
    [] o.op = "local_irq_save"        -> << IrqSave("save", o.var, o.op) >>
    [] o.op = "local_irq_restore"     -> << IrqRestore("save", o.var, o.op) >>
    [] o.op = "local_bh_disable"      -> DisableBh(b, bhDepth, o.op)
    [] o.op = "local_bh_enable"       -> EnableBh(b, bhDepth, o.op)
    [] o.op = "rcu_read_lock_bh"      -> DisableBh(b, bhDepth, o.op) \o << Open("rcuBh", o.op) >>
    [] o.op = "rcu_read_unlock_bh"    -> << Close("rcuBh", o.op) >> \o EnableBh(b, bhDepth, o.op)
    [] o.op \in MapOpeners            -> << OpenMap(o.lock, o.op) >>
    [] o.op \in MapClosers            -> << CloseMap(o.lock, o.op) >>
    [] o.op \in Initialisers          -> << Prim("init", o.lock, "", "", "", "", o.op) >>

(* A call in a program: lock, flags variable and register are "" where unused. *)
Op(op, lock, var, reg) == [op |-> op, lock |-> lock, var |-> var, reg |-> reg]
IsCall(x) == "op" \in DOMAIN x

(* Control flow costs no step: unfold until a primitive is at the head.        *)
RECURSIVE Unfold(_, _, _, _)
Unfold(b, bhDepth, regs, todo) ==
  IF todo = << >> \/ ~IsCall(Head(todo)) THEN todo
  ELSE LET o == Head(todo) IN
       IF o.op = "if"
       THEN Unfold(b, bhDepth, regs, (IF regs[o.reg] = 1 THEN o.then ELSE o.else) \o Tail(todo))
       ELSE Unfold(b, bhDepth, regs, Body(b, bhDepth, o) \o Tail(todo))
============================================================================
