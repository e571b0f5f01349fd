package org.nowait.kernel.mm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.nowait.kernel.context.Memory;

/**
 * Objects that were freed where their slab could not be had; an irq work, which is not modelled, frees them. Models the lists of
 * {@code defer_free()} (mm/slub.c), one for all CPUs: newest first.
 */
public final class DeferredObjects {

    /* length(1), then the pointers, the oldest first */
    private final Memory memory;
    private final int base;

    /**
     * Reserves the list, empty.
     *
     * @param memory the machine's memory
     * @param objects how many objects there can be
     */
    DeferredObjects(Memory memory, int objects) {
        this.memory = memory;
        this.base = memory.reserve(1 + objects);
    }

    /** Puts an object aside. */
    public void push(int pointer) {
        int length = memory.get(base) + 1;
        memory.set(base, length);
        memory.set(base + length, pointer);
    }

    /** {@return the pointers, newest first} */
    public List<Integer> list() {
        List<Integer> pointers = new ArrayList<>();
        for (int i = 1; i <= memory.get(base); i++) {
            pointers.add(memory.get(base + i));
        }
        Collections.reverse(pointers);
        return pointers;
    }
}
