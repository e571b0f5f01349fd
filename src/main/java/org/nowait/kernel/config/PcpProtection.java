package org.nowait.kernel.config;

/** How a release keeps other contexts away from a CPU's page lists. */
public enum PcpProtection {
    /** {@code local_irq_save()}, until 5.13. */
    IRQ_SAVE("irq_save"),
    /** {@code local_lock_irqsave(&pagesets.lock)}: the RT tree, and mainline from 5.14 to 5.19. */
    LOCAL_LOCK("local_lock"),
    /** A trylock of {@code pcp->lock} with interrupts off, from 6.0 on. */
    TRYLOCK_IRQSAVE("trylock_irqsave"),
    /** A trylock of {@code pcp->lock} with interrupts as they are, today. */
    TRYLOCK("trylock"),
    /** {@code pcp_spin_trylock()} where it is defined to fail, today's UP: the lists are never used. */
    NONE("none");

    private final String text;

    PcpProtection(String text) {
        this.text = text;
    }

    /** {@return the specification's word} */
    public String text() {
        return text;
    }
}
