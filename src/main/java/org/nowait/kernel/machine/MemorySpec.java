package org.nowait.kernel.machine;

/**
 * How much memory a scenario has at the beginning, of a zone of {@value #PAGES} pages in blocks up to order
 * {@value #MAX_ORDER}; the pages that are in no place named here are in use for good.
 *
 * @param used whether there is memory at all; without it no program may allocate
 * @param free how many pages are on the buddy lists
 * @param pcp how many are on each CPU's list
 * @param slab whether each CPU's sheaf has an object of a slab in use
 * @param cache how many are in the page cache, for direct reclaim to find
 * @param min the zone's min watermark, in pages
 * @param low its low watermark
 * @param high its high watermark
 * @param boosted whether its watermark is boosted ({@code ZONE_BOOSTED_WATERMARK})
 * @param kswapdAwake whether kswapd runs already
 */
public record MemorySpec(
        boolean used,
        int free,
        int pcp,
        boolean slab,
        int cache,
        int min,
        int low,
        int high,
        boolean boosted,
        boolean kswapdAwake) {

    /** How many pages the zone has. */
    public static final int PAGES = 4;

    /** The largest order of a block. */
    public static final int MAX_ORDER = 2;

    /** A scenario without memory. */
    public static final MemorySpec NONE = new MemorySpec(false, 0, 0, false, 0, 0, 0, 0, false, false);

    /** Checks that the numbers are those of a zone. */
    public MemorySpec {
        check(free >= 0 && free <= PAGES, "at most " + PAGES + " free pages", "free=" + free);
        check(
                pcp >= 0 && cache >= 0 && free + pcp + cache <= PAGES,
                "pages in one place",
                "pcp=" + pcp + " cache=" + cache);
        check(0 <= min && min <= low && low <= high, "min <= low <= high", min + " " + low + " " + high);
    }

    private static void check(boolean holds, String rule, String value) {
        if (!holds) {
            throw new IllegalArgumentException("a zone has " + rule + ": " + value);
        }
    }

    /** {@return memory with nothing reserved: watermarks of 0, no boost, kswapd asleep} */
    public static MemorySpec of(int free, int pcp, boolean slab, int cache) {
        return new MemorySpec(true, free, pcp, slab, cache, 0, 0, 0, false, false);
    }

    /** {@return the same memory with these watermarks} */
    public MemorySpec withMarks(int newMin, int newLow, int newHigh) {
        return new MemorySpec(used, free, pcp, slab, cache, newMin, newLow, newHigh, boosted, kswapdAwake);
    }
}
