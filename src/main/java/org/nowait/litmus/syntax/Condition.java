package org.nowait.litmus.syntax;

import java.util.Arrays;
import java.util.List;

/**
 * The question of a test.
 *
 * @param quantifier what is asked about the end states
 * @param proposition what is true or false of each
 * @param text the question as the file writes it, on one line
 */
public record Condition(Quantifier quantifier, Proposition proposition, String text) {

    /** How a condition speaks about all end states. */
    public enum Quantifier {
        /** Some end state satisfies it. */
        EXISTS("exists", "Allowed"),
        /** No end state satisfies it. */
        NOT_EXISTS("~exists", "Forbidden"),
        /** Every end state satisfies it. */
        FORALL("forall", "Required");

        private final String word;
        private final String kind;

        Quantifier(String word, String kind) {
            this.word = word;
            this.kind = kind;
        }

        /** {@return the word as files write it} */
        public String word() {
            return word;
        }

        /** {@return what herd calls a test with this quantifier} */
        public String kind() {
            return kind;
        }

        /**
         * Tells whether the condition as a whole holds.
         *
         * @param positive the number of end states that satisfy the proposition
         * @param negative the number of the others
         * @return true if the quantifier is satisfied
         */
        public boolean holds(long positive, long negative) {
            return switch (this) {
                case EXISTS -> positive > 0;
                case NOT_EXISTS -> positive == 0;
                case FORALL -> negative == 0;
            };
        }

        static List<String> words() {
            return Arrays.stream(values()).map(Quantifier::word).toList();
        }
    }
}
