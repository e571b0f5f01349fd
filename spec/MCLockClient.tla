---------------------------- MODULE MCLockClient ----------------------------
(* Models of the general client about locks that are contended: by tasks on    *)
(* two CPUs, by interrupts over the holder, by readers and writers, on RT      *)
(* through the raw locks of a wake-up. As in MCAnyClient, a table and a name.  *)
EXTENDS MCAnyClient

(* Each spinning type: two tasks, and interrupts over the holder.              *)
Contended(type, pairs, irqPairs) ==
  Model(type, [x |-> T(type, "x")], FALSE,
        << P("task", 0, 1, pairs), P("task", 1, 1, pairs), P("hardirq", 0, 1, irqPairs) >>)
SpinningTable ==
  TLCEval(<< Contended("raw_spinlock_t", {Raw("x"), RawIrqsave("x")}, {Raw("x")}),
             Contended("spinlock_t", {Spin("x"), SpinIrqsave("x")}, {Spin("x")}),
             Contended("rwlock_t", {Read("x"), Write("x")}, {Read("x")}),
             Contended("bit_spinlock", {Bit("x")}, {Bit("x")}),
             Contended("local_lock_t", {Local("x")}, {Local("x")}) >>)
Spinning      == SpinningTable
SpinningCells == On(5, {"RT-7.3-DEBUG", "FULL-7.3-DEBUG"})

(* Each sleeping type: the same, with handlers that try and ask.               *)
SleepingTable ==
  TLCEval(<< Contended("mutex", {Mutex("x")}, {Try("mutex_trylock", "mutex_unlock", "x"), Mutex("x")}),
             Contended("rw_semaphore", {DownRead("x"), DownWrite("x")}, {DownRead("x")}),
             Contended("rt_mutex", {RtMutex("x")}, {RtMutex("x")}),
             Contended("semaphore", {Down("x")}, {Try("down_trylock", "up", "x")}) >>)
Sleeping      == SleepingTable
SleepingCells == On(4, {"RT-7.3-DEBUG", "NONE-6.1"})

(* RT's wake-up: a contended release, with a second task that wants the CPU.   *)
WakeupTable ==
  TLCEval(<< Model("wakeup", [s |-> T("spinlock_t", "s")], FALSE,
               << P("task", 0, 1, {Spin("s"), SpinBh("s")}), P("task", 1, 1, {Spin("s")}), P("task", 1, 1, {Spin("s")}) >>) >>)
Wakeup      == WakeupTable
WakeupCells == On(1, {"RT-7.3-DEBUG", "RT-5.9"})

(* Readers who nest, writers who wait.                                         *)
ReadersTable ==
  TLCEval(<< Model("rwlock", [w |-> T("rwlock_t", "w")], FALSE,
               << P("task", 0, 2, {Read("w")}), P("task", 1, 1, {Write("w")}), P("irq_handler", 0, 1, {Read("w"), Bh}) >>),
             Model("rwsem", [e |-> T("rw_semaphore", "e")], FALSE,
               << P("task", 0, 2, {DownRead("e")}), P("task", 1, 1, {DownWrite("e")}), P("task", 1, 1, {DownRead("e")}) >>) >>)
Readers      == ReadersTable
ReadersCells == On(2, {"RT-7.3", "FULL-7.3-DEBUG", "UP-7.3-DEBUG"})

(* Uniprocessor spinlocks, with and without state.                             *)
UniprocessorTable ==
  TLCEval(<< Model("up", [a |-> T("raw_spinlock_t", "a"), s |-> T("spinlock_t", "s")], FALSE,
               << P("task", 0, 2, {Raw("a"), Spin("s"), SpinIrqsave("s")}),
                  P("hardirq", 0, 1, {Raw("a"), Try("spin_trylock", "spin_unlock", "s")}),
                  P("nmi", 0, 1, {Try("raw_spin_trylock", "raw_spin_unlock", "a")}) >>) >>)
Uniprocessor      == UniprocessorTable
UniprocessorCells == On(1, {"UP-7.3", "UP-7.3-DEBUG"})

(* Trylocks that fail undo what they did before; those that ask in_task() tell *)
(* a softirq that is served from one that is kept out.                         *)
TrylocksTable ==
  TLCEval(<< Model("trylocks", [a |-> T("raw_spinlock_t", "a"), s |-> T("spinlock_t", "s"), l |-> T("local_lock_t", "l")], FALSE,
               << P("task", 0, 1, {Raw("a"), Spin("s"), Local("l")}),
                  P("task", 1, 1, {Try("raw_spin_trylock_bh", "raw_spin_unlock_bh", "a"),
                                   Pair(LV("spin_trylock_irqsave", "s", "f"), LV("spin_unlock_irqrestore", "s", "f")),
                                   Try("raw_spin_trylock_irq", "raw_spin_unlock_irq", "a")}),
                  P("hardirq", 0, 1, {Try("local_trylock", "local_unlock", "l"), Try("spin_trylock", "spin_unlock", "s")}) >>),
             Model("in_task", [t |-> T("rt_mutex", "t"), m |-> T("mutex", "m")], FALSE,
               << P("task", 0, 2, {Bh, Try("rt_mutex_trylock", "rt_mutex_unlock", "t"), Try("mutex_trylock", "mutex_unlock", "m")}),
                  P("softirq", 0, 2, {Bh, Try("rt_mutex_trylock", "rt_mutex_unlock", "t")}) >>) >>)
Trylocks      == TrylocksTable
TrylocksCells == On(2, {"RT-7.3-DEBUG", "FULL-7.3-DEBUG"})

(* A client that ends what it did not begin.                                   *)
StrayUnlockTable ==
  TLCEval(<< Model("bad_unlock", [s |-> T("spinlock_t", "s"), m |-> T("mutex", "m"), d |-> T("semaphore", "d")], FALSE,
               << P("task", 0, 2, {Spin("s"), Once(L("up", "d")), Once(L("spin_unlock", "s")), Once(L("mutex_unlock", "m")), Once(C("preempt_enable")),
                                   Once(L("spin_lock_init", "s"))}),
                  P("task", 1, 1, {Mutex("m"), Down("d"), Once(L("spin_unlock", "s"))}) >>) >>)
StrayUnlock      == StrayUnlockTable
StrayUnlockCells == On(1, {"RT-7.3-DEBUG", "FULL-7.3-DEBUG", "NONE-5.9"})

(* Wait types that a map sets, on the three eras of the rule.                  *)
FreeMap  == [type |-> "lockdep_map", class |-> "free", inner |-> "FREE", override |-> TRUE]
SleepMap == [type |-> "lockdep_map", class |-> "sleep", inner |-> "SLEEP", override |-> TRUE]
OverrideTable ==
  TLCEval(<< Model("override", [o |-> OneOfEach["o"], z |-> FreeMap, y |-> SleepMap, a |-> T("raw_spinlock_t", "a"),
                                s |-> T("spinlock_t", "s"), m |-> T("mutex", "m")], FALSE,
               << P("task", 0, 3, {Map("o"), Map("z"), Map("y"), Raw("a"), Spin("s"), Mutex("m")}) >>) >>)
Override      == OverrideTable
OverrideCells == On(1, {"RT-7.3-DEBUG", "FULL-7.3-DEBUG", "NONE-6.1-DEBUG", "FULL-5.9-DEBUG", "FULL-5.9-NORAW"})

(* Two classes, and all that lockdep can learn of them.                        *)
OrderTable ==
  TLCEval(<< Model("order", [a |-> T("raw_spinlock_t", "a"), b |-> T("raw_spinlock_t", "b")], TRUE,
               << P("task", 0, 2, {Raw("a"), RawIrqsave("b")}), P("hardirq", 0, 1, {Raw("a")}) >>),
             Model("readers", [a |-> T("rwlock_t", "a"), b |-> T("raw_spinlock_t", "b")], TRUE,
               << P("task", 0, 2, {Read("a"), Raw("b")}), P("nmi", 0, 1, {Raw("b")}), P("irq_handler", 0, 1, {Read("a"), Bh}) >>) >>)
Order      == OrderTable
OrderCells == On(2, {"FULL-7.3-DEBUG", "NONE-5.9-DEBUG"}) \cup On(1, {"RT-7.3-DEBUG"})

(* Two locks of one class; a class per CPU on a path; a class only ever tried. *)
ClassesTable ==
  TLCEval(<< Model("freed", [s |-> LockEntry("spinlock_t", "k"), t |-> LockEntry("spinlock_t", "k")], FALSE,
               << P("task", 0, 2, {Spin("s"), Spin("t"), Once(L("spin_lock_init", "s"))}) >>),
             Model("per_cpu", [a |-> T("raw_spinlock_t", "a"), l |-> T("local_lock_t", "l")], TRUE,
               << P("task", 0, 2, {RawIrqsave("a"), Local("l")}), P("hardirq", 0, 1, {Raw("a")}) >>),
             Model("tried", [a |-> T("raw_spinlock_t", "a"), b |-> T("raw_spinlock_t", "b")], TRUE,
               << P("task", 0, 2, {Raw("a"), Try("raw_spin_trylock", "raw_spin_unlock", "b")}) >>) >>)
Classes      == ClassesTable
ClassesCells == On(3, {"FULL-7.3-DEBUG"})
============================================================================
