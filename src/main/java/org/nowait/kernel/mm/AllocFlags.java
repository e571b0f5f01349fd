package org.nowait.kernel.mm;

import org.nowait.kernel.config.Era;

/**
 * What the allocator lets a request do. Models {@code alloc_flags} (mm/internal.h): the low two bits select a mark, the others
 * are rights. Where the releases differ in a bit's name and meaning, the bit is the same.
 *
 * @param era the release whose rules hold
 * @param bits the flags
 */
public record AllocFlags(Era era, int bits) {

    /** The marks, by their number. */
    public enum Mark {
        /** {@code WMARK_MIN}. */
        MIN,
        /** {@code WMARK_LOW}. */
        LOW,
        /** {@code WMARK_HIGH}. */
        HIGH
    }

    private static final int WMARK_LOW = 0x1;
    private static final int WMARK_MASK = 0x3;
    private static final int NO_WATERMARKS = 0x4;
    private static final int OOM = 0x8;
    private static final int HARDER = 0x10;
    private static final int NON_BLOCK = 0x10;
    private static final int HIGH = 0x20;
    private static final int MIN_RESERVE = 0x20;
    private static final int CPUSET = 0x40;
    private static final int HIGHATOMIC = 0x200;
    private static final int NOLOCK = 0x400;
    private static final int KSWAPD = 0x800;

    /** {@return the rights of the first attempt} */
    public static AllocFlags fastPath(GfpFlags gfp, int order) {
        int kswapd = gfp.wakesKswapd() ? KSWAPD : 0;
        return new AllocFlags(gfp.era(), WMARK_LOW | CPUSET | kswapd | highatomic(gfp, order));
    }

    /**
     * Returns the rights of the slow path. Models {@code gfp_to_alloc_flags()}.
     *
     * @param gfp the request's mask
     * @param order the request's order
     * @param realtimeTask whether a real-time task asks, from task context
     * @return the rights, with the min mark
     */
    public static AllocFlags slowPath(GfpFlags gfp, int order, boolean realtimeTask) {
        int bits = CPUSET | (gfp.wakesKswapd() ? KSWAPD : 0);
        int rights = gfp.era() == Era.V7_3 ? today(gfp, order, realtimeTask) : before(gfp, realtimeTask);
        boolean atomic =
                gfp.era() == Era.V7_3 ? !gfp.allowsBlocking() && gfp.has(GfpFlag.HIGH) : gfp.has(GfpFlag.ATOMIC);
        AllocFlags flags = new AllocFlags(gfp.era(), atomic ? (bits | rights) & ~CPUSET : bits | rights);
        return gfp.has(GfpFlag.MEMALLOC) && !gfp.has(GfpFlag.NOMEMALLOC) ? flags.withoutWatermarks() : flags;
    }

    private static int today(GfpFlags gfp, int order, boolean realtimeTask) {
        int high = gfp.has(GfpFlag.HIGH) ? MIN_RESERVE : 0;
        if (gfp.allowsBlocking()) {
            return realtimeTask ? MIN_RESERVE : high;
        }
        return high | (gfp.has(GfpFlag.NOMEMALLOC) ? 0 : NON_BLOCK) | highatomic(gfp, order);
    }

    private static int before(GfpFlags gfp, boolean realtimeTask) {
        int high = gfp.has(GfpFlag.HIGH) ? HIGH : 0;
        boolean harder = gfp.has(GfpFlag.ATOMIC) ? !gfp.has(GfpFlag.NOMEMALLOC) : realtimeTask;
        return high | (harder ? HARDER : 0);
    }

    private static int highatomic(GfpFlags gfp, int order) {
        boolean may = gfp.era() == Era.V7_3
                && order > 0
                && gfp.has(GfpFlag.HIGH)
                && !gfp.allowsBlocking()
                && !gfp.has(GfpFlag.NOMEMALLOC);
        return may ? HIGHATOMIC : 0;
    }

    /** {@return the rights of {@code alloc_pages_nolock()}: the min mark, trylocks, and nothing else} */
    public static AllocFlags nolock(Era era) {
        return new AllocFlags(era, NOLOCK);
    }

    /** {@return these rights with {@code ALLOC_NO_WATERMARKS}, which PF_MEMALLOC and __GFP_MEMALLOC give} */
    public AllocFlags withoutWatermarks() {
        return new AllocFlags(era, bits | NO_WATERMARKS);
    }

    /** {@return these rights with {@code ALLOC_OOM}, which a victim of the OOM killer has} */
    public AllocFlags ofVictim() {
        return new AllocFlags(era, bits | OOM);
    }

    /** {@return these rights against another mark} */
    public AllocFlags at(Mark mark) {
        int number = switch (mark) {
            case MIN -> 0;
            case LOW -> 1;
            case HIGH -> 2;
        };
        return new AllocFlags(era, (bits & ~WMARK_MASK) | number);
    }

    /** {@return the mark that the request is held against} */
    public Mark mark() {
        return switch (bits & WMARK_MASK) {
            case 0 -> Mark.MIN;
            case 1 -> Mark.LOW;
            default -> Mark.HIGH;
        };
    }

    /** {@return {@code ALLOC_NO_WATERMARKS}} */
    public boolean noWatermarks() {
        return has(NO_WATERMARKS);
    }

    /** {@return {@code ALLOC_OOM}} */
    public boolean oom() {
        return has(OOM);
    }

    /** {@return {@code ALLOC_HARDER} before 6.3} */
    public boolean harder() {
        return era != Era.V7_3 && has(HARDER);
    }

    /** {@return {@code ALLOC_NON_BLOCK} since 6.3} */
    public boolean nonBlock() {
        return era == Era.V7_3 && has(NON_BLOCK);
    }

    /** {@return {@code ALLOC_MIN_RESERVE}, called {@code ALLOC_HIGH} before 6.3} */
    public boolean minReserve() {
        return has(MIN_RESERVE);
    }

    /** {@return {@code ALLOC_HIGHATOMIC}} */
    public boolean highatomic() {
        return has(HIGHATOMIC);
    }

    /** {@return {@code ALLOC_NOLOCK}: trylocks only} */
    public boolean trylock() {
        return has(NOLOCK);
    }

    /** {@return {@code ALLOC_KSWAPD}: may wake kswapd} */
    public boolean wakesKswapd() {
        return has(KSWAPD);
    }

    private boolean has(int flag) {
        return (bits & flag) != 0;
    }
}
