package org.nowait.kernel.machine;

import org.nowait.kernel.config.Build;
import org.nowait.kernel.mm.GfpFlag;
import org.nowait.kernel.mm.GfpFlags;

/** When a design leaves the allocator before {@code zone->lock}. */
public enum BailOut {
    /** Nowhere: it goes on to the lock. */
    NEVER("never", false),
    /** The request says so by a flag of its own. */
    FLAG("flag", false),
    /** The caller is not preemptible. */
    NOT_PREEMPTIBLE("any", true),
    /** The caller is not preemptible and the mask is empty. */
    NOT_PREEMPTIBLE_AND_NO_GFP("guarded", true),
    /** The kernel is PREEMPT_RT and the caller not preemptible. */
    NOT_PREEMPTIBLE_ON_RT("rt", true),
    /** The mask is empty. */
    NO_GFP("zero", false),
    /** The request may neither reclaim nor use reserves. */
    NOWAIT("nowait", false);

    private final String text;
    private final boolean asksPreemptible;

    BailOut(String text, boolean asksPreemptible) {
        this.text = text;
        this.asksPreemptible = asksPreemptible;
    }

    /** {@return the specification's word} */
    public String text() {
        return text;
    }

    /** {@return whether requests with that mask leave on that build at all; it is known when the code is compiled} */
    boolean concerns(Build build, GfpFlags gfp) {
        return switch (this) {
            case NEVER -> false;
            case FLAG -> gfp.has(GfpFlag.NO_LOCKS);
            case NOT_PREEMPTIBLE -> true;
            case NOT_PREEMPTIBLE_AND_NO_GFP, NO_GFP -> gfp.bits() == 0;
            case NOT_PREEMPTIBLE_ON_RT -> build.preemptRt();
            case NOWAIT -> !gfp.has(GfpFlag.DIRECT_RECLAIM) && !gfp.has(GfpFlag.HIGH);
        };
    }

    /** {@return whether they leave only where {@code preemptible()} says no; that is asked when control is there} */
    boolean asksPreemptible() {
        return asksPreemptible;
    }
}
