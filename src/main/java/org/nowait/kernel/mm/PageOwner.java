package org.nowait.kernel.mm;

import java.util.ArrayList;
import java.util.List;
import org.nowait.kernel.context.Memory;

/**
 * Who got what from the allocator and has not given it back. Models CONFIG_PAGE_OWNER (mm/page_owner.c) for pages and SLUB's
 * tracking for objects: the allocator never asks it; what a caller does wrong is told from it.
 */
public final class PageOwner {

    /*
     * A byte a block: 0 if nobody has it, else 1 + its order. First the pages, then the objects that have a slab for
     * themselves, then those of shared slabs.
     */
    private final Memory memory;
    private final int pages;
    private final int cpus;
    private final int base;

    /**
     * Reserves the records, all empty.
     *
     * @param memory the machine's memory
     * @param pages how many pages the zone has
     * @param cpus how many CPUs
     */
    PageOwner(Memory memory, int pages, int cpus) {
        this.memory = memory;
        this.pages = pages;
        this.cpus = cpus;
        this.base = memory.reserve(2 * pages + cpus);
    }

    private int at(int pointer) {
        if (Pointer.isPage(pointer)) {
            return base + Pointer.pfn(pointer);
        }
        return Pointer.ownsSlab(pointer)
                ? base + pages + Pointer.pfn(pointer)
                : base + 2 * pages + pointer - Pointer.cachedObject(0);
    }

    /** {@return the order of the block that somebody got at that pointer, or -1} */
    public int order(int pointer) {
        return pointer == Pointer.NULL ? -1 : memory.get(at(pointer)) - 1;
    }

    /** Notes that a caller got a block. */
    public void got(int pointer, int order) {
        memory.set(at(pointer), 1 + order);
    }

    /** Notes that a caller gave it back. */
    public void gaveBack(int pointer) {
        memory.set(at(pointer), 0);
    }

    /** {@return everything that callers have} */
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (int pfn = 0; pfn < pages; pfn++) {
            add(blocks, Pointer.page(pfn));
            add(blocks, Pointer.object(pfn));
        }
        for (int cpu = 0; cpu < cpus; cpu++) {
            add(blocks, Pointer.cachedObject(cpu));
        }
        return blocks;
    }

    private void add(List<Block> blocks, int pointer) {
        if (order(pointer) >= 0) {
            blocks.add(new Block(pointer, order(pointer)));
        }
    }
}
