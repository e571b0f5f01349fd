package org.nowait.kernel.context;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nowait.kernel.config.Build;

/**
 * What a process is in the kernel's terms; how it executes depends on the build. Models what
 * Documentation/core-api/real-time says about forced threading, softirqs, timers and irq_work.
 */
public enum ContextKind {
    /** A task in the kernel. */
    TASK("task"),
    /** The thread of a threaded interrupt handler. */
    THREADED_IRQ("threaded_irq"),
    /** A softirq; on RT it runs in a task. */
    SOFTIRQ("softirq"),
    /** An hrtimer without HRTIMER_MODE_HARD: hardirq, or the timer task on RT. */
    HRTIMER("hrtimer"),
    /** An RCU callback: softirq, or a task on RT. */
    RCU_CALLBACK("rcu_callback"),
    /** An irq_work item without IRQ_WORK_HARD_IRQ: hardirq, or a task inside an RCU reader on RT. */
    IRQ_WORK("irq_work"),
    /** An interrupt handler that may be threaded, and is on RT. */
    IRQ_HANDLER("irq_handler"),
    /** An interrupt that is never threaded: IRQF_NO_THREAD, hard timers, IPIs. */
    HARDIRQ("hardirq"),
    /** A non-maskable interrupt. */
    NMI("nmi");

    private final String text;

    ContextKind(String text) {
        this.text = text;
    }

    /** {@return the name in lower case, as litmus tests and models write it} */
    public String text() {
        return text;
    }

    /**
     * Returns how a process of this kind executes.
     *
     * @param build the kernel build
     * @return the execution
     */
    public Execution execution(Build build) {
        return switch (this) {
            case TASK, THREADED_IRQ -> Execution.TASK;
            case SOFTIRQ, RCU_CALLBACK -> build.preemptRt() ? Execution.TASK : Execution.SOFTIRQ;
            case HRTIMER, IRQ_WORK, IRQ_HANDLER -> build.preemptRt() ? Execution.TASK : Execution.HARDIRQ;
            case HARDIRQ -> Execution.HARDIRQ;
            case NMI -> Execution.NMI;
        };
    }

    /** {@return whether lockdep gives this hardirq the limit of a threaded one (hardirq_threaded, irq_config)} */
    public boolean threadable() {
        return this == HRTIMER || this == IRQ_WORK || this == IRQ_HANDLER;
    }

    /**
     * Returns whether the process is a task that serves a softirq.
     *
     * @param build the kernel build
     * @return whether {@code in_serving_softirq()} holds in that task
     */
    public boolean servesSoftirqAsTask(Build build) {
        return build.preemptRt() && (this == SOFTIRQ || this == HRTIMER);
    }

    /**
     * Returns whether the process's task calls its program inside {@code local_bh_disable()}.
     *
     * @param build the kernel build
     * @return whether the program has that prefix
     */
    public boolean startsInsideBh(Build build) {
        return build.preemptRt() && (this == SOFTIRQ || this == HRTIMER || this == RCU_CALLBACK || this == IRQ_HANDLER);
    }

    /**
     * Returns whether the process's task calls its program inside {@code rcu_read_lock()}.
     *
     * @param build the kernel build
     * @return whether the program has that prefix
     */
    public boolean startsInsideRcu(Build build) {
        return build.preemptRt() && this == IRQ_WORK;
    }

    /** {@return the kind of that name, or nothing} */
    public static Optional<ContextKind> find(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findFirst();
    }

    /** {@return every kind's name} */
    public static List<String> names() {
        return Arrays.stream(values()).map(ContextKind::text).toList();
    }
}
