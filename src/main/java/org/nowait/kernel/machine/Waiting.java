package org.nowait.kernel.machine;

/** How a process waits for the lock it asked for. */
public enum Waiting {
    /** It does not. */
    NO("no"),
    /** It spins on its CPU. */
    SPIN("spin"),
    /** It left its CPU. */
    BLOCKED("blocked"),
    /** It may have its CPU again, to try once more. */
    WOKEN("woken");

    private final String text;

    Waiting(String text) {
        this.text = text;
    }

    /** {@return the name models use} */
    public String text() {
        return text;
    }
}
