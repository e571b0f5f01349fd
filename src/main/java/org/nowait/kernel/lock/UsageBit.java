package org.nowait.kernel.lock;

/** What lockdep remembers of how a class was used ({@code enum lock_usage_bit}). */
public enum UsageBit {
    /** Taken in a hardirq. */
    IN_HARDIRQ("IN-HARDIRQ"),
    /** Taken for reading in a hardirq. */
    IN_HARDIRQ_READ("IN-HARDIRQ-R"),
    /** Taken in a softirq. */
    IN_SOFTIRQ("IN-SOFTIRQ"),
    /** Taken for reading in a softirq. */
    IN_SOFTIRQ_READ("IN-SOFTIRQ-R"),
    /** Held with hardirqs enabled. */
    HARDIRQ_ON("HARDIRQ-ON"),
    /** Held for reading with hardirqs enabled. */
    HARDIRQ_ON_READ("HARDIRQ-ON-R"),
    /** Held with softirqs enabled. */
    SOFTIRQ_ON("SOFTIRQ-ON"),
    /** Held for reading with softirqs enabled. */
    SOFTIRQ_ON_READ("SOFTIRQ-ON-R"),
    /** Taken at all. */
    USED("USED"),
    /** Taken for reading at all. */
    USED_READ("USED-R");

    private final String text;

    UsageBit(String text) {
        this.text = text;
    }

    /** {@return the name models use} */
    public String text() {
        return text;
    }

    /** {@return the bit in the mask of a class} */
    @SuppressWarnings("EnumOrdinal") // the packed form lives no longer than the process
    public int mask() {
        return 1 << ordinal();
    }

    /** {@return the bit for a reader if the mode is shared: the next one, as in the kernel} */
    int mask(boolean shared) {
        return shared ? mask() << 1 : mask();
    }
}
