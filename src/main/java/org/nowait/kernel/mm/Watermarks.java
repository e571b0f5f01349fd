package org.nowait.kernel.mm;

import org.nowait.kernel.config.Era;

/**
 * The marks of a zone, and what they let a request take.
 *
 * @param min below it only the reserves' users get anything, in pages
 * @param low below it kswapd is woken, in pages
 * @param high up to it kswapd reclaims, in pages
 * @param boost what is added to every mark for a while, in pages
 */
public record Watermarks(int min, int low, int high, int boost) {

    /**
     * The state of a zone that marks are compared with.
     *
     * @param free free pages, those in high-atomic blocks included
     * @param highatomic pages that the release subtracts for requests without a right to them
     * @param reserve {@code lowmem_reserve} for the request's zone, in pages
     * @param largest the order of the largest ordinary free block, -1 if none
     * @param largestHighatomic the order of the largest free block in high-atomic blocks, -1 if none
     */
    public record Level(int free, int highatomic, int reserve, int largest, int largestHighatomic) {

        /** {@return the level of a zone without reserves} */
        public static Level of(BuddyAllocator zone) {
            return new Level(zone.freePages(), 0, 0, zone.largestFreeOrder(), -1);
        }
    }

    /** Checks the order of the marks. */
    public Watermarks {
        if (min < 0 || low < min || high < low || boost < 0) {
            throw new IllegalArgumentException(
                    "marks rise: min=" + min + " low=" + low + " high=" + high + " boost=" + boost);
        }
    }

    /** {@return {@code wmark_pages()}: a mark with the boost} */
    public int pages(AllocFlags.Mark mark) {
        return boost
                + switch (mark) {
                    case MIN -> min;
                    case LOW -> low;
                    case HIGH -> high;
                };
    }

    /**
     * Tells whether a request may take pages from the zone.
     *
     * @param gfp its mask
     * @param flags its rights
     * @param order its order
     * @param zone the zone's level
     * @return whether the watermark lets it
     */
    public boolean mayTake(GfpFlags gfp, AllocFlags flags, int order, Level zone) {
        return flags.noWatermarks() || fast(gfp, flags, order, zone);
    }

    /** Models {@code zone_watermark_fast()}: single pages pass early, and urgent ones are spared the boost. */
    private boolean fast(GfpFlags gfp, AllocFlags flags, int order, Level zone) {
        int mark = pages(flags.mark());
        int usable = zone.free() - unusable(flags, 0, zone);
        if (order == 0 && (flags.era() == Era.V7_3 ? Math.max(usable, 0) : usable) > mark + zone.reserve()) {
            return true;
        }
        if (passes(flags, order, mark, zone)) {
            return true;
        }
        boolean urgent = flags.era() == Era.V7_3 ? flags.minReserve() : gfp.has(GfpFlag.ATOMIC);
        return order == 0
                && boost != 0
                && flags.mark() == AllocFlags.Mark.MIN
                && urgent
                && passes(flags, order, min, zone);
    }

    /**
     * Tells whether a request stays above a mark. Models {@code __zone_watermark_ok()}.
     *
     * @param flags its rights
     * @param order its order
     * @param mark the mark in pages
     * @param zone the zone's level
     * @return whether it does, and a block is large enough
     */
    public static boolean passes(AllocFlags flags, int order, int mark, Level zone) {
        if (zone.free() - unusable(flags, order, zone) <= adjusted(flags, mark) + zone.reserve()) {
            return false;
        }
        boolean highatomic = flags.oom() || (flags.era() == Era.V7_3 ? flags.highatomic() : flags.harder());
        return order == 0 || zone.largest() >= order || (highatomic && zone.largestHighatomic() >= order);
    }

    /** Models {@code __zone_watermark_unusable_free()}. */
    private static int unusable(AllocFlags flags, int order, Level zone) {
        boolean right = flags.oom()
                || (flags.era() == Era.V7_3
                        ? flags.nonBlock() || flags.minReserve() || flags.highatomic()
                        : flags.harder());
        return (1 << order) - 1 + (right ? 0 : zone.highatomic());
    }

    /**
     * Lowers a mark by a request's rights.
     *
     * @param flags the rights
     * @param mark the mark in pages
     * @return how many pages must stay
     */
    public static int adjusted(AllocFlags flags, int mark) {
        int left = mark;
        if (flags.minReserve()) {
            left -= left / 2;
            left -= flags.nonBlock() ? left / 4 : 0;
        }
        if (flags.oom()) {
            return left - left / 2;
        }
        return flags.harder() ? left - left / 4 : left;
    }
}
