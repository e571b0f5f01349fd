package org.nowait.kernel.context;

/** What a process can have open: a lock, or a section that only changes the context. */
public enum SectionKind {
    /** A lock is held. */
    LOCK("lock"),
    /** {@code preempt_disable()}. */
    PREEMPT("preempt"),
    /** {@code local_irq_disable()} or {@code local_irq_save()}: a note without effect, the flag itself is by value. */
    IRQ("irq"),
    /** {@code local_interrupt_disable()}, counted. */
    IRQ_COUNT("irqCount"),
    /** {@code local_bh_disable()}. */
    BH("bh"),
    /** {@code migrate_disable()}. */
    MIGRATE("migrate"),
    /** {@code rcu_read_lock()}. */
    RCU("rcu"),
    /** {@code rcu_read_lock_sched()}. */
    RCU_SCHED("rcuSched"),
    /** {@code rcu_read_lock_bh()}: its map; the bottom halves are a section of their own. */
    RCU_BH("rcuBh"),
    /** A lockdep map. */
    MAP("map");

    private final String text;

    SectionKind(String text) {
        this.text = text;
    }

    /** {@return the name models use} */
    public String text() {
        return text;
    }
}
