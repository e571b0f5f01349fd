package org.nowait.litmus.syntax;

import java.util.List;
import java.util.stream.Collectors;

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
     * An argument: the name of a lock, of a register or of a flags variable, a number, or a gfp mask.
     *
     * @param words its words, without {@code &}; more than one only in a mask
     */
    public record Argument(List<Word> words) {

        /** Keeps the words from being changed. */
        public Argument {
            words = List.copyOf(words);
        }

        /** {@return the argument as files write it} */
        public String text() {
            return words.stream().map(Word::text).collect(Collectors.joining(" | "));
        }

        /** {@return where it starts} */
        public Position at() {
            return words.get(0).at();
        }
    }
}
