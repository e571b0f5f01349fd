package org.nowait.evidence;

import java.util.OptionalInt;

/**
 * What {@code __might_resched()} or the scheduler prints about the atomic state.
 *
 * @param site the place of the call, or empty
 * @param inAtomic {@code in_atomic()}
 * @param irqsDisabled {@code irqs_disabled()}, not 0 if interrupts are off (128 is arm64's)
 * @param nonBlock {@code non_block_count}
 * @param preemptCount {@code preempt_count()} with every field
 * @param expectedPreemptCount the count that would have been right
 * @param rcuDepth the nesting of preemptible RCU readers
 * @param expectedRcuDepth the nesting that would have been right
 */
public record AtomicFacts(
        String site,
        OptionalInt inAtomic,
        OptionalInt irqsDisabled,
        OptionalInt nonBlock,
        OptionalInt preemptCount,
        OptionalInt expectedPreemptCount,
        OptionalInt rcuDepth,
        OptionalInt expectedRcuDepth) {

    /** Returns facts of which only the place is known. */
    static AtomicFacts at(String site) {
        OptionalInt none = OptionalInt.empty();
        return new AtomicFacts(site, none, none, none, none, none, none, none);
    }

    AtomicFacts withFlags(int atomic, int irqs, OptionalInt blocked) {
        return new AtomicFacts(
                site,
                OptionalInt.of(atomic),
                OptionalInt.of(irqs),
                blocked,
                preemptCount,
                expectedPreemptCount,
                rcuDepth,
                expectedRcuDepth);
    }

    AtomicFacts withCount(int count, int expected) {
        return new AtomicFacts(
                site,
                inAtomic,
                irqsDisabled,
                nonBlock,
                OptionalInt.of(count),
                OptionalInt.of(expected),
                rcuDepth,
                expectedRcuDepth);
    }

    AtomicFacts withRcu(int depth, int expected) {
        return new AtomicFacts(
                site,
                inAtomic,
                irqsDisabled,
                nonBlock,
                preemptCount,
                expectedPreemptCount,
                OptionalInt.of(depth),
                OptionalInt.of(expected));
    }

    /** Says whether interrupts were off; false if the report does not say. */
    boolean irqsOff() {
        return irqsDisabled.orElse(0) != 0;
    }
}
