package org.nowait.kernel.machine;

import java.util.List;
import java.util.Optional;
import org.nowait.kernel.context.SectionKind;
import org.nowait.kernel.lock.LockForm;
import org.nowait.kernel.lock.LockMode;
import org.nowait.kernel.lock.LockType;

/** The functions that change or ask about the context without taking a lock. */
final class ContextFunctions {

    private static final String PREEMPT = "include/linux/preempt.h";
    private static final String IRQFLAGS = "include/linux/irqflags.h";
    private static final String INTERRUPT = "include/linux/interrupt_rc.h";
    private static final String SOFTIRQ = "kernel/softirq.c";
    private static final String SCHED = "kernel/sched/core.c";
    private static final String RCU = "include/linux/rcupdate.h";
    private static final String SRCU = "include/linux/srcu.h";
    private static final String LOCKDEP = "include/linux/lockdep.h";

    private ContextFunctions() {}

    /** Adds every context function to the table. */
    static void addTo(List<KernelFunction> table) {
        pair(table, SectionKind.PREEMPT, "preempt_disable", "preempt_enable", PREEMPT);
        pair(table, SectionKind.IRQ, "local_irq_disable", "local_irq_enable", IRQFLAGS);
        add(table, "local_irq_save", FunctionRole.OPEN, SectionKind.IRQ, "local_irq_restore", IRQFLAGS);
        add(table, "local_irq_restore", FunctionRole.CLOSE, SectionKind.IRQ, "", IRQFLAGS);
        pair(table, SectionKind.IRQ_COUNT, "local_interrupt_disable", "local_interrupt_enable", INTERRUPT);
        pair(table, SectionKind.BH, "local_bh_disable", "local_bh_enable", SOFTIRQ);
        pair(table, SectionKind.MIGRATE, "migrate_disable", "migrate_enable", SCHED);
        pair(table, SectionKind.RCU, "rcu_read_lock", "rcu_read_unlock", RCU);
        pair(table, SectionKind.RCU_BH, "rcu_read_lock_bh", "rcu_read_unlock_bh", RCU);
        pair(table, SectionKind.RCU_SCHED, "rcu_read_lock_sched", "rcu_read_unlock_sched", RCU);
        pair(table, SectionKind.MAP, "srcu_read_lock", "srcu_read_unlock", SRCU);
        pair(table, SectionKind.MAP, "lock_map_acquire", "lock_map_release", LOCKDEP);
        add(table, "lock_map_acquire_try", FunctionRole.OPEN, SectionKind.MAP, "lock_map_release", LOCKDEP);
        add(table, "might_sleep", FunctionRole.MIGHT_SLEEP, SectionKind.LOCK, "", SCHED);
        add(table, "cond_resched", FunctionRole.MIGHT_SLEEP, SectionKind.LOCK, "", SCHED);
        add(table, "schedule", FunctionRole.SCHEDULE, SectionKind.LOCK, "", SCHED);
    }

    private static void pair(List<KernelFunction> table, SectionKind kind, String open, String close, String path) {
        add(table, open, FunctionRole.OPEN, kind, close, path);
        add(table, close, FunctionRole.CLOSE, kind, "", path);
    }

    private static void add(
            List<KernelFunction> table, String name, FunctionRole role, SectionKind kind, String end, String path) {
        boolean save = name.equals("local_irq_save") || name.equals("local_irq_restore");
        table.add(new KernelFunction(
                name,
                role,
                kind == SectionKind.MAP ? Optional.of(LockType.LOCKDEP_MAP) : Optional.empty(),
                LockMode.NONE,
                save ? LockForm.IRQSAVE : LockForm.PLAIN,
                kind,
                end.isEmpty() ? Optional.empty() : Optional.of(end),
                save,
                false,
                kind == SectionKind.IRQ_COUNT ? Availability.COUNTED_INTERRUPTS : Availability.ALWAYS,
                path));
    }
}
