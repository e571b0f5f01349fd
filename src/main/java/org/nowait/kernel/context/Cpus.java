package org.nowait.kernel.context;

import java.util.Set;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Fault;

/** The CPUs: the interrupt flag, {@code preempt_count}, what lockdep keeps per CPU, and who is on the stack. */
public final class Cpus {

    /*
     * One CPU:  count(4) flags(1) contexts(1) rcu(1) migrate(1) softirq_disable_cnt(1) depth(1) stack(n)
     * flags     bit 0 interrupts enabled, bit 1 hardirq_threaded of the running handler, bit 2 lockdep off
     * contexts  low half hardirq_context, high half softirq_context
     * rcu, migrate and softirq_disable_cnt are those of `current`; they move with the task, as the count does.
     */
    private static final int FLAGS = 4;
    private static final int CONTEXTS = 5;
    private static final int RCU = 6;
    private static final int MIGRATE = 7;
    private static final int BH = 8;
    private static final int DEPTH = 9;
    private static final int STACK = 10;

    /** The bytes that {@link #saveTask} writes. */
    public static final int TASK_BYTES = 7;

    private static final int IRQS_ON = 1;
    private static final int THREADED = 2;
    private static final int LOCKDEP_OFF = 4;

    private final Memory memory;
    private final PreemptCount layout;
    private final boolean preemptRt;
    private final boolean keepsPreempt;
    private final int[] base;
    private final boolean countStays;
    private final boolean lockdepStays;

    /**
     * Reserves the CPUs.
     *
     * @param memory the machine's memory
     * @param build the kernel build
     * @param stackSizes for each CPU, how many processes can be on its stack at once
     * @param faults what is wrong in this machine
     */
    public Cpus(Memory memory, Build build, int[] stackSizes, Set<Fault> faults) {
        this.memory = memory;
        this.layout = new PreemptCount(build, faults);
        this.preemptRt = build.preemptRt();
        this.keepsPreempt = build.preemptCount() || faults.contains(Fault.PREEMPT_FIELD_ALWAYS_KEPT);
        this.countStays = faults.contains(Fault.COUNT_STAYS_WITH_CPU);
        this.lockdepStays = faults.contains(Fault.LOCKDEP_ON_IN_NMI);
        this.base = new int[stackSizes.length];
        for (int cpu = 0; cpu < base.length; cpu++) {
            base[cpu] = memory.reserve(STACK + stackSizes[cpu]);
            memory.set(base[cpu] + FLAGS, IRQS_ON);
        }
    }

    /** {@return the number of CPUs} */
    public int count() {
        return base.length;
    }

    /** {@return the fields of {@code preempt_count}} */
    public PreemptCount layout() {
        return layout;
    }

    /** {@return {@code preempt_count()} of the CPU} */
    public int preemptCount(int cpu) {
        return memory.getInt(base[cpu]);
    }

    /** Adds to {@code preempt_count}; a negative value subtracts. */
    public void preemptCountAdd(int cpu, int value) {
        memory.setInt(base[cpu], memory.getInt(base[cpu]) + value);
    }

    /** {@code preempt_disable()} so often, or {@code preempt_enable()} if negative: nothing without PREEMPT_COUNT. */
    public void preemptAdd(int cpu, int times) {
        if (keepsPreempt) {
            preemptCountAdd(cpu, times * layout.preemptOffset());
        }
    }

    /** {@return whether interrupts are enabled} */
    public boolean irqsOn(int cpu) {
        return (memory.get(base[cpu] + FLAGS) & IRQS_ON) != 0;
    }

    /** Sets the interrupt flag. */
    public void setIrqs(int cpu, boolean on) {
        setFlag(cpu, IRQS_ON, on);
    }

    private void setFlag(int cpu, int bit, boolean on) {
        int flags = memory.get(base[cpu] + FLAGS);
        memory.set(base[cpu] + FLAGS, on ? flags | bit : flags & ~bit);
    }

    /** {@return {@code in_atomic()}} */
    public boolean inAtomic(int cpu) {
        return preemptCount(cpu) != 0;
    }

    /** {@return {@code preemptible()} of a build with PREEMPT_COUNT} */
    public boolean preemptible(int cpu) {
        return preemptCount(cpu) == 0 && irqsOn(cpu);
    }

    /** {@return {@code in_hardirq()}; true in an NMI too} */
    public boolean inHardirq(int cpu) {
        return layout.hardirqField(preemptCount(cpu)) != 0;
    }

    /** {@return {@code in_nmi()}} */
    public boolean inNmi(int cpu) {
        return layout.nmiField(preemptCount(cpu)) != 0;
    }

    /** {@return {@code softirq_count()} in units: of {@code preempt_count}, or of the task on RT} */
    public int softirqCount(int cpu) {
        return preemptRt ? memory.get(base[cpu] + BH) : layout.softirqField(preemptCount(cpu));
    }

    /** {@return {@code in_serving_softirq()}: the count is odd} */
    public boolean inServingSoftirq(int cpu) {
        return (softirqCount(cpu) & 1) != 0;
    }

    /** {@return {@code in_softirq()}: serving, or bottom halves off} */
    public boolean inSoftirq(int cpu) {
        return softirqCount(cpu) != 0;
    }

    /** {@return {@code in_task()}} */
    public boolean inTask(int cpu) {
        return !inNmi(cpu) && !inHardirq(cpu) && !inServingSoftirq(cpu);
    }

    /** {@return {@code in_interrupt()} as it reads {@code preempt_count}; RT keeps bottom halves out of that} */
    public boolean inInterrupt(int cpu) {
        int count = preemptCount(cpu);
        return layout.nmiField(count) != 0 || layout.hardirqField(count) != 0 || layout.softirqField(count) != 0;
    }

    /** {@return whether a softirq could come if interrupts are on: none served, and no bottom-half section} */
    public boolean softirqsEnabled(int cpu) {
        return preemptRt ? memory.get(base[cpu] + BH) >> 1 == 0 : softirqCount(cpu) == 0;
    }

    /** {@return {@code rcu_preempt_depth()} of current; only PREEMPT_RCU builds count it} */
    public int rcuDepth(int cpu) {
        return memory.get(base[cpu] + RCU);
    }

    /** Adds to current's {@code rcu_read_lock_nesting}. */
    public void rcuAdd(int cpu, int value) {
        memory.add(base[cpu] + RCU, value);
    }

    /** {@return current's {@code migration_disabled}} */
    public int migrateDepth(int cpu) {
        return memory.get(base[cpu] + MIGRATE);
    }

    /** Adds to current's {@code migration_disabled}. */
    public void migrateAdd(int cpu, int value) {
        memory.add(base[cpu] + MIGRATE, value);
    }

    /** Adds to current's {@code softirq_disable_cnt}, which only RT has; in units, of which serving is one. */
    public void taskSoftirqAdd(int cpu, int units) {
        memory.add(base[cpu] + BH, units);
    }

    /** {@return lockdep's {@code hardirq_context}: handlers on the stack} */
    public int hardirqContext(int cpu) {
        return memory.get(base[cpu] + CONTEXTS) & 0xf;
    }

    /** {@return lockdep's {@code softirq_context}} */
    public int softirqContext(int cpu) {
        return memory.get(base[cpu] + CONTEXTS) >> 4;
    }

    /** Adds to {@code hardirq_context} and says whether the handler that runs now may be threaded. */
    public void hardirqContextAdd(int cpu, int value, boolean threaded) {
        memory.add(base[cpu] + CONTEXTS, value);
        setFlag(cpu, THREADED, threaded);
    }

    /** Adds to {@code softirq_context}. */
    public void softirqContextAdd(int cpu, int value) {
        memory.add(base[cpu] + CONTEXTS, value << 4);
    }

    /** {@return lockdep's {@code hardirq_threaded}, or {@code irq_config}: the handler may be threaded} */
    public boolean hardirqThreaded(int cpu) {
        return (memory.get(base[cpu] + FLAGS) & THREADED) != 0;
    }

    /** {@return whether {@code lockdep_off()} is in force} */
    public boolean lockdepOff(int cpu) {
        return (memory.get(base[cpu] + FLAGS) & LOCKDEP_OFF) != 0;
    }

    /** {@code lockdep_off()} and {@code lockdep_on()}. */
    public void setLockdepOff(int cpu, boolean off) {
        setFlag(cpu, LOCKDEP_OFF, off && !lockdepStays);
    }

    /** {@return how many processes are on the CPU: a task, if any, and the interrupts on top of it} */
    public int depth(int cpu) {
        return memory.get(base[cpu] + DEPTH);
    }

    /** {@return the process at a level of the stack, 0 being the bottom} */
    public int onStack(int cpu, int level) {
        return memory.get(base[cpu] + STACK + level);
    }

    /** {@return whether the process is the one that executes on the CPU} */
    public boolean runs(int cpu, int process) {
        int depth = depth(cpu);
        return depth > 0 && onStack(cpu, depth - 1) == process;
    }

    /** {@return whether the process is anywhere on the CPU's stack} */
    public boolean contains(int cpu, int process) {
        for (int level = depth(cpu) - 1; level >= 0; level--) {
            if (onStack(cpu, level) == process) {
                return true;
            }
        }
        return false;
    }

    /** Puts a process on top. */
    public void push(int cpu, int process) {
        int depth = depth(cpu);
        memory.set(base[cpu] + STACK + depth, process);
        memory.set(base[cpu] + DEPTH, depth + 1);
    }

    /** Takes the top process off. */
    public void pop(int cpu) {
        int depth = depth(cpu) - 1;
        memory.set(base[cpu] + STACK + depth, 0);
        memory.set(base[cpu] + DEPTH, depth);
    }

    /**
     * The task leaves: its counts go with it, the idle task's are all 0.
     *
     * @param cpu the CPU
     * @param area the address of the task's {@value #TASK_BYTES} bytes
     */
    public void saveTask(int cpu, int area) {
        memory.setInt(area, preemptCount(cpu));
        for (int i = RCU; i <= BH; i++) {
            memory.set(area + FLAGS + i - RCU, memory.get(base[cpu] + i));
        }
        clearTask(cpu);
    }

    /** The task ends: its counts are gone. */
    public void clearTask(int cpu) {
        if (!countStays) {
            memory.setInt(base[cpu], 0);
        }
        for (int i = RCU; i <= BH; i++) {
            memory.set(base[cpu] + i, 0);
        }
    }

    /**
     * The task comes back with its counts.
     *
     * @param cpu the CPU
     * @param area the address of the task's {@value #TASK_BYTES} bytes, which are 0 afterwards
     */
    public void loadTask(int cpu, int area) {
        if (!countStays) {
            memory.setInt(base[cpu], memory.getInt(area));
        }
        memory.setInt(area, 0);
        for (int i = RCU; i <= BH; i++) {
            memory.set(base[cpu] + i, memory.get(area + FLAGS + i - RCU));
            memory.set(area + FLAGS + i - RCU, 0);
        }
    }
}
