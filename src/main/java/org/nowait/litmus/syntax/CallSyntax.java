package org.nowait.litmus.syntax;

import java.util.List;

/**
 * A call of a kernel function.
 *
 * @param function its name
 * @param arguments the names given, in order
 * @param at where the name stands
 */
public record CallSyntax(String function, List<Argument> arguments, Position at) {

    /** Keeps the arguments from being changed. */
    public CallSyntax {
        arguments = List.copyOf(arguments);
    }

    /**
     * An argument: the name of a lock, of a flags variable, or a number.
     *
     * @param text the name, without {@code &}
     * @param at where it stands
     */
    public record Argument(String text, Position at) {}
}
