--------------------------- MODULE PageAllocator59 ---------------------------
(* The page allocator and kmalloc of 5.9, and of the RT tree beside it.        *)
(* Source      mm/page_alloc.c: rmqueue, rmqueue_pcplist, rmqueue_bulk,        *)
(*             free_unref_page, free_one_page; mm/slub.c: ___slab_alloc,       *)
(*             get_partial_node, __slab_free; linux-mm, August 2020.           *)
(* Faithful    the per-CPU lists under local_irq_save(), or the RT tree's      *)
(*             local lock; a failed list is final for order 0; the test for a  *)
(*             boosted watermark whatever the mask; SLUB's slow path with      *)
(*             interrupts off, on again for those who may block.               *)
(* Simplified  a hit in SLUB's cache is one step without a lock.               *)
(* Left out    mobility, CMA, deferred struct pages.                           *)
EXTENDS AllocatorCalls

PcpSection59(b, at, inside) ==
  IF b.pcp = "local_lock"
  THEN << LockIt(PagesetsLock, "write", "irqsave", at) >> \o inside \o << UnlockIt(PagesetsLock, "write", at) >>
  ELSE << IrqSave("", "pcp", at) >> \o inside \o << IrqRestore("", "pcp", at) >>

BoostTest(req) == << ZonePrim("boostTest", req, "rmqueue") >>
Rmqueue59(b, d, v, req) ==
  IF req.order = 0
  THEN PcpSection59(b, "rmqueue_pcplist", << ZonePrim("pcpPop", req, "rmqueue_pcplist") >>) \o BoostTest(req)
  ELSE IF BailsAbove(b, d, v, req.gfp) THEN WarnOnce(d.warns, "rmqueue")
  ELSE ZoneSection(b, d, req, "irqsave", "rmqueue", << ZonePrim("buddyTake", req, "rmqueue") >>, << >>)
         \o << GoOn("boosted", req) >>

(* __alloc_page_lockless(): the CPU's list and nothing else.                   *)
Lockless59(b, req) ==
  IF req.order > 0 THEN << >>
  ELSE << IrqSave("", "pcp", "__alloc_page_lockless"),
          ZonePrim("pcpPop", [req EXCEPT !.refill = FALSE], "__alloc_page_lockless"),
          IrqRestore("", "pcp", "__alloc_page_lockless") >>

FreePages59(b, d, back) ==
  IF back.order = 0
  THEN PcpSection59(b, "free_unref_page", << ZonePrim("pcpPush", back, "free_unref_page") >>)
  ELSE ZoneSection(b, d, back, "irqsave", "free_one_page", << ZonePrim("buddyGive", back, "free_one_page") >>, << >>)

-----------------------------------------------------------------------------
ListLocked(form, at, inside) ==
  << LockIt(ListLock, "write", form, at) >> \o inside \o << UnlockIt(ListLock, "write", at) >>

(* The node has no partial slab: a page is needed.                             *)
NewSlab59(b, req) ==
  LET list == << IrqSave("", "slab", "___slab_alloc") >> \o ListLocked("plain", "___slab_alloc", << >>)
      on   == << IrqRestore("", "slab", "___slab_alloc") >>
      page == GetPageFromFreelist(req)
  IN  IF b.rtTree \/ AllowsBlocking(req.gfp) THEN list \o on \o page
      ELSE list \o page \o on
Kmalloc59(req) == << ZonePrim("sheafPop", req, "kmalloc"), GoOn("orSlab", req) >>

(* The object's slab is neither this CPU's nor full.                           *)
SlabFree(b, back) ==
  IrqsAround(b, ListLockType(b), "slab", "__slab_free",
             ListLocked("irqsave", "__slab_free", << ZonePrim("slabGive", back, "__slab_free") >>))
Kfree59(back) == << ZonePrim("sheafPush", back, "kfree") >>
==============================================================================
