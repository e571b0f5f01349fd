package org.nowait.kernel.machine;

import org.nowait.kernel.mm.AllocFlags;
import org.nowait.kernel.mm.GfpFlags;

/**
 * What an allocation asks for, or a free gives back. Models {@code struct alloc_context} with the mask and the order.
 *
 * @param register the register of the result; of a free, the one whose pointer is freed
 * @param gfp the mask; empty for a free
 * @param order the order of the block
 * @param trylock whether it may take locks by trylock only
 * @param object whether the page is for an object
 * @param attempt which attempt this is
 */
record Request(int register, GfpFlags gfp, int order, boolean trylock, boolean object, Attempt attempt) {

    /** The attempts of {@code __alloc_pages()}. */
    enum Attempt {
        /** {@code get_page_from_freelist()} at the low mark. */
        FAST,
        /** The slow path, at the min mark and with the rights to reserves. */
        SLOW,
        /** The slow path after direct reclaim made progress. */
        RECLAIMED,
        /** The one attempt of {@code alloc_pages_nolock()}, at the min mark. */
        NOLOCK,
        /** A free. */
        NONE
    }

    Request during(Attempt other) {
        return new Request(register, gfp, order, trylock, object, other);
    }

    /** {@return the same for a single page, as a boosted watermark asks kswapd for} */
    Request ofOrderZero() {
        return new Request(register, gfp, 0, trylock, object, attempt);
    }

    boolean frees() {
        return attempt == Attempt.NONE;
    }

    /** {@return what the allocator lets the attempt do} */
    AllocFlags rights() {
        return switch (attempt) {
            case FAST -> AllocFlags.fastPath(gfp, order);
            case SLOW, RECLAIMED -> AllocFlags.slowPath(gfp, order, false);
            case NOLOCK, NONE -> AllocFlags.nolock(gfp.era());
        };
    }
}
