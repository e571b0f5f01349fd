----------------------------- MODULE MCAlphabets -----------------------------
(* Calls in pairs, from which the models of the general client are put together.*)
EXTENDS AnyClient, TLC

Pair(open, close) == [open |-> open, close |-> << close >>]
Once(call)        == [open |-> call, close |-> << >>]
C(op)             == Op(op, "", "", "")
L(op, lock)       == Op(op, lock, "", "")
LV(op, lock, var) == Op(op, lock, var, "")
V(op, var)        == Op(op, "", var, "")

Raw(l)         == Pair(L("raw_spin_lock", l), L("raw_spin_unlock", l))
RawIrqsave(l)  == Pair(LV("raw_spin_lock_irqsave", l, "f"), LV("raw_spin_unlock_irqrestore", l, "f"))
RawBh(l)       == Pair(L("raw_spin_lock_bh", l), L("raw_spin_unlock_bh", l))
Spin(l)        == Pair(L("spin_lock", l), L("spin_unlock", l))
SpinIrq(l)     == Pair(L("spin_lock_irq", l), L("spin_unlock_irq", l))
SpinIrqsave(l) == Pair(LV("spin_lock_irqsave", l, "f"), LV("spin_unlock_irqrestore", l, "f"))
SpinBh(l)      == Pair(L("spin_lock_bh", l), L("spin_unlock_bh", l))
Read(l)        == Pair(L("read_lock", l), L("read_unlock", l))
Write(l)       == Pair(L("write_lock", l), L("write_unlock", l))
Local(l)       == Pair(L("local_lock", l), L("local_unlock", l))
Mutex(l)       == Pair(L("mutex_lock", l), L("mutex_unlock", l))
RtMutex(l)     == Pair(L("rt_mutex_lock", l), L("rt_mutex_unlock", l))
DownRead(l)    == Pair(L("down_read", l), L("up_read", l))
DownWrite(l)   == Pair(L("down_write", l), L("up_write", l))
Down(l)        == Pair(L("down", l), L("up", l))
Bit(l)         == Pair(L("bit_spin_lock", l), L("bit_spin_unlock", l))
Try(op, close, l) == Pair(L(op, l), L(close, l))

Preempt   == Pair(C("preempt_disable"), C("preempt_enable"))
Migrate   == Pair(C("migrate_disable"), C("migrate_enable"))
Bh        == Pair(C("local_bh_disable"), C("local_bh_enable"))
Rcu       == Pair(C("rcu_read_lock"), C("rcu_read_unlock"))
RcuBh     == Pair(C("rcu_read_lock_bh"), C("rcu_read_unlock_bh"))
RcuSched  == Pair(C("rcu_read_lock_sched"), C("rcu_read_unlock_sched"))
Irq       == Pair(C("local_irq_disable"), C("local_irq_enable"))
Save(var) == Pair(V("local_irq_save", var), V("local_irq_restore", var))
Counted   == Pair(C("local_interrupt_disable"), C("local_interrupt_enable"))
Map(m)    == Pair(L("lock_map_acquire_try", m), L("lock_map_release", m))
PlainMap(m) == Pair(L("lock_map_acquire", m), L("lock_map_release", m))
Srcu(m)   == Pair(L("srcu_read_lock", m), L("srcu_read_unlock", m))

Asking == {Once(C("might_sleep")), Once(C("cond_resched")), Once(C("schedule"))}

-----------------------------------------------------------------------------
(* Every call there is, on one lock of each type.                              *)
OneOfEach ==
  [ r |-> LockEntry("raw_spinlock_t", "r"), s |-> LockEntry("spinlock_t", "s"), w |-> LockEntry("rwlock_t", "w"),
    l |-> LockEntry("local_lock_t", "l"), m |-> LockEntry("mutex", "m"), t |-> LockEntry("rt_mutex", "t"),
    e |-> LockEntry("rw_semaphore", "e"), d |-> LockEntry("semaphore", "d"), b |-> LockEntry("bit_spinlock", "b"),
    o |-> [type |-> "lockdep_map", class |-> "o", inner |-> "CONFIG", override |-> TRUE],
    i |-> [type |-> "lockdep_map", class |-> "i", inner |-> "INV", override |-> FALSE],
    j |-> [type |-> "lockdep_map", class |-> "j", inner |-> "INV", override |-> FALSE] ]

LockOf(type) == CHOOSE n \in DOMAIN OneOfEach : OneOfEach[n].type = type
CloseOf(c) ==
  CHOOSE d \in {LockCallOf[n] : n \in DOMAIN LockCallOf} :
    /\ d.act = "unlock" /\ d.type = c.type /\ d.mode = c.mode /\ d.form = c.form
VarOf(form) == IF form = "irqsave" THEN "f" ELSE ""
EveryLockPair ==
  { Pair(LV(c.name, LockOf(c.type), VarOf(c.form)), LV(CloseOf(c).name, LockOf(c.type), VarOf(c.form))) :
      c \in {LockCallOf[n] : n \in {k \in DOMAIN LockCallOf : LockCallOf[k].act # "unlock"}} }
EveryInit ==
  { Once(L("raw_spin_lock_init", "r")), Once(L("spin_lock_init", "s")), Once(L("rwlock_init", "w")),
    Once(L("local_lock_init", "l")), Once(L("mutex_init", "m")), Once(L("rt_mutex_init", "t")),
    Once(L("init_rwsem", "e")), Once(L("sema_init", "d")) }
EverySection ==
  { Preempt, Migrate, Bh, Rcu, RcuBh, RcuSched, Irq, Save("g"), Counted, Map("o"), PlainMap("i"), Srcu("j") }
EveryCall == EveryLockPair \cup EverySection \cup EveryInit \cup Asking

-----------------------------------------------------------------------------
(* Processes and scenarios.                                                    *)
P(kind, cpu, nest, alphabet) ==
  [kind |-> kind, cpu |-> cpu, after |-> {}, program |-> << >>, nest |-> nest, alphabet |-> alphabet,
   opens |-> TLCEval({e.open : e \in alphabet}), closes |-> TLCEval(UNION {{e.close[i] : i \in DOMAIN e.close} : e \in alphabet})]
Complete(s) == [s EXCEPT !.locks = TLCEval(LocksWithInternals(s))]
Model(name, locks, tracks, procs) ==
  Complete([name |-> name, client |-> "any", locks |-> locks, procs |-> procs, readRecursive |-> FALSE,
            history |-> tracks, vars |-> {"f", "g"}, regs |-> {}, memory |-> NoMemory])
On(n, builds) == {[test |-> i, build |-> k, design |-> "mainline"] : i \in 1..n, k \in builds}
T(type, name) == LockEntry(type, name)
==============================================================================
