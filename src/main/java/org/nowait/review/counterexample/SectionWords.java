package org.nowait.review.counterexample;

import java.util.Map;

/** The kernel functions that open and close sections which are no locks. */
final class SectionWords {

    private record Pair(String open, String close) {}

    private static final Map<String, Pair> WORDS = Map.of(
            "preempt", new Pair("preempt_disable", "preempt_enable"),
            "irq", new Pair("local_irq_disable", "local_irq_enable"),
            "irqCount", new Pair("local_interrupt_disable", "local_interrupt_enable"),
            "bh", new Pair("local_bh_disable", "local_bh_enable"),
            "migrate", new Pair("migrate_disable", "migrate_enable"),
            "rcu", new Pair("rcu_read_lock", "rcu_read_unlock"),
            "rcuSched", new Pair("rcu_read_lock_sched", "rcu_read_unlock_sched"),
            "rcuBh", new Pair("rcu_read_lock_bh", "rcu_read_unlock_bh"),
            "map", new Pair("lock_map_acquire_try", "lock_map_release"));

    private SectionWords() {}

    /** {@return the function that opens a section of the kind; the kind itself if it has no function} */
    static String open(String kind) {
        Pair pair = WORDS.get(kind);
        return pair == null ? kind : pair.open();
    }

    /** {@return the function that closes it} */
    static String close(String kind) {
        Pair pair = WORDS.get(kind);
        return pair == null ? kind : pair.close();
    }
}
