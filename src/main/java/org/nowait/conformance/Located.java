package org.nowait.conformance;

/** An implementation that can say where in its own code it is, for messages. */
public interface Located {

    /**
     * Returns the frame of the last action that was performed or refused.
     *
     * @return for example {@code LockSteps.java: lock()}
     */
    String frame();
}
