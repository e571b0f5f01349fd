---------------------------- MODULE KernelCalls ----------------------------
(* What the body of each kernel function does, as a sequence of primitives.    *)
(* Source      include/linux/spinlock_api_smp.h, spinlock_rt.h, rwlock_rt.h,   *)
(*             local_lock_internal.h, rcupdate.h, bottom_half.h, irqflags.h,   *)
(*             7.3's spin_lock_irq_disable() and local_interrupt_disable().    *)
(* Faithful    the order of interrupt state, bottom halves and lock; RT's      *)
(*             sleeping spinlocks leave the interrupt state alone; a failed    *)
(*             trylock undoes its prefix.                                      *)
(* Simplified  preempt_disable() and taking a spinning lock are one step; the  *)
(*             size that kmalloc is asked for does not matter; off RT,         *)
(*             migrate_disable() of 5.9 was preempt_disable() under another    *)
(*             name, and is not here.                                          *)
(* Left out    _nested, _interruptible and _killable variants.                 *)
EXTENDS PageAllocator59, PageAllocator73, LockCalls

(* What comes before and after a lock of a type in each form. RT's sleeping    *)
(* spinlocks touch bottom halves, never interrupts.                            *)
Before(b, bhDepth, c, type, var) ==
  CASE c.form = "bh"                                      -> DisableBh(b, bhDepth, c.name)
    [] c.form = "irq" /\ FormTouchesIrqs(b, type)         -> << IrqOff("", c.name) >>
    [] c.form = "irqsave" /\ FormTouchesIrqs(b, type)     -> << IrqSave("", var, c.name) >>
    [] c.form = "irq_disable" /\ FormTouchesIrqs(b, type) -> << Open("irqCount", c.name) >>
    [] OTHER                                              -> << >>
Behind(b, bhDepth, c, type, var) ==
  CASE c.form = "bh"                                      -> EnableBh(b, bhDepth, c.name)
    [] c.form = "irq" /\ FormTouchesIrqs(b, type)         -> << IrqOn("", c.name) >>
    [] c.form = "irqsave" /\ FormTouchesIrqs(b, type)     -> << IrqRestore("", var, c.name) >>
    [] c.form = "irq_disable" /\ FormTouchesIrqs(b, type) -> << Close("irqCount", c.name) >>
    [] OTHER                                              -> << >>

LockBody(b, d, bhDepth, c, o) ==
  LET type   == TypeUnder(b, d, o.lock, c.type)
      before == Before(b, bhDepth, c, type, o.var)
  IN  CASE c.act = "lock"    -> before \o << LockIt(o.lock, c.mode, c.form, c.name) >>
        [] c.act = "unlock"  -> << UnlockIt(o.lock, c.mode, c.name) >> \o Behind(b, bhDepth, c, type, o.var)
        [] c.act = "trylock" -> before \o << TryIt(o.lock, c.mode, c.form, o.var, o.reg, c.name) >>

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

(* The calls of the allocator.                                                 *)
NolockCalls == {"alloc_pages_nolock", "kmalloc_nolock", "free_pages_nolock", "kfree_nolock"}
AllocatingCalls ==
  {"alloc_page", "alloc_pages", "__get_free_page", "__get_free_pages", "alloc_pages_nolock", "kmalloc", "kmalloc_nolock"}
FreeingCalls ==
  {"__free_page", "__free_pages", "free_page", "free_pages", "free_pages_nolock"} \cup ObjectFreeingCalls

AllocBody(b, d, cpu, v, o) ==
  LET own    == IsForRawCallers(o.gfp)
      nolock == o.op \in NolockCalls \/ (own /\ UsesNolock(b, d))
      object == o.op \in {"kmalloc", "kmalloc_nolock"}
      gfp    == IF nolock THEN GfpOf(b, d, o.gfp) \ ReclaimBit ELSE GfpOf(b, d, o.gfp)
      req    == Req(o.reg, gfp, o.order, IF nolock THEN "nolock" ELSE "spin", IF object THEN "object" ELSE "page",
                    IF nolock THEN "nolock" ELSE "fast")
      body   == CASE own /\ CallerRefrains(b, d, v)           -> << >>
                  [] own /\ d.call = "lockless" /\ ~object    -> Lockless59(b, req)
                  [] nolock /\ ~CanSpinTrylock(b, d, v)       -> << >>
                  [] object /\ b.era = "7.3"                  -> MightAlloc(gfp) \o Kmalloc73(req)
                  [] object                                   -> MightAlloc(gfp) \o Kmalloc59(req)
                  [] OTHER                                    -> MightAlloc(gfp) \o GetPageFromFreelist(req)
  IN  IF own /\ d.call = "fill_pool" /\ ~CallerRefrains(b, d, v)
      THEN << OpenMap(FillPoolMap, "debug_objects_fill_pool") >> \o body \o << CloseMap(FillPoolMap, "debug_objects_fill_pool") >>
      ELSE body

FreePagesBody(b, d, cpu, v, back) == IF b.era = "5.9" THEN FreePages59(b, d, back) ELSE FreePages73(b, d, v, cpu, back)
FreeBody(b, d, cpu, regs, v, o) ==
  LET back == Returned(o.reg, regs[o.reg], o.order, IF o.op \in NolockCalls THEN "nolock" ELSE "spin")
  IN  IF regs[o.reg] = 0 THEN << >>
      ELSE IF o.op \notin ObjectFreeingCalls THEN FreePagesBody(b, d, cpu, v, back)
      ELSE IF b.era = "7.3" THEN Kfree73(b, back) ELSE Kfree59(back)

Rmqueue(b, d, cpu, v, req) == IF b.era = "5.9" THEN Rmqueue59(b, d, v, req) ELSE Rmqueue73(b, d, cpu, req)

(* Where control goes inside of the allocator.                                 *)
AllocatorGoesOn == {"allocated", "boosted", "orBuddy", "orSlab", "slabFree", "spinOrBail"}
GoesOn(b, d, cpu, regs, v, o) ==
  CASE o.op = "allocated"  -> AfterPass(b, d, v, regs, o.req)
    [] o.op = "boosted"    -> IF regs[o.req.reg] # 0 THEN BoostTest(o.req) ELSE << >>
    [] o.op = "orBuddy"    -> (IF regs[o.req.reg] # 0 THEN << >> ELSE RmqueueBuddy73(b, d, o.req)) \o Boosted73(o.req)
    [] o.op = "orSlab"     -> IF regs[o.req.reg] # 0 THEN << >>
                              ELSE IF b.era = "5.9" THEN NewSlab59(b, o.req) ELSE NewSlab73(b, o.req)
    [] o.op = "slabFree"   -> IF ~MayFreeToSlab(o.req) THEN << ZonePrim("deferObject", o.req, "defer_free") >>
                              ELSE SlabFree(b, o.req)
                                \o (IF OwnsItsSlab(o.req.value)
                                    THEN FreePagesBody(b, d, cpu, v, Returned(o.req.reg, PageValue(PfnOf(o.req.value)), 0, "spin"))
                                    ELSE << >>)
    [] o.op = "spinOrBail" -> SpinOrBail(b, v, o)

(* The body of a call, given how many bottom-half sections its caller has, his *)
(* CPU and registers, and what he sees.                                        *)
Body(b, d, cpu, bhDepth, regs, v, o) ==
  CASE o.op \in DOMAIN LockCallOf     -> LockBody(b, d, bhDepth, LockCallOf[o.op], o)
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
    [] o.op \in AllocatingCalls       -> AllocBody(b, d, cpu, v, o)
    [] o.op \in FreeingCalls          -> FreeBody(b, d, cpu, regs, v, o)
    [] o.op \in AllocatorGoesOn       -> GoesOn(b, d, cpu, regs, v, o)

(* Control flow costs no step: unfold until a primitive is at the head.        *)
RECURSIVE Unfold(_, _, _, _, _, _, _)
Unfold(b, d, cpu, bhDepth, regs, v, todo) ==
  IF todo = << >> \/ ~IsCall(Head(todo)) THEN todo
  ELSE LET o == Head(todo) IN
       IF o.op = "if"
       THEN Unfold(b, d, cpu, bhDepth, regs, v, (IF regs[o.reg] # 0 THEN o.then ELSE o.else) \o Tail(todo))
       ELSE Unfold(b, d, cpu, bhDepth, regs, v, Body(b, d, cpu, bhDepth, regs, v, o) \o Tail(todo))
============================================================================
