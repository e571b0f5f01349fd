package org.nowait.kernel.machine;

import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Era;

/** On which builds a kernel function exists. */
public enum Availability {
    /** Everywhere. */
    ALWAYS("on every build"),
    /** Where interrupts can be disabled by a count. */
    COUNTED_INTERRUPTS("since 7.3"),
    /** Where pages can be allocated and freed by trylocks alone. */
    NOLOCK("since 6.15"),
    /** Where objects can be, too. */
    NOLOCK_OBJECTS("since 6.18");

    private final String text;

    Availability(String text) {
        this.text = text;
    }

    /**
     * Tells whether the build has the function.
     *
     * @param build the kernel build
     * @return whether a program may call it there
     */
    public boolean on(Build build) {
        return switch (this) {
            case ALWAYS -> true;
            case COUNTED_INTERRUPTS -> build.countedInterrupts();
            case NOLOCK, NOLOCK_OBJECTS -> build.era() == Era.V7_3;
        };
    }

    /** {@return the builds in words} */
    public String text() {
        return text;
    }
}
