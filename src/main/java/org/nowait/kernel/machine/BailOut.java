package org.nowait.kernel.machine;

/** When a design leaves the allocator before {@code zone->lock}. */
public enum BailOut {
    /** Nowhere: it goes on to the lock. */
    NEVER("never"),
    /** The request says so by a flag of its own. */
    FLAG("flag"),
    /** The caller is not preemptible. */
    NOT_PREEMPTIBLE("any"),
    /** The caller is not preemptible and the mask is empty. */
    NOT_PREEMPTIBLE_AND_NO_GFP("guarded"),
    /** The kernel is PREEMPT_RT and the caller not preemptible. */
    NOT_PREEMPTIBLE_ON_RT("rt"),
    /** The mask is empty. */
    NO_GFP("zero"),
    /** The request may neither reclaim nor use reserves. */
    NOWAIT("nowait");

    private final String text;

    BailOut(String text) {
        this.text = text;
    }

    /** {@return the specification's word} */
    public String text() {
        return text;
    }
}
