package org.nowait.kernel.lock;

/** How a lock is held, in lockdep's terms ({@code held_lock.read}: 0 write, 1 read, 2 recursive read). */
public enum LockMode {
    /** Not a lock. */
    NONE(""),
    /** Exclusively. */
    WRITE("write"),
    /** Shared; a waiting writer may hold up a second reader. */
    READ("read"),
    /** Shared, and a reader may come again whoever waits. */
    RECURSIVE("recursive");

    private final String text;

    LockMode(String text) {
        this.text = text;
    }

    /** {@return the name models use; empty where there is no lock} */
    public String text() {
        return text;
    }

    /** {@return whether others may share the lock} */
    public boolean shared() {
        return this == READ || this == RECURSIVE;
    }
}
