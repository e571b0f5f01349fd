------------------------------- MODULE Designs -------------------------------
(* The proposals for allocating where no lock may be taken, each as the few    *)
(* predicates in which it differs from the build's own allocator.              *)
(* Source      linux-mm and LKML, August to October 2020, "mm: Add             *)
(*             __GFP_NO_LOCKS flag" and its follow-ups; mm/page_alloc.c of     *)
(*             6.15 and 7.3 (alloc_pages_nolock, can_spin_trylock);            *)
(*             lib/debugobjects.c (debug_objects_fill_pool).                   *)
(* Faithful    where each bails out, on what condition, with which warning;    *)
(*             what its callers pass, and what they test before they call.     *)
(* Simplified  the annotation is a zone->lock that the wait check passes over. *)
(* Left out    proposals that change no step of the allocator.                 *)
EXTENDS PreemptCount, Gfp

(* allocators  the eras of the allocator that it applies to                    *)
(* words       what GFP_RT_SAFE, the mask for callers who may not lock, is     *)
(* call        what such a caller calls: the allocator ("page"), or another    *)
(*             function; or its own test before it calls                       *)
(* bails       when it leaves the allocator before zone->lock                  *)
(* bailsAbove  whether requests above order 0 are tested too                   *)
(* warns       WARN_ON_ONCE() where it bails out                               *)
Design(id, allocators, words, call, bails, bailsAbove, warns) ==
  [ id |-> id, allocators |-> allocators, words |-> words, call |-> call, bails |-> bails, bailsAbove |-> bailsAbove,
    warns |-> warns, rawZone |-> FALSE, tryFirst |-> FALSE, rcuwait |-> FALSE, annotated |-> FALSE, forgives |-> FALSE,
    nmiTest |-> TRUE ]

DesignSet ==
  { Design("mainline", Era, {}, "page", "never", FALSE, FALSE),
    Design("no-locks-flag", {"5.9"}, {"__GFP_NO_LOCKS"}, "page", "flag", FALSE, FALSE),
    Design("no-locks-late", {"5.9"}, {"__GFP_NO_LOCKS"}, "page", "flag", FALSE, FALSE),
    Design("rt-safe-any", {"5.9"}, {}, "page", "any", TRUE, TRUE),
    Design("rt-safe-guarded", {"5.9"}, {}, "page", "guarded", TRUE, TRUE),
    Design("rt-safe-rt", {"5.9"}, {}, "page", "rt", TRUE, TRUE),
    Design("gfp0-fails", {"5.9"}, {}, "page", "zero", FALSE, FALSE),
    [Design("raw-zone-lock", {"5.9"}, {"GFP_NOWAIT"}, "page", "never", FALSE, FALSE) EXCEPT !.rawZone = TRUE, !.rcuwait = TRUE],
    [Design("trylock-then-bail", {"5.9"}, {"GFP_NOWAIT"}, "page", "never", FALSE, FALSE)
       EXCEPT !.rawZone = TRUE, !.rcuwait = TRUE, !.tryFirst = TRUE],
    Design("pcp-lockless", {"5.9"}, {}, "lockless", "never", FALSE, FALSE),
    [Design("annotate", {"5.9"}, {}, "page", "never", FALSE, FALSE) EXCEPT !.annotated = TRUE],
    [Design("rt-safe-rt+annotate", {"5.9"}, {}, "page", "rt", TRUE, TRUE) EXCEPT !.annotated = TRUE],
    [Design("forgive-none", {"5.9"}, {"GFP_NOWAIT"}, "if_none_or_preemptible", "never", FALSE, FALSE) EXCEPT !.forgives = TRUE],
    Design("compile-time", {"5.9"}, {"GFP_NOWAIT"}, "if_not_rt_nor_lockdep", "never", FALSE, FALSE),
    Design("nowait-raw", {"5.9"}, {"GFP_NOWAIT"}, "page", "nowait", TRUE, FALSE),
    Design("fill-pool", {"7.3"}, {"__GFP_HIGH", "__GFP_NOWARN"}, "fill_pool", "never", FALSE, FALSE),
    Design("nolock", {"7.3"}, {}, "nolock", "never", FALSE, FALSE),
    [Design("nolock-6.15", {"7.3"}, {}, "nolock", "never", FALSE, FALSE) EXCEPT !.nmiTest = FALSE],
    Design("gfp-atomic-rt", {"7.3"}, {"GFP_ATOMIC"}, "atomic_rt", "never", FALSE, FALSE) }

DesignName == { d.id : d \in DesignSet }
DesignOf   == [ n \in DesignName |-> CHOOSE d \in DesignSet : d.id = n ]
ASSUME DesignsHaveNames == DesignOf \in [DesignName -> DesignSet] /\ Cardinality(DesignName) = Cardinality(DesignSet)

AppliesTo(d, b) == b.era \in d.allocators

(* forgive-none: PROVE_RAW_LOCK_NESTING takes effect under PREEMPTION only.    *)
Under(d, b) == IF d.forgives /\ b.preempt = "NONE" THEN [b EXCEPT !.rawNesting = FALSE] ELSE b
BuildUnder == [ n \in BuildName |-> [ d \in DesignName |-> Under(DesignOf[d], BuildOf[n]) ] ]
ASSUME BuildsUnderDesigns == \A n \in BuildName, d \in DesignName : BuildUnder[n][d].name = n

-----------------------------------------------------------------------------
(* The mask of a request: GFP_RT_SAFE stands for the design's own.             *)
IsForRawCallers(words) == "GFP_RT_SAFE" \in words
GfpOf(b, d, words) == Mask(b.era, (words \ {"GFP_RT_SAFE"}) \cup (IF IsForRawCallers(words) THEN d.words ELSE {}))

(* Does the design leave the allocator here, instead of going on to zone->lock?*)
Bails(b, d, v, gfp) ==
  CASE d.bails = "never"   -> FALSE
    [] d.bails = "flag"    -> "__GFP_NO_LOCKS" \in gfp
    [] d.bails = "any"     -> ~Preemptible(b, v)
    [] d.bails = "guarded" -> ~Preemptible(b, v) /\ gfp = {}
    [] d.bails = "rt"      -> b.rt /\ ~Preemptible(b, v)
    [] d.bails = "zero"    -> gfp = {}
    [] d.bails = "nowait"  -> gfp \cap {"__GFP_DIRECT_RECLAIM", "__GFP_HIGH"} = {}
BailsAbove(b, d, v, gfp) == d.bailsAbove /\ Bails(b, d, v, gfp)

(* can_spin_trylock(); 6.15 did not ask for NMIs on UP.                        *)
CanSpinTrylock(b, d, v) ==
  /\ ~(b.rt /\ (v.nmi > 0 \/ InHardirq(v)))
  /\ ~(d.nmiTest /\ ~b.smp /\ v.nmi > 0)

(* What a caller who may not lock tests before he calls at all.                *)
CallerRefrains(b, d, v) ==
  CASE d.call = "if_none_or_preemptible" -> b.preempt # "NONE" /\ ~Preemptible(b, v)
    [] d.call = "if_not_rt_nor_lockdep"  -> b.rt \/ b.proveLocking
    [] d.call = "fill_pool"              -> b.rt /\ ~Preemptible(b, v)
    [] OTHER                             -> FALSE
(* Does he call the trylock-only allocation?                                   *)
UsesNolock(b, d) == d.call = "nolock" \/ (d.call = "atomic_rt" /\ b.rt)
==============================================================================
