package org.nowait.kernel.context;

/** How the processor executes a context: what must be on the CPU for it, and what its entry does. */
public enum Execution {
    /** A task: scheduled, blocks by leaving the CPU. */
    TASK("task"),
    /** A softirq on the way out of an interrupt or of a bottom-half section. */
    SOFTIRQ("softirq"),
    /** An interrupt handler, with interrupts off. */
    HARDIRQ("hardirq"),
    /** A non-maskable interrupt. */
    NMI("nmi");

    private final String text;

    Execution(String text) {
        this.text = text;
    }

    /** {@return the name in lower case, as models and reports write it} */
    public String text() {
        return text;
    }
}
