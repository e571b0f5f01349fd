package org.nowait.kernel.mm;

import org.nowait.kernel.config.Era;

/** One bit of a request's mask. Models {@code ___GFP_*} (include/linux/gfp.h, later gfp_types.h). */
public enum GfpFlag {
    /** From ZONE_DMA. */
    DMA(0x1),
    /** From high memory, too. */
    HIGHMEM(0x2),
    /** From ZONE_DMA32. */
    DMA32(0x4),
    /** The page can be moved. */
    MOVABLE(0x8),
    /** The page can be reclaimed by a shrinker. */
    RECLAIMABLE(0x10),
    /** High priority: may use a part of the reserves. */
    HIGH(0x20),
    /** May start I/O. */
    IO(0x40),
    /** May call into file systems. */
    FS(0x80),
    /** The page is zeroed. */
    ZERO(0x100),
    /** The caller cannot sleep: a bit of its own until 6.3. */
    ATOMIC(0x200, Era.V5_9, Era.V6_1),
    /** May reclaim directly, which sleeps. */
    DIRECT_RECLAIM(0x400),
    /** Wakes kswapd where memory is low. */
    KSWAPD_RECLAIM(0x800),
    /** The page will be written. */
    WRITE(0x1000),
    /** No warning on failure. */
    NOWARN(0x2000),
    /** Tries hard, may fail. */
    RETRY_MAYFAIL(0x4000),
    /** Never fails. */
    NOFAIL(0x8000),
    /** Tries once. */
    NORETRY(0x10000),
    /** May use all reserves. */
    MEMALLOC(0x20000),
    /** A compound page. */
    COMP(0x40000),
    /** Uses no reserves, whatever else is said. */
    NOMEMALLOC(0x80000),
    /** Keeps to the cpuset. */
    HARDWALL(0x100000),
    /** Keeps to the node. */
    THISNODE(0x200000),
    /** Charged to the memory cgroup. */
    ACCOUNT(0x400000),
    /** Only from the per-CPU lists: proposed in 2020. */
    NO_LOCKS(0x800000, Era.V5_9, Era.V5_9),
    /** Zeroes the tags of the page's memory. */
    ZEROTAGS(0x800000, Era.V6_1, Era.V7_3);

    private final int bit;
    private final Era first;
    private final Era last;

    GfpFlag(int bit) {
        this(bit, Era.V5_9, Era.V7_3);
    }

    GfpFlag(int bit, Era first, Era last) {
        this.bit = bit;
        this.first = first;
        this.last = last;
    }

    /** {@return the bit's value} */
    public int bit() {
        return bit;
    }

    /** {@return whether the release has the flag} */
    public boolean existsIn(Era era) {
        return era.compareTo(first) >= 0 && era.compareTo(last) <= 0;
    }

    /** {@return the kernel's name, such as {@code __GFP_HIGH}} */
    public String text() {
        return "__GFP_" + name();
    }
}
