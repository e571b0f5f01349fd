package org.nowait.kernel.lock;

import java.util.Set;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Cpus;
import org.nowait.kernel.context.Memory;

/**
 * Lockdep's {@code held_locks}: one stack per task, shared by the contexts on top of it. An entry is a {@code held_lock}: the
 * lock, how it is held, and the {@code irq_context} it was taken in.
 */
public final class HeldLocks {

    /*
     * A context can only add to the top of the task's stack and leave with what it added, and a task that is off its CPU
     * has no contexts on top. So the stack is stored in segments, one per process: depth(1) entries(2 each). The task's
     * stack is the segments of the processes on its CPU, bottom first.
     *
     * An entry: lock (bits 0-7), mode (8-9), trylock (10), irq_context (11-15).
     */
    private static final int TRYLOCK = 1 << 10;
    private static final int CONTEXT_SHIFT = 11;
    private static final LockMode[] MODES = LockMode.values();

    private final Memory memory;
    private final Cpus cpus;
    private final int[] base;
    private final int[] capacity;
    private final boolean popsByPosition;

    /**
     * Reserves the segments.
     *
     * @param memory the machine's memory
     * @param cpus the CPUs, which know who is on whose stack
     * @param capacity for each process, how many entries it can have
     * @param faults what is wrong in this machine
     */
    public HeldLocks(Memory memory, Cpus cpus, int[] capacity, Set<Fault> faults) {
        this.memory = memory;
        this.cpus = cpus;
        this.capacity = capacity.clone();
        this.popsByPosition = faults.contains(Fault.HELD_POPPED_BY_POSITION);
        this.base = new int[capacity.length];
        for (int process = 0; process < base.length; process++) {
            base[process] = memory.reserve(1 + 2 * capacity[process]);
        }
    }

    /** {@return the {@code irq_context} of what runs on the CPU; nested handlers are contexts of their own} */
    public int irqContext(int cpu) {
        return cpus.hardirqContext(cpu) << 1 | (cpus.softirqContext(cpu) != 0 ? 1 : 0);
    }

    /** Pushes an entry for the process that runs on the CPU. */
    void push(int cpu, int process, int lock, LockMode mode, boolean trylock) {
        int depth = depth(process);
        if (depth == capacity[process]) {
            throw new IllegalStateException("held_locks is full: process=" + process + " depth=" + depth);
        }
        int entry = lock | code(mode) << 8 | (trylock ? TRYLOCK : 0) | irqContext(cpu) << CONTEXT_SHIFT;
        memory.setShort(base[process] + 1 + 2 * depth, entry);
        memory.set(base[process], depth + 1);
    }

    @SuppressWarnings("EnumOrdinal") // the packed form lives no longer than the process
    private static int code(LockMode mode) {
        return mode.ordinal();
    }

    /** Removes the process's newest entry of the lock, held shared or not, wherever it stands; nothing if there is none. */
    void remove(int process, int lock, boolean shared) {
        for (int i = depth(process) - 1; i >= 0; i--) {
            int entry = entry(process, i);
            if (lock(entry) == lock && mode(entry).shared() == shared) {
                removeAt(process, popsByPosition ? depth(process) - 1 : i);
                return;
            }
        }
    }

    private void removeAt(int process, int index) {
        int depth = depth(process);
        for (int i = index; i < depth - 1; i++) {
            memory.setShort(base[process] + 1 + 2 * i, entry(process, i + 1));
        }
        memory.setShort(base[process] + 1 + 2 * (depth - 1), 0);
        memory.set(base[process], depth - 1);
    }

    /** Forgets everything the process holds: an interrupt that ends does not leave entries on the task's stack. */
    void clear(int process) {
        for (int i = depth(process); i > 0; i--) {
            removeAt(process, i - 1);
        }
    }

    /** {@return how many entries the process has} */
    public int depth(int process) {
        return memory.get(base[process]);
    }

    /** {@return {@code lockdep_depth}: how many entries the CPU's current task has, over all contexts} */
    public int taskDepth(int cpu) {
        int depth = 0;
        for (int level = cpus.depth(cpu) - 1; level >= 0; level--) {
            depth += depth(cpus.onStack(cpu, level));
        }
        return depth;
    }

    /** {@return the process's entry at an index, 0 being the oldest} */
    public int entry(int process, int index) {
        return memory.getShort(base[process] + 1 + 2 * index);
    }

    /** {@return the lock of an entry} */
    public static int lock(int entry) {
        return entry & 0xff;
    }

    /** {@return how an entry's lock is held} */
    public static LockMode mode(int entry) {
        return MODES[entry >> 8 & 3];
    }

    /** {@return whether an entry's lock was taken by trylock} */
    public static boolean trylock(int entry) {
        return (entry & TRYLOCK) != 0;
    }

    /** {@return the {@code irq_context} of an entry} */
    public static int contextOf(int entry) {
        return entry >> CONTEXT_SHIFT;
    }
}
