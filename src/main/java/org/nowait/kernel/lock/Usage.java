package org.nowait.kernel.lock;

import java.util.Set;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Memory;

/**
 * The usage bits of each class and the search for an irq-unsafe combination: a class taken in an interrupt, and a class held
 * with that interrupt enabled, joined by a strong path. Models {@code mark_lock_irq()} and {@code check_irq_usage()}.
 */
public final class Usage {

    private static final int IN_ANY = UsageBit.IN_HARDIRQ.mask()
            | UsageBit.IN_HARDIRQ_READ.mask()
            | UsageBit.IN_SOFTIRQ.mask()
            | UsageBit.IN_SOFTIRQ_READ.mask();

    private final Memory memory;
    private final DependencyGraph graph;
    private final LockTable locks;
    private final int base;
    private final boolean[] perCpu;
    private final boolean readerAsWriter;

    Usage(Memory memory, LockTable locks, DependencyGraph graph, Set<Fault> faults) {
        this.memory = memory;
        this.graph = graph;
        this.locks = locks;
        this.readerAsWriter = faults.contains(Fault.USAGE_OF_READER_AS_WRITER);
        this.base = memory.reserve(2 * graph.classes());
        this.perCpu = new boolean[graph.classes()];
        for (int lockClass = 0; lockClass < perCpu.length; lockClass++) {
            perCpu[lockClass] = locks.perCpuClass(lockClass) && !faults.contains(Fault.PERCPU_NOT_SKIPPED);
        }
    }

    /** {@return whether the class was used so} */
    public boolean has(int lockClass, UsageBit bit) {
        return (bits(lockClass) & bit.mask()) != 0;
    }

    /** {@return all usage bits of the class} */
    public int bits(int lockClass) {
        return memory.getShort(base + 2 * lockClass);
    }

    /**
     * Adds a usage bit ({@code mark_lock()}).
     *
     * @param lock the lock
     * @param bit the writer's bit
     * @param mode how the lock is held; readers have bits of their own
     * @return whether it is new
     */
    boolean mark(int lock, UsageBit bit, LockMode mode) {
        int lockClass = locks.classOf(lock);
        int before = bits(lockClass);
        int after = before | bit.mask(mode.shared() && !readerAsWriter);
        memory.setShort(base + 2 * lockClass, after);
        return before != after;
    }

    /** {@return whether any class that interrupts take reaches one that is held while those interrupts are enabled} */
    boolean unsafe() {
        for (int lockClass = 0; lockClass < graph.classes(); lockClass++) {
            int bits = bits(lockClass);
            if ((bits & IN_ANY) != 0
                    && (unsafeFrom(lockClass, bits, UsageBit.IN_HARDIRQ, UsageBit.HARDIRQ_ON)
                            || unsafeFrom(lockClass, bits, UsageBit.IN_SOFTIRQ, UsageBit.SOFTIRQ_ON))) {
                return true;
            }
        }
        return false;
    }

    private boolean unsafeFrom(int inside, int bits, UsageBit in, UsageBit on) {
        return ((bits & in.mask(false)) != 0 && unsafeFrom(inside, false, on))
                || ((bits & in.mask(true)) != 0 && unsafeFrom(inside, true, on));
    }

    /**
     * Searches from one class. The interrupt closes the circle by a dependency nobody took: held is the class with the ON
     * bit, exclusively unless that bit is a reader's; taken is the class with the IN bit.
     */
    private boolean unsafeFrom(int inside, boolean reader, UsageBit on) {
        int self = bits(inside);
        if ((self & on.mask(false)) != 0 || ((self & on.mask(true)) != 0 && !reader)) {
            return true;
        }
        if (perCpu[inside]) {
            return false;
        }
        graph.search(inside, reader, perCpu);
        for (int outside = 0; outside < perCpu.length; outside++) {
            if (outside == inside) {
                continue;
            }
            boolean plain = graph.reached(outside, false);
            boolean recursive = graph.reached(outside, true);
            if (((plain || recursive) && (bits(outside) & on.mask(false)) != 0)
                    || (plain && (bits(outside) & on.mask(true)) != 0)) {
                return true;
            }
        }
        return false;
    }
}
