package org.nowait.kernel.mm;

import java.util.ArrayList;
import java.util.List;
import org.nowait.kernel.context.Memory;

/**
 * The zone's {@code struct page} array: a link, PageBuddy and {@code page->private} a frame, and the heads of the lists that
 * run through the frames. A frame is on one list at most. Models {@code struct list_head} with addresses in the machine's memory.
 */
final class PageFrames {

    /** No frame. */
    static final int NONE = -1;

    /*
     * A list is a ring of nodes; a node is at the address of its two links. The ring of an empty list is its head alone.
     *
     *   head: next(2) prev(2)
     *   frame: next(2) prev(2) type(1) private(1)      links of a frame on no list are 0, as in a poisoned list_head
     */
    private static final int PREV = 2;
    private static final int NODE = 4;
    private static final int TYPE = 4;
    private static final int PRIVATE = 5;
    private static final int FRAME = 6;
    private static final int BUDDY = 1;
    private static final int HIGHEST_ADDRESS = 0xffff;

    private final Memory memory;
    private final int pages;
    private final int base;

    PageFrames(Memory memory, int pages) {
        this.memory = memory;
        this.pages = pages;
        this.base = reserve(pages * FRAME);
    }

    private int reserve(int size) {
        int address = memory.reserve(size);
        if (address + size > HIGHEST_ADDRESS) {
            throw new IllegalArgumentException("a link has 16 bits: address=" + (address + size));
        }
        return address;
    }

    /** {@return the number of frames} */
    int pages() {
        return pages;
    }

    /** {@return a new list, empty; only while the machine is built} */
    int newList() {
        int head = reserve(NODE);
        link(head, head);
        return head;
    }

    private int node(int pfn) {
        return base + pfn * FRAME;
    }

    private int pfn(int node) {
        return (node - base) / FRAME;
    }

    private int next(int node) {
        return memory.getShort(node);
    }

    private int prev(int node) {
        return memory.getShort(node + PREV);
    }

    private void link(int node, int next) {
        memory.setShort(node, next);
        memory.setShort(next + PREV, node);
    }

    /** {@code list_add()}: the frame becomes the list's first. */
    void addHead(int list, int pfn) {
        insert(list, pfn, next(list));
    }

    /** {@code list_add_tail()}: the frame becomes the list's last. */
    void addTail(int list, int pfn) {
        insert(prev(list), pfn, list);
    }

    private void insert(int before, int pfn, int after) {
        link(before, node(pfn));
        link(node(pfn), after);
    }

    /** {@code list_del()}: the frame leaves whichever list it is on. */
    void remove(int pfn) {
        int node = node(pfn);
        link(prev(node), next(node));
        memory.setShort(node, 0);
        memory.setShort(node + PREV, 0);
    }

    /** {@return the list's first frame, or {@link #NONE}} */
    int first(int list) {
        return next(list) == list ? NONE : pfn(next(list));
    }

    /** {@return the list's last frame, or {@link #NONE}} */
    int last(int list) {
        return prev(list) == list ? NONE : pfn(prev(list));
    }

    /** {@return the list's frames, first to last} */
    List<Integer> list(int list) {
        List<Integer> frames = new ArrayList<>();
        for (int node = next(list); node != list; node = next(node)) {
            frames.add(pfn(node));
            if (frames.size() > pages) {
                throw new IllegalStateException("a list must end at its head: frames=" + frames);
            }
        }
        return frames;
    }

    /** {@return {@code PageBuddy()}: whether a free block begins with the frame} */
    boolean isBuddy(int pfn) {
        return memory.get(node(pfn) + TYPE) == BUDDY;
    }

    /** {@return {@code page->private}, which is the order of a block that begins with the frame} */
    int order(int pfn) {
        return memory.get(node(pfn) + PRIVATE);
    }

    /** {@code set_page_private()}. */
    void setOrder(int pfn, int order) {
        memory.set(node(pfn) + PRIVATE, order);
    }

    /** {@code set_buddy_order()}. */
    void setBuddy(int pfn, int order) {
        memory.set(node(pfn) + TYPE, BUDDY);
        setOrder(pfn, order);
    }

    /** {@code __ClearPageBuddy()} and {@code set_page_private(page, 0)}. */
    void clearBuddy(int pfn) {
        memory.set(node(pfn) + TYPE, 0);
        setOrder(pfn, 0);
    }
}
