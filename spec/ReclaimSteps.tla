---------------------------- MODULE ReclaimSteps ----------------------------
(* The steps on objects, and those that ask for memory to be reclaimed.        *)
(* Source      mm/slub.c: alloc_from_pcs, free_to_pcs, __slab_free, defer_free;*)
(*             mm/vmscan.c: wakeup_kswapd, try_to_free_pages;                  *)
(*             mm/page_alloc.c: rmqueue (ZONE_BOOSTED_WATERMARK).              *)
(* Faithful    what is tested before kswapd is woken; a boosted watermark      *)
(*             wakes it once; direct reclaim sleeps.                           *)
(* Simplified  a sheaf holds one object, a slab has one object in use; reclaim *)
(*             frees one page of the page cache, or makes no progress.         *)
(* Left out    what kswapd does once it runs (Kswapd tells), writeback, OOM;   *)
(*             the irq work that frees the objects put aside.                  *)
EXTENDS ZoneSteps

(* Objects. An object of a slab of its own frees the slab's page.              *)
TakeObject(p) ==
  /\ AtZone(p, "sheafPop")
  /\ Raise({}, {})
  /\ Same
  /\ \E sheaf \in {zone.sheaf[CpuOf(p)]} :
     IF sheaf # << >>
     THEN /\ zone' = [zone EXCEPT !.sheaf[CpuOf(p)] = Tail(sheaf), !.out = @ \cup {Block(Head(sheaf), 0)}]
          /\ Got(p, Head(sheaf))
     ELSE UNCHANGED << regs, zone >>
  /\ Proceed(p, Tail(todo[p]))

IsGoodObject(back) == IsObject(back.value) /\ OutWith(back) # {}
ObjectTakenBack(p, back, taken) ==
  /\ Raise({}, If(~IsGoodObject(back), "CORRUPTION"))
  /\ regs' = IF taken /\ IsGeneral THEN [regs EXCEPT ![p][back.reg] = 0] ELSE regs
UnderSheafLock == IF Build.era = "7.3" THEN 1 ELSE 0
PutObject(p) ==
  /\ AtZone(p, "sheafPush")
  /\ Same
  /\ \E good \in {IsGoodObject(Want(p))}, room \in {Len(zone.sheaf[CpuOf(p)]) < SheafSize} :
     /\ ObjectTakenBack(p, Want(p), good /\ room)
     /\ zone' = IF good /\ room
                THEN [zone EXCEPT !.sheaf[CpuOf(p)] = << Want(p).value >> \o @, !.out = @ \ OutWith(Want(p))]
                ELSE zone
     /\ \E rest \in {Tail(todo[p])} :
        Proceed(p, IF good /\ ~room
                   THEN SubSeq(rest, 1, UnderSheafLock) \o << GoOn("slabFree", Want(p)) >> \o SubSeq(rest, UnderSheafLock + 1, Len(rest))
                   ELSE rest)
FreeObject(p) ==
  /\ AtZone(p, "slabGive")
  /\ Same
  /\ \E good \in {IsGoodObject(Want(p))} :
     /\ ObjectTakenBack(p, Want(p), good)
     /\ zone' = IF ~good THEN zone
                ELSE [zone EXCEPT !.out = (@ \ OutWith(Want(p)))
                        \cup (IF OwnsItsSlab(Want(p).value) THEN {Block(PageValue(PfnOf(Want(p).value)), 0)} ELSE {})]
  /\ Proceed(p, Tail(todo[p]))

(* kfree_nolock(): the CPU's sheaf is busy or full.                            *)
DeferObject(p) ==
  /\ AtZone(p, "deferObject")
  /\ Same
  /\ \E good \in {IsGoodObject(Want(p))} :
     /\ ObjectTakenBack(p, Want(p), good)
     /\ zone' = IF good THEN [zone EXCEPT !.aside = << Want(p).value >> \o @, !.out = @ \ OutWith(Want(p))] ELSE zone
  /\ Proceed(p, Tail(todo[p]))

-----------------------------------------------------------------------------
(* wakeup_kswapd(): it sleeps, and the zone is below its high mark or boosted. *)
TestKswapd(p) ==
  /\ AtZone(p, "kswapdTest")
  /\ Raise({}, {})
  /\ UNCHANGED << regs, zone >>
  /\ Same
  /\ \E wakes \in {zone.kswapd = "asleep" /\ (Memory.boosted \/ Spare(Want(p).order) <= Memory.high)} :
     Proceed(p, (IF wakes THEN WakeUpKswapd(Build, DesignHere) ELSE << >>) \o Tail(todo[p]))
WakeKswapd(p) ==
  /\ AtZone(p, "wakeKswapd")
  /\ Raise({}, If(zone.kswapd = "asleep", "KSWAPD_WOKEN"))
  /\ zone' = [zone EXCEPT !.kswapd = "awake"]
  /\ UNCHANGED regs
  /\ Same
  /\ Proceed(p, Tail(todo[p]))
TestBoost(p) ==
  /\ AtZone(p, "boostTest")
  /\ Raise({}, {})
  /\ zone' = [zone EXCEPT !.boosted = FALSE]
  /\ UNCHANGED regs
  /\ Same
  /\ Proceed(p, (IF zone.boosted THEN << ZonePrim("kswapdTest", [Want(p) EXCEPT !.order = 0], "wakeup_kswapd") >> ELSE << >>)
                  \o Tail(todo[p]))

(* Direct reclaim sleeps, like schedule().                                     *)
Reclaim(p) ==
  /\ AtZone(p, "reclaim")
  /\ \E v \in {Sight(p)} :
     Raise(If(SchedulingComplains(Build, v), "SCHEDULING_ATOMIC") \cup If(ReaderSwitchComplains(Build, v, "mutex"), "WARN"),
           If(~MayBlockOn(Build, v, "mutex"), "SLEEP_IN_ATOMIC"))
  /\ stack' = IF IsTask(p) THEN [stack EXCEPT ![CpuOf(p)] = << >>] ELSE stack
  /\ irq' = IF IsTask(p) THEN [irq EXCEPT ![CpuOf(p)] = TRUE] ELSE irq
  /\ zone' = IF zone.cache = << >> THEN zone
             ELSE [zone EXCEPT !.cache = Tail(@), !.free = GiveBlock(@, Head(zone.cache), 0)]
  /\ UNCHANGED << cell, phase, waiting, sections, saved, regs, history >>
  /\ Proceed(p, (IF zone.cache = << >> THEN << >> ELSE GetPageFromFreelist([Want(p) EXCEPT !.pass = "reclaimed"])) \o Tail(todo[p]))

Warn(p) ==
  /\ At(p, "warn")
  /\ Runs(p)
  /\ Raise({"WARN"}, {})
  /\ UNCHANGED << regs, zone >>
  /\ Same
  /\ Proceed(p, Tail(todo[p]))
=============================================================================
