package org.nowait.kernel.machine;

import org.nowait.kernel.context.Memory;
import org.nowait.kernel.context.SectionKind;
import org.nowait.kernel.lock.LockForm;
import org.nowait.kernel.lock.LockMode;

/**
 * What each process has open, oldest first, and what each lock added to {@code preempt_count} when it was taken. A kernel has
 * no such list; the code's own structure is it. The counts do not read it.
 */
final class SectionLog {

    /*
     * Per process depth(1) entries(2 each). An entry: what (bits 0-3), mode (4-5), trylock (6), added to PREEMPT (7),
     * lock (8-15). "What" is a lock's form, or the kind of section.
     */
    static final int BH = 10;
    static final int RCU = 12;
    static final int MAP = 15;
    static final int IRQ_DISABLE = 7;
    static final int IRQ_SAVE = 8;
    static final int IRQ_COUNT = 9;
    static final int WHAT = 0xf;
    /** Set in the codes of both shared modes. */
    static final int SHARED = 2 << 4;

    static final int MODE = 3 << 4;
    static final int TRYLOCK = 1 << 6;
    static final int ADDED = 1 << 7;
    static final int LOCK = 0xff << 8;

    private static final int LAST_FORM = 5;
    private static final LockForm[] FORMS = LockForm.values();
    private static final LockMode[] MODES = LockMode.values();

    private final Memory memory;
    private final int[] base;
    private final int[] capacity;

    SectionLog(Memory memory, int[] capacity) {
        this.memory = memory;
        this.capacity = capacity.clone();
        this.base = new int[capacity.length];
        for (int process = 0; process < base.length; process++) {
            base[process] = memory.reserve(1 + 2 * capacity[process]);
        }
    }

    /** {@return an entry for a lock} */
    static int lockEntry(int lock, LockMode mode, LockForm form, boolean trylock) {
        return MachineLocks.code(form) | modeCode(mode) << 4 | (trylock ? TRYLOCK : 0) | lock << 8;
    }

    @SuppressWarnings("EnumOrdinal") // the packed form lives no longer than the process
    private static int modeCode(LockMode mode) {
        return mode.ordinal();
    }

    /** {@return an entry for a section that is no lock} */
    static int sectionEntry(SectionKind kind, int map) {
        return code(kind) | map << 8;
    }

    private static int code(SectionKind kind) {
        return switch (kind) {
            case LOCK -> 0;
            case PREEMPT -> 6;
            case IRQ -> IRQ_DISABLE;
            case IRQ_COUNT -> IRQ_COUNT;
            case BH -> BH;
            case MIGRATE -> 11;
            case RCU -> RCU;
            case RCU_SCHED -> 13;
            case RCU_BH -> 14;
            case MAP -> MAP;
        };
    }

    static boolean isLock(int entry) {
        return (entry & WHAT) <= LAST_FORM;
    }

    static int what(int entry) {
        return entry & WHAT;
    }

    static int lock(int entry) {
        return entry >> 8;
    }

    static LockForm form(int entry) {
        return FORMS[entry & WHAT];
    }

    static LockMode mode(int entry) {
        return MODES[(entry & MODE) >> 4];
    }

    /** {@return the kind of section an entry stands for} */
    static SectionKind kind(int entry) {
        return switch (entry & WHAT) {
            case 6 -> SectionKind.PREEMPT;
            case IRQ_DISABLE, IRQ_SAVE -> SectionKind.IRQ;
            case IRQ_COUNT -> SectionKind.IRQ_COUNT;
            case BH -> SectionKind.BH;
            case 11 -> SectionKind.MIGRATE;
            case RCU -> SectionKind.RCU;
            case 13 -> SectionKind.RCU_SCHED;
            case 14 -> SectionKind.RCU_BH;
            case MAP -> SectionKind.MAP;
            default -> SectionKind.LOCK;
        };
    }

    int depth(int process) {
        return memory.get(base[process]);
    }

    /** {@return the entry at an index, 0 being the oldest} */
    int entry(int process, int index) {
        return memory.getShort(base[process] + 1 + 2 * index);
    }

    void push(int process, int entry) {
        int depth = depth(process);
        if (depth == capacity[process]) {
            throw new IllegalStateException("too many sections: process=" + process + " depth=" + depth);
        }
        memory.setShort(base[process] + 1 + 2 * depth, entry);
        memory.set(base[process], depth + 1);
    }

    int removeAt(int process, int index) {
        int removed = entry(process, index);
        int depth = depth(process);
        for (int i = index; i < depth - 1; i++) {
            memory.setShort(base[process] + 1 + 2 * i, entry(process, i + 1));
        }
        memory.setShort(base[process] + 1 + 2 * (depth - 1), 0);
        memory.set(base[process], depth - 1);
        return removed;
    }

    /** {@return the index of the newest entry whose bits under the mask are the wanted ones, or -1} */
    int last(int process, int mask, int wanted) {
        int i = depth(process) - 1;
        while (i >= 0 && (entry(process, i) & mask) != wanted) {
            i--;
        }
        return i;
    }

    /** {@return the index of the newest section of the lock, held exclusively or shared, or -1} */
    int lastLock(int process, int lock, boolean shared) {
        for (int i = depth(process) - 1; i >= 0; i--) {
            int entry = entry(process, i);
            if (isLock(entry) && lock(entry) == lock && mode(entry).shared() == shared) {
                return i;
            }
        }
        return -1;
    }

    /** {@return the index of the oldest section of the lock, held exclusively or shared, or -1} */
    int firstLock(int process, int lock, boolean shared) {
        for (int i = 0; i < depth(process); i++) {
            int entry = entry(process, i);
            if (isLock(entry) && lock(entry) == lock && mode(entry).shared() == shared) {
                return i;
            }
        }
        return -1;
    }

    /** {@return how many bottom-half sections the process has open} */
    int bhDepth(int process) {
        int depth = 0;
        for (int i = depth(process) - 1; i >= 0; i--) {
            if (what(entry(process, i)) == BH) {
                depth++;
            }
        }
        return depth;
    }
}
