--------------------------- MODULE AllocatorCalls ---------------------------
(* What every era of the page allocator shares: requests, the sections under   *)
(* zone->lock, the slow path and the wake-up of kswapd.                        *)
(* Source      mm/page_alloc.c: __alloc_pages_slowpath, wake_all_kswapds;      *)
(*             mm/vmscan.c: wakeup_kswapd; kernel/sched/wait.c,                *)
(*             include/linux/rcuwait.h; kernel/sched/core.c: try_to_wake_up.   *)
(* Faithful    one attempt at the low mark, then kswapd's wake, one at the min *)
(*             mark with the reserves, then direct reclaim or nothing; which   *)
(*             locks a wake-up takes.                                          *)
(* Simplified  the slow path's second attempt without reclaim, in nothing      *)
(*             different from its first, is left out; kswapd sleeps on CPU 0.  *)
(* Left out    compaction, OOM killer, NUMA, cpusets, memory cgroups; the map  *)
(*             fs_reclaim of might_alloc(), for nothing here takes a lock      *)
(*             during reclaim.                                                 *)
EXTENDS Primitives, Designs

ZoneLock       == "zone.lock"
PagesetsLock   == "pagesets.lock"
PcpLock        == [c \in 0..3 |-> << "cpu0.pcp_lock", "cpu1.pcp_lock", "cpu2.pcp_lock", "cpu3.pcp_lock" >>[c + 1]]
ListLock       == "list_lock"
SheafLock      == "sheaf.lock"
KswapdWaitLock == "kswapd_wait.lock"
KswapdPiLock   == "kswapd.pi_lock"
KswapdRqLock   == "cpu0.rq_lock"
FillPoolMap    == "fill_pool_map"

ZoneLockType(d) == IF d.rawZone THEN "raw_spinlock_t" ELSE "spinlock_t"
(* The RT tree of 2020 had made SLUB's list_lock raw.                          *)
ListLockType(b) == IF b.rtTree THEN "raw_spinlock_t" ELSE "spinlock_t"
(* A caller who names a lock of the allocator's gets what the kernel has there.*)
TypeUnder(b, d, lock, declared) ==
  CASE lock = ZoneLock -> ZoneLockType(d)
    [] lock = ListLock -> ListLockType(b)
    [] OTHER           -> declared

-----------------------------------------------------------------------------
(* A request: the register of its result; the mask; the order; mode "spin", or *)
(* "nolock" for trylocks only; whether the page is wanted as such or for an    *)
(* object; which attempt this is; whether an empty per-CPU list is refilled.   *)
Req(reg, gfp, order, mode, as, pass) ==
  [reg |-> reg, gfp |-> gfp, order |-> order, mode |-> mode, as |-> as, pass |-> pass, refill |-> TRUE]
(* What is given back: the value of a register.                                *)
Returned(reg, value, order, mode) == [reg |-> reg, value |-> value, order |-> order, mode |-> mode]

ZonePrim(do, req, at) == [do |-> do, req |-> req, at |-> at]
(* Control goes on by what has been had so far.                                *)
GoOn(op, req) == [op |-> op, req |-> req]

(* The value of a register: a page is 1 more than its number, an object 100    *)
(* more than the page of its slab; from 201 on objects of slabs in use.        *)
PageValue(pfn)    == pfn + 1
ObjectValue(pfn)  == pfn + 101
IsObject(value)   == value > 100
IsPage(value)     == value \in 1..100
OwnsItsSlab(value) == value \in 101..200
PfnOf(value)      == IF IsObject(value) THEN value - 101 ELSE value - 1
ValueFor(req, pfn) == IF req.as = "object" THEN ObjectValue(pfn) ELSE PageValue(pfn)

-----------------------------------------------------------------------------
IrqsAround(b, type, var, at, inside) ==
  IF FormTouchesIrqs(b, type) THEN << IrqSave("", var, at) >> \o inside \o << IrqRestore("", var, at) >> ELSE inside

MaySpin(req) == req.mode # "nolock"
(* __slab_free() may need the node's list; kfree_nolock() puts the object aside.*)
MayFreeToSlab(back) == MaySpin(back)
(* Those of objects; the other functions that free are for pages.              *)
ObjectFreeingCalls == {"kfree", "kfree_nolock"}

(* The zone's lists under zone->lock: by trylock for those who may not spin,   *)
(* who go on with `failed`; by trylock first where the design says so.         *)
ZoneSection(b, d, req, form, at, inside, failed) ==
  LET held == inside \o << UnlockIt(ZoneLock, "write", at) >>
      body == IF ~MaySpin(req) THEN << TryThen(ZoneLock, form, at, held, failed) >>
              ELSE IF d.tryFirst
              THEN << TryThen(ZoneLock, form, at, held, << [op |-> "spinOrBail", form |-> form, at |-> at, held |-> held] >>) >>
              ELSE << LockIt(ZoneLock, "write", form, at) >> \o held
  IN  IF form = "irqsave" THEN IrqsAround(b, ZoneLockType(d), "zone", at, body) ELSE body
SpinOrBail(b, v, o) ==
  IF b.rt /\ ~Preemptible(b, v) THEN << >> ELSE << LockIt(ZoneLock, "write", o.form, o.at) >> \o o.held

(* Inside of the per-CPU lists' protection interrupts are off already, but for *)
(* the trylocks of today.                                                      *)
BulkForm(b) == IF b.pcp \in {"trylock", "none"} THEN "irqsave" ELSE "plain"
RefillSection(b, d, v, req) ==
  IF Bails(b, d, v, req.gfp) THEN << >>
  ELSE ZoneSection(b, d, req, BulkForm(b), "rmqueue_bulk", << ZonePrim("refill", req, "rmqueue_bulk") >>, << >>)
         \o << ZonePrim("pcpPop", [req EXCEPT !.refill = FALSE], "rmqueue_pcplist") >>
DrainSection(b, d, req) ==
  ZoneSection(b, d, req, BulkForm(b), "free_pcppages_bulk", << ZonePrim("drain", req, "free_pcppages_bulk") >>, << >>)

-----------------------------------------------------------------------------
(* wake_up_interruptible() on the wait queue, or rcuwait_wake_up().            *)
WakeTask(at) ==
  << IrqSave("", "pi_lock", at), LockIt(KswapdPiLock, "write", "plain", at), LockIt(KswapdRqLock, "write", "plain", at),
     Prim("wakeKswapd", "", "", "", "", "", at),
     UnlockIt(KswapdRqLock, "write", at), UnlockIt(KswapdPiLock, "write", at), IrqRestore("", "pi_lock", at) >>
WakeUpKswapd(b, d) ==
  LET at == "wakeup_kswapd" IN
  IF d.rcuwait THEN << Open("rcu", at) >> \o WakeTask(at) \o << Close("rcu", at) >>
  ELSE IrqsAround(b, "spinlock_t", "kswapd", at,
                  << LockIt(KswapdWaitLock, "write", "irqsave", at) >> \o WakeTask(at) \o << UnlockIt(KswapdWaitLock, "write", at) >>)

MightAlloc(gfp) == IF AllowsBlocking(gfp) THEN << Prim("mightSleep", "", "", "", "", "", "might_alloc") >> ELSE << >>
GetPageFromFreelist(req) == << ZonePrim("watermark", req, "get_page_from_freelist") >>
WarnOnce(warns, at) == IF warns THEN << Prim("warn", "", "", "", "", "", at) >> ELSE << >>

SlowPath(b, d, v, req) ==
  IF Bails(b, d, v, req.gfp) THEN WarnOnce(d.warns /\ req.gfp # {}, "__alloc_pages_slowpath")
  ELSE (IF WakesKswapd(req.gfp) THEN << ZonePrim("kswapdTest", req, "wakeup_kswapd") >> ELSE << >>)
         \o GetPageFromFreelist([req EXCEPT !.pass = "slow"])

(* An attempt is over: done, or the next one.                                  *)
AfterPass(b, d, v, regs, req) ==
  IF regs[req.reg] # 0 THEN << >>
  ELSE CASE req.pass = "fast"  -> SlowPath(b, d, v, req)
         [] req.pass \in {"slow", "reclaimed"} ->
              IF AllowsBlocking(req.gfp) THEN << ZonePrim("reclaim", req, "__alloc_pages_direct_reclaim") >> ELSE << >>
         [] req.pass = "nolock" -> << >>
=============================================================================
