package org.nowait.kernel.machine;

/** Where a process is in its life. */
public enum Phase {
    /** It has not started. */
    NEW("new"),
    /** It has started. */
    LIVE("live"),
    /** It has ended. */
    DONE("done");

    private final String text;

    Phase(String text) {
        this.text = text;
    }

    /** {@return the name models use} */
    public String text() {
        return text;
    }
}
