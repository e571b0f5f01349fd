package org.nowait.kernel.lock;

/** Which form of a lock function was called: what it does to the context besides taking the lock. */
public enum LockForm {
    /** Nothing else. */
    PLAIN("plain"),
    /** Interrupts off, and on again whatever they were. */
    IRQ("irq"),
    /** Interrupts off, and back to what they were. */
    IRQSAVE("irqsave"),
    /** Bottom halves off. */
    BH("bh"),
    /** Interrupts off by the counted interface of 7.3. */
    IRQ_DISABLE("irq_disable"),
    /** A local lock inside of a bottom-half section. */
    NESTED_BH("nested_bh");

    private final String text;

    LockForm(String text) {
        this.text = text;
    }

    /** {@return the name models use} */
    public String text() {
        return text;
    }
}
