package org.nowait.kernel.machine;

import org.nowait.kernel.context.Memory;

/** The flags raised so far, or by the last step alone. */
final class Flags {

    private final Memory memory;
    private final int base;
    private final boolean gathers;

    Flags(Memory memory, boolean gathers) {
        this.memory = memory;
        this.base = memory.reserve(2);
        this.gathers = gathers;
    }

    /** Ends a step with the flags it raised, as bits. */
    void raise(int bits) {
        memory.setShort(base, gathers ? memory.getShort(base) | bits : bits);
    }

    int bits() {
        return memory.getShort(base);
    }
}
