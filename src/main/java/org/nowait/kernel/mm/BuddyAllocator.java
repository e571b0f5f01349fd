package org.nowait.kernel.mm;

import java.util.List;
import java.util.Set;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Memory;

/** The free blocks of a zone. Models {@code struct free_area} and what works on it in mm/page_alloc.c. */
public final class BuddyAllocator {

    /** No page. */
    public static final int NONE = PageFrames.NONE;

    /*
     * 8 pages, pages 4 and 5 allocated:
     *
     *   order 3   . . . . . . . .        a free block is on the list of its order, by its first frame;
     *   order 2  [0 . . .]               that frame has PageBuddy and the order in page->private.
     *   order 1              [6 .]       The others of the block say nothing.
     *   order 0
     *
     * free_area[order]: list head(4) nr_free(1); NR_FREE_PAGES(2)
     */
    private final Memory memory;
    private final PageFrames frames;
    private final int maxOrder;
    private final Set<Fault> faults;
    private final int[] list;
    private final int[] listed;
    private final int freePages;

    /**
     * Reserves a zone with all of its pages free, in blocks of the highest order.
     *
     * @param memory the machine's memory
     * @param pages how many pages, a multiple of the largest block
     * @param maxOrder the highest order, {@code MAX_PAGE_ORDER}
     * @param faults what is wrong in this machine
     */
    public BuddyAllocator(Memory memory, int pages, int maxOrder, Set<Fault> faults) {
        if (maxOrder < 0 || pages <= 0 || pages % (1 << maxOrder) != 0) {
            throw new IllegalArgumentException(
                    "a zone is whole blocks of the highest order: pages=" + pages + " maxOrder=" + maxOrder);
        }
        this.memory = memory;
        this.frames = new PageFrames(memory, pages);
        this.maxOrder = maxOrder;
        this.faults = Set.copyOf(faults);
        this.list = new int[maxOrder + 1];
        this.listed = new int[maxOrder + 1];
        for (int order = 0; order <= maxOrder; order++) {
            list[order] = frames.newList();
            listed[order] = memory.reserve(1);
        }
        this.freePages = memory.reserve(2);
        for (int pfn = 0; pfn < pages; pfn += 1 << maxOrder) {
            enlist(pfn, maxOrder, true);
        }
        memory.setShort(freePages, pages);
    }

    /** {@return the frames, for the lists of others that run through them} */
    PageFrames frames() {
        return frames;
    }

    /** {@return how many pages the zone has} */
    public int pages() {
        return frames.pages();
    }

    /** {@return the highest order} */
    public int maxOrder() {
        return maxOrder;
    }

    /**
     * Takes the first block of the smallest order that fits, and splits it. Models {@code __rmqueue_smallest()}.
     *
     * @param order the order wanted
     * @return the block's first page, or {@link #NONE} if no free block is large enough
     */
    public int allocate(int order) {
        checkOrder(order);
        int high = fittingOrder(order);
        if (high > maxOrder) {
            return NONE;
        }
        int pfn = faults.contains(Fault.BUDDY_TAKES_TAIL) ? frames.last(list[high]) : frames.first(list[high]);
        delist(pfn, high);
        expand(pfn, order, high);
        addFreePages(-(1 << order));
        return pfn + (faults.contains(Fault.SPLIT_HANDS_OUT_UPPER_HALF) && high > order ? 1 << order : 0);
    }

    private int fittingOrder(int order) {
        if (faults.contains(Fault.LARGEST_BLOCK_FIRST)) {
            int largest = largestFreeOrder();
            return largest >= order ? largest : maxOrder + 1;
        }
        int high = order;
        while (high <= maxOrder && frames.first(list[high]) == NONE) {
            high++;
        }
        return high;
    }

    /** Models {@code expand()}: the upper half goes back, the low half goes on. Every list between the orders is empty. */
    private void expand(int pfn, int low, int high) {
        for (int order = high - 1; order >= low; order--) {
            boolean lowHalf = faults.contains(Fault.SPLIT_KEEPS_LOW_HALF_ON_LIST)
                    || faults.contains(Fault.SPLIT_HANDS_OUT_UPPER_HALF);
            if (!(faults.contains(Fault.SPLIT_LOSES_LAST_HALF) && order == low)) {
                enlist(lowHalf && order == low ? pfn : pfn + (1 << order), order, false);
            }
        }
    }

    /**
     * Gives a block back and merges it with its buddy as often as that is free. Models {@code __free_one_page()}.
     *
     * @param page the block's first page, a multiple of its size
     * @param blockOrder the block's order
     */
    public void free(int page, int blockOrder) {
        checkOrder(blockOrder);
        if (page < 0 || page + (1 << blockOrder) > pages() || page % (1 << blockOrder) != 0) {
            throw new IllegalArgumentException("a block is aligned in its zone: pfn=" + page + " order=" + blockOrder);
        }
        int pfn = page;
        int order = blockOrder;
        int top = maxOrder - (faults.contains(Fault.MERGE_STOPS_ONE_BELOW) ? 1 : 0);
        while (order < top && mergesWith(buddy(pfn, order), order)) {
            int buddy = buddy(pfn, order);
            delist(buddy, order);
            pfn = pfn & buddy;
            order++;
        }
        enlist(pfn, order, toTail(pfn, order));
        addFreePages(1 << blockOrder);
    }

    /** Models {@code __find_buddy_pfn()}: the two differ in exactly the bit of the order. */
    private int buddy(int pfn, int order) {
        return faults.contains(Fault.BUDDY_BY_PLUS_ORDER) ? pfn + (1 << order) : pfn ^ (1 << order);
    }

    private boolean mergesWith(int buddy, int order) {
        return !faults.contains(Fault.BUDDY_MERGE_SKIPPED) && isFree(buddy, order);
    }

    /** Models {@code page_is_buddy()}: inside the zone, free, and as a whole. */
    private boolean isFree(int buddy, int order) {
        return buddy < pages()
                && frames.isBuddy(buddy)
                && (frames.order(buddy) == order || faults.contains(Fault.MERGE_IGNORES_ORDER));
    }

    /** Models {@code buddy_merge_likely()}: the buddy of the block that a merge would give is free. */
    private boolean toTail(int pfn, int order) {
        if (faults.contains(Fault.FREED_TO_TAIL_ALWAYS) || faults.contains(Fault.FREED_TO_HEAD_ALWAYS)) {
            return faults.contains(Fault.FREED_TO_TAIL_ALWAYS);
        }
        int top = maxOrder - (faults.contains(Fault.MERGE_LIKELY_AT_ONE_ORDER_MORE) ? 0 : 1);
        int parent = pfn & buddy(pfn, order);
        return order < top && isFree(buddy(parent, order + 1), order + 1);
    }

    private void enlist(int pfn, int order, boolean tail) {
        frames.setBuddy(pfn, order);
        if (tail) {
            frames.addTail(list[order], pfn);
        } else {
            frames.addHead(list[order], pfn);
        }
        memory.add(listed[order], 1);
    }

    private void delist(int pfn, int order) {
        frames.remove(pfn);
        frames.clearBuddy(pfn);
        memory.add(listed[order], -1);
    }

    private void addFreePages(int count) {
        memory.setShort(freePages, memory.getShort(freePages) + count);
    }

    private void checkOrder(int order) {
        if (order < 0 || order > maxOrder) {
            throw new IllegalArgumentException("an order is at most " + maxOrder + ": order=" + order);
        }
    }

    /** {@return whether a free block is large enough} */
    public boolean hasBlock(int order) {
        return largestFreeOrder() >= order;
    }

    /** {@return the order of the largest free block, or -1 if there is none} */
    public int largestFreeOrder() {
        int order = maxOrder;
        while (order >= 0 && frames.first(list[order]) == NONE) {
            order--;
        }
        return order;
    }

    /** {@return {@code NR_FREE_PAGES}: how many pages are on the free lists} */
    public int freePages() {
        return memory.getShort(freePages);
    }

    /** {@return {@code nr_free} of the order: how many blocks are on its list} */
    public int blocks(int order) {
        return memory.get(listed[order]);
    }

    /** {@return the first pages of the free blocks of the order, the list's head first} */
    public List<Integer> list(int order) {
        return frames.list(list[order]);
    }
}
