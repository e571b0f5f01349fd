package org.nowait.kernel.mm;

import java.util.List;

/**
 * Blocks that were freed where no lock could be had; whoever next holds the zone's lock gives them back. Models
 * {@code zone->trylock_free_pages}: newest first, the order in the first frame's {@code page->private}.
 */
public final class DeferredPages {

    private final BuddyAllocator buddy;
    private final int list;

    /**
     * Reserves the list, empty.
     *
     * @param buddy the zone
     */
    public DeferredPages(BuddyAllocator buddy) {
        this.buddy = buddy;
        this.list = buddy.frames().newList();
    }

    /** Puts a block aside. */
    public void push(int pfn, int order) {
        buddy.frames().setOrder(pfn, order);
        buddy.frames().addHead(list, pfn);
    }

    /** {@return whether nothing is put aside} */
    public boolean isEmpty() {
        return buddy.frames().first(list) == PageFrames.NONE;
    }

    /** Gives every block back to the zone, newest first. */
    public void drain() {
        for (int pfn = buddy.frames().first(list);
                pfn != PageFrames.NONE;
                pfn = buddy.frames().first(list)) {
            int order = buddy.frames().order(pfn);
            buddy.frames().remove(pfn);
            buddy.frames().setOrder(pfn, 0);
            buddy.free(pfn, order);
        }
    }

    /** {@return the first pages of the blocks, newest first} */
    public List<Integer> list() {
        return buddy.frames().list(list);
    }

    /** {@return the order of a block on the list} */
    public int order(int pfn) {
        return buddy.frames().order(pfn);
    }
}
