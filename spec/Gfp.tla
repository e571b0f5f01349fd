--------------------------------- MODULE Gfp ---------------------------------
(* The gfp mask: what each composition consists of in an era, what it lets the *)
(* allocator do, and how far below a watermark it may go.                      *)
(* Source      include/linux/gfp_types.h, gfp.h (gfpflags_allow_blocking,      *)
(*             gfpflags_allow_spinning); mm/page_alloc.c: gfp_to_alloc_flags,  *)
(*             __zone_watermark_ok.                                            *)
(* Faithful    the bits that change which steps are taken; __GFP_ATOMIC before *)
(*             6.3; integer halving and quartering of the min watermark.       *)
(* Simplified  a mask is the set of its bits' names.                           *)
(* Left out    zones, mobility, highatomic and CMA; PF_MEMALLOC; OOM victims.  *)
EXTENDS KernelConfig

GfpBit == {"__GFP_HIGH", "__GFP_ATOMIC", "__GFP_DIRECT_RECLAIM", "__GFP_KSWAPD_RECLAIM", "__GFP_IO", "__GFP_FS",
           "__GFP_NOWARN", "__GFP_ZERO", "__GFP_NOMEMALLOC", "__GFP_MEMALLOC", "__GFP_COMP", "__GFP_ACCOUNT",
           "__GFP_NORETRY", "__GFP_NO_LOCKS"}
ReclaimBit == {"__GFP_DIRECT_RECLAIM", "__GFP_KSWAPD_RECLAIM"}

(* 6.1 still has __GFP_ATOMIC.                                                 *)
HasGfpAtomic(era) == era # "7.3"

Composition(era, word) ==
  CASE word = "GFP_KERNEL"    -> ReclaimBit \cup {"__GFP_IO", "__GFP_FS"}
    [] word = "GFP_NOFS"      -> ReclaimBit \cup {"__GFP_IO"}
    [] word = "GFP_NOIO"      -> ReclaimBit
    [] word = "__GFP_RECLAIM" -> ReclaimBit
    [] word = "GFP_ATOMIC"    -> {"__GFP_HIGH", "__GFP_KSWAPD_RECLAIM"} \cup (IF HasGfpAtomic(era) THEN {"__GFP_ATOMIC"} ELSE {})
    [] word = "GFP_NOWAIT"    -> {"__GFP_KSWAPD_RECLAIM"} \cup (IF era = "7.3" THEN {"__GFP_NOWARN"} ELSE {})
    [] word \in GfpBit        -> {word}

GfpWord == GfpBit \cup {"GFP_KERNEL", "GFP_NOFS", "GFP_NOIO", "__GFP_RECLAIM", "GFP_ATOMIC", "GFP_NOWAIT"}
Compositions == [e \in Era |-> [w \in GfpWord |-> Composition(e, w)]]

Mask(era, words) == UNION {Compositions[era][w] : w \in words}

AllowsBlocking(gfp) == "__GFP_DIRECT_RECLAIM" \in gfp
AllowsSpinning(gfp) == gfp \cap ReclaimBit # {}
WakesKswapd(gfp)    == "__GFP_KSWAPD_RECLAIM" \in gfp

-----------------------------------------------------------------------------
(* The min watermark as a request sees it in the slow path.                    *)
Half(m)         == m - (m \div 2)
ThreeQuarter(m) == m - (m \div 4)
Harder(era, gfp) ==
  /\ "__GFP_NOMEMALLOC" \notin gfp
  /\ IF era = "7.3" THEN "__GFP_HIGH" \in gfp /\ ~AllowsBlocking(gfp) ELSE "__GFP_ATOMIC" \in gfp
MinMark(era, gfp, min) ==
  LET high == IF "__GFP_HIGH" \in gfp THEN Half(min) ELSE min
  IN  IF Harder(era, gfp) THEN ThreeQuarter(high) ELSE high
IgnoresMarks(gfp) == "__GFP_MEMALLOC" \in gfp /\ "__GFP_NOMEMALLOC" \notin gfp

(* Every composition has a reclaim bit, so each of them may spin.              *)
ASSUME CompositionsMaySpin ==
  \A e \in Era : \A w \in GfpWord \ GfpBit : AllowsSpinning(Compositions[e][w])
ASSUME MarksShrink ==
  \A e \in Era, w \in GfpWord, m \in 0..8 : MinMark(e, Compositions[e][w], m) <= m
==============================================================================
