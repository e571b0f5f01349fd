package org.nowait.kernel.lock;

import java.util.Set;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Cpus;

/**
 * The wait-context check: a lock may be asked for only where its way of waiting is allowed by the context and by every lock
 * held in it. Models {@code check_wait_context()} and {@code task_wait_context()} (kernel/locking/lockdep.c).
 */
public final class WaitContext {

    private final LockTable locks;
    private final Cpus cpus;
    private final HeldLocks held;
    private final boolean endsEarly;
    private final boolean checksTrylocks;
    private final boolean skipsTrylocked;
    private final boolean overrideAsMinimum;
    private final boolean overrideIgnored;
    private final boolean allContexts;
    private final boolean stopsOneEarly;
    private final int hardirqLimit;
    private final int threadedLimit;
    private final int softirqLimit;
    private final int taskLimit;

    WaitContext(Build build, LockTable locks, Cpus cpus, HeldLocks held, Set<Fault> faults) {
        this.locks = locks;
        this.cpus = cpus;
        this.held = held;
        this.endsEarly = (build.waitCheckEndsEarly() || faults.contains(Fault.EARLY_EXIT_KEPT))
                && !faults.contains(Fault.EARLY_EXIT_DROPPED);
        this.checksTrylocks = faults.contains(Fault.WAIT_CHECK_ON_TRYLOCK);
        this.skipsTrylocked = faults.contains(Fault.TRYLOCKED_NOT_COUNTED);
        this.overrideAsMinimum = faults.contains(Fault.OVERRIDE_AS_MINIMUM);
        this.overrideIgnored = faults.contains(Fault.OVERRIDE_IGNORED);
        this.allContexts = faults.contains(Fault.WAIT_CHECK_OVER_ALL_CONTEXTS);
        this.stopsOneEarly = faults.contains(Fault.WAIT_CHECK_STOPS_ONE_EARLY);
        this.hardirqLimit = locks.rank(WaitType.SPIN);
        this.threadedLimit =
                faults.contains(Fault.THREADABLE_LIMITED_TO_SPIN) ? hardirqLimit : locks.rank(WaitType.CONFIG);
        this.taskLimit = locks.rank(WaitType.MAX);
        this.softirqLimit = faults.contains(Fault.SOFTIRQ_NOT_LIMITED) ? taskLimit : locks.rank(WaitType.CONFIG);
    }

    /** {@return the number of the most that the context alone allows ({@code task_wait_context()})} */
    public int contextLimit(int cpu) {
        if (cpus.hardirqContext(cpu) != 0) {
            return cpus.hardirqThreaded(cpu) ? threadedLimit : hardirqLimit;
        }
        return cpus.softirqContext(cpu) != 0 ? softirqLimit : taskLimit;
    }

    /**
     * Checks an acquisition.
     *
     * @param cpu where it is asked for
     * @param next the lock
     * @param trylock whether it is only tried
     * @return whether lockdep reports an invalid wait context
     */
    public boolean violated(int cpu, int next, boolean trylock) {
        int outer = locks.rank(next);
        if (outer == 0 || (trylock && !checksTrylocks)) {
            return false;
        }
        if (endsEarly && held.taskDepth(cpu) == 0) {
            return false;
        }
        return outer > limit(cpu);
    }

    /** {@return the number of the most that may be asked for now} */
    public int limit(int cpu) {
        /* Down from the top while the irq_context stays the same, then up again with the minimum so far. */
        int context = held.irqContext(cpu);
        int level = cpus.depth(cpu);
        int index = 0;
        boolean same = true;
        while (same && level > 0) {
            int process = cpus.onStack(cpu, level - 1);
            int start = held.depth(process);
            while (start > 0 && (allContexts || HeldLocks.contextOf(held.entry(process, start - 1)) == context)) {
                start--;
            }
            same = start == 0;
            if (start < held.depth(process)) {
                index = start;
                level--;
            } else if (held.depth(process) == 0) {
                level--;
                index = 0;
            }
        }
        return upwards(cpu, level, index, contextLimit(cpu));
    }

    private int upwards(int cpu, int fromLevel, int fromIndex, int from) {
        int limit = from;
        boolean skip = stopsOneEarly;
        int index = fromIndex;
        for (int level = fromLevel; level < cpus.depth(cpu); level++) {
            int process = cpus.onStack(cpu, level);
            for (int i = index; i < held.depth(process); i++) {
                limit = skip ? limit : after(limit, held.entry(process, i));
                skip = false;
            }
            index = 0;
        }
        return limit;
    }

    private int after(int limit, int entry) {
        int lock = HeldLocks.lock(entry);
        int inner = locks.rank(lock);
        if (inner == 0 || (skipsTrylocked && HeldLocks.trylock(entry))) {
            return limit;
        }
        if (locks.overrides(lock) && !overrideAsMinimum) {
            return overrideIgnored ? limit : inner;
        }
        return Math.min(limit, inner);
    }
}
