package org.nowait.kernel.machine;

import java.util.List;

/** The names of a process's flags variables and their bits in its saved flags. */
final class SavedFlags {

    /** The flag at the entry of a hardirq or NMI. */
    static final int ENTRY = 0;
    /** The flag at the outermost {@code local_interrupt_disable()}. */
    static final int COUNTED = 1;
    /** The flag around an rtmutex's wait_lock. */
    static final int WAIT_LOCK = 2;
    /** The flag around a waiter's pi_lock. */
    static final int PI_LOCK = 3;
    /** The first of the program's own variables. */
    static final int FIRST_VARIABLE = 4;
    /** The flag around {@code zone->lock}. */
    static final int ZONE = 8;
    /** The flag around the CPU's page list. */
    static final int PCP = 9;
    /** The flag in SLUB's slow path. */
    static final int SLAB = 10;
    /** The flag around kswapd's wait queue. */
    static final int KSWAPD = 11;

    private SavedFlags() {}

    /** {@return the bit of a variable of the program} */
    static int bit(List<String> variables, String name) {
        return FIRST_VARIABLE + variables.indexOf(name);
    }

    /** {@return the bit of any variable, the machine's own included, or -1} */
    static int find(List<String> variables, String name) {
        return switch (name) {
            case "entry" -> ENTRY;
            case "counted" -> COUNTED;
            case "wait_lock" -> WAIT_LOCK;
            case "pi_lock" -> PI_LOCK;
            case "zone" -> ZONE;
            case "pcp" -> PCP;
            case "slab" -> SLAB;
            case "kswapd" -> KSWAPD;
            default -> variables.contains(name) ? bit(variables, name) : -1;
        };
    }
}
