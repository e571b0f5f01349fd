package org.nowait.kernel.config;

/** The kernel release whose rules a build follows. */
public enum Era {
    /** The release of the 2020 discussion; lockdep's wait check stops early at a task that holds nothing. */
    V5_9("5.9"),
    /** A release in between: the wait check always runs, the layout of {@code preempt_count} is the old one. */
    V6_1("6.1"),
    /** Today: wait-override maps, counted interrupt disabling, and its field in {@code preempt_count}. */
    V7_3("7.3");

    private final String release;

    Era(String release) {
        this.release = release;
    }

    /** {@return the release number, such as "5.9"} */
    public String release() {
        return release;
    }
}
