package org.nowait.kernel.lock;

import java.util.Set;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Cpus;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.context.Memory;

/**
 * What lockdep learns over time: dependencies between classes and how each class was used. Each kind of report comes once, as
 * the kernel's do. Models {@code check_prevs_add()}, {@code mark_usage()} and {@code mark_held_locks()}.
 */
public final class History {

    private static final int ORDER_REPORTED = 1;
    private static final int IRQ_REPORTED = 2;

    private final Memory memory;
    private final LockTable locks;
    private final Cpus cpus;
    private final HeldLocks held;
    private final DependencyGraph graph;
    private final Usage usage;
    private final int once;
    private final boolean trylockDepends;
    private final boolean marksNothing;

    History(Memory memory, LockTable locks, Cpus cpus, HeldLocks held, Set<Fault> faults) {
        this.memory = memory;
        this.locks = locks;
        this.cpus = cpus;
        this.held = held;
        this.graph = new DependencyGraph(memory, locks.classes().size(), faults);
        this.usage = new Usage(memory, locks, graph, faults);
        this.once = memory.reserve(1);
        this.trylockDepends = faults.contains(Fault.TRYLOCK_MAKES_DEPENDENCY);
        this.marksNothing = faults.contains(Fault.IRQS_ON_MARKS_NOTHING);
    }

    /** {@return the dependencies} */
    public DependencyGraph graph() {
        return graph;
    }

    /** {@return the usage bits} */
    public Usage usage() {
        return usage;
    }

    /** Learns an acquisition and returns the flags raised. */
    int acquire(int cpu, int process, int lock, LockMode mode, boolean trylock) {
        boolean learnt = markUsage(cpu, lock, mode, trylock);
        boolean circle = false;
        if (!trylock || trylockDepends) {
            for (int i = held.depth(process) - 1; i >= 0; i--) {
                int entry = held.entry(process, i);
                int from = locks.classOf(HeldLocks.lock(entry));
                if (from < 0) {
                    continue;
                }
                boolean exclusive = !HeldLocks.mode(entry).shared();
                boolean recursive = mode == LockMode.RECURSIVE;
                int to = locks.classOf(lock);
                if (from != to && graph.add(from, to, exclusive, recursive)) {
                    learnt = true;
                    circle |= graph.closesCircle(from, to, exclusive, recursive);
                }
                if (!HeldLocks.trylock(entry)) {
                    break;
                }
            }
        }
        return (circle ? report(ORDER_REPORTED, Flag.LOCKDEP_ORDER) : 0) | (learnt ? checkIrqs() : 0);
    }

    private boolean markUsage(int cpu, int lock, LockMode mode, boolean trylock) {
        boolean learnt = usage.mark(lock, UsageBit.USED, mode);
        if (!trylock && cpus.hardirqContext(cpu) != 0) {
            learnt |= usage.mark(lock, UsageBit.IN_HARDIRQ, mode);
        }
        if (!trylock && cpus.softirqContext(cpu) != 0) {
            learnt |= usage.mark(lock, UsageBit.IN_SOFTIRQ, mode);
        }
        if (cpus.irqsOn(cpu)) {
            learnt |= usage.mark(lock, UsageBit.HARDIRQ_ON, mode);
            if (cpus.softirqsEnabled(cpu)) {
                learnt |= usage.mark(lock, UsageBit.SOFTIRQ_ON, mode);
            }
        }
        return learnt;
    }

    /** Marks every held lock of the task: interrupts, or only softirqs, can come now. Returns the flags raised. */
    int irqsOn(int cpu, boolean hardirqs) {
        boolean learnt = false;
        for (int level = cpus.depth(cpu) - 1; level >= 0 && !marksNothing; level--) {
            int process = cpus.onStack(cpu, level);
            for (int i = held.depth(process) - 1; i >= 0; i--) {
                int entry = held.entry(process, i);
                int lock = HeldLocks.lock(entry);
                if (locks.classOf(lock) < 0) {
                    continue;
                }
                if (hardirqs) {
                    learnt |= usage.mark(lock, UsageBit.HARDIRQ_ON, HeldLocks.mode(entry));
                }
                if (cpus.softirqsEnabled(cpu)) {
                    learnt |= usage.mark(lock, UsageBit.SOFTIRQ_ON, HeldLocks.mode(entry));
                }
            }
        }
        return learnt ? checkIrqs() : 0;
    }

    /** {@return whether an NMI that takes the lock could interrupt a user of it; a reader does not mind readers} */
    boolean usedOutsideNmi(int lock, LockMode mode) {
        int lockClass = locks.classOf(lock);
        return usage.has(lockClass, UsageBit.USED) || (!mode.shared() && usage.has(lockClass, UsageBit.USED_READ));
    }

    private int checkIrqs() {
        return (memory.get(once) & IRQ_REPORTED) == 0 && usage.unsafe() ? report(IRQ_REPORTED, Flag.LOCKDEP_IRQ) : 0;
    }

    private int report(int bit, Flag flag) {
        int before = memory.get(once);
        memory.set(once, before | bit);
        return (before & bit) == 0 ? flag.bit() : 0;
    }
}
