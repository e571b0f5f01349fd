--------------------------- MODULE PageAllocator73 ---------------------------
(* The page allocator and kmalloc of 7.3, and of 6.1 between the two.          *)
(* Source      mm/page_alloc.c: rmqueue, rmqueue_pcplist, rmqueue_buddy,       *)
(*             __free_frozen_pages, free_one_page, alloc_pages_nolock,         *)
(*             free_pages_nolock; mm/internal.h: can_spin_trylock,             *)
(*             pcp_spin_trylock; mm/slub.c: alloc_from_pcs, free_to_pcs,       *)
(*             kmalloc_nolock, kfree_nolock, defer_free.                       *)
(* Faithful    the pinned trylock on the per-CPU lists, with irqs off in 6.1   *)
(*             only and defined to fail on UP; the fall-back to the buddy      *)
(*             lists; the trylock-only family with its deferred list; sheaves  *)
(*             under a local trylock; a new slab is asked for with interrupts  *)
(*             as the caller has them, since 5.15.                             *)
(* Simplified  per-CPU lists hold single pages; kmalloc of 6.1 hits its cache  *)
(*             without a lock; the barn is the node's list.                    *)
(*             A block of order 1 or 2 stands for one that no per-CPU list     *)
(*             takes, which there are those above order 3: its requests and    *)
(*             frees take zone->lock.                                          *)
(* Left out    as AllocatorCalls; orders above 2.                              *)
EXTENDS PageAllocator59

(* pcp_spin_trylock() in a section that stays on its CPU.                      *)
PinnedTry(b, cpu, at, got, failed) ==
  LET pin   == IF b.rt THEN "migrate" ELSE "preempt"
      unpin == << Close(pin, at) >>
      Try(form, undo) ==
        << TryThen(PcpLock[cpu], form, at, got \o << UnlockIt(PcpLock[cpu], "write", at) >> \o undo \o unpin, undo \o unpin \o failed) >>
  IN  CASE b.pcp = "none"            -> failed
        [] b.pcp = "trylock"         -> << Open(pin, at) >> \o Try("plain", << >>)
        [] b.pcp = "trylock_irqsave" -> << Open(pin, at), IrqSave("", "pcp", at) >> \o Try("irqsave", << IrqRestore("", "pcp", at) >>)

RmqueueBuddy73(b, d, req) ==
  ZoneSection(b, d, req, "irqsave", "rmqueue_buddy", << ZonePrim("buddyTake", req, "rmqueue_buddy") >>, << >>)
Boosted73(req) == IF WakesKswapd(req.gfp) THEN BoostTest(req) ELSE << >>
Rmqueue73(b, d, cpu, req) ==
  (IF req.order = 0 THEN PinnedTry(b, cpu, "rmqueue_pcplist", << ZonePrim("pcpPop", req, "rmqueue_pcplist") >>, << >>) ELSE << >>)
    \o << GoOn("orBuddy", req) >>

(* alloc_pages_nolock(): one pass with trylocks, at the min mark.              *)
Nolock73(b, d, v, req) == IF CanSpinTrylock(b, d, v) THEN GetPageFromFreelist(req) ELSE << >>

Defer(back) == << ZonePrim("defer", back, "free_one_page") >>
FreeOnePage73(b, d, back) ==
  ZoneSection(b, d, back, "irqsave", "free_one_page", << ZonePrim("buddyGive", back, "free_one_page") >>, Defer(back))
FreePages73(b, d, v, cpu, back) ==
  IF back.mode = "nolock" /\ ~CanSpinTrylock(b, d, v) THEN Defer(back)
  ELSE IF back.order = 0
  THEN PinnedTry(b, cpu, "free_frozen_page_commit", << ZonePrim("pcpPush", back, "free_frozen_page_commit") >>, FreeOnePage73(b, d, back))
  ELSE FreeOnePage73(b, d, back)

-----------------------------------------------------------------------------
(* A sheaf under its local trylock; without one, or with an empty one, a page. *)
Kmalloc73(req) ==
  << TryThen(SheafLock, "plain", "kmalloc", << ZonePrim("sheafPop", req, "kmalloc"), UnlockIt(SheafLock, "write", "kmalloc") >>, << >>),
     GoOn("orSlab", req) >>
NewSlab73(b, req) ==
  (IF req.mode = "nolock" THEN << >>
   ELSE IrqsAround(b, ListLockType(b), "slab", "___slab_alloc", ListLocked("irqsave", "___slab_alloc", << >>)))
    \o GetPageFromFreelist(req)
Kfree73(b, back) ==
  << TryThen(SheafLock, "plain", "kfree", << ZonePrim("sheafPush", back, "kfree"), UnlockIt(SheafLock, "write", "kfree") >>,
             << GoOn("slabFree", back) >>) >>
==============================================================================
