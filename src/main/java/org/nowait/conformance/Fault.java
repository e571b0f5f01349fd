package org.nowait.conformance;

import java.util.function.Supplier;

/**
 * An implementation with a known fault, to show that the check finds it.
 *
 * @param name what is wrong, in a few words
 * @param implementation makes the faulty implementation
 * @param action the name of the action at which the fault must show, or {@code Init} for an initial state
 * @param variable the variable in which it must show; {@link #ENABLED} if the action itself is there or missing; empty if
 *     it may show in any
 */
public record Fault(String name, Supplier<? extends Implementation> implementation, String action, String variable) {

    /** Stands for a variable where the fault changes what can be done, not what it does. */
    public static final String ENABLED = "enabled";
}
