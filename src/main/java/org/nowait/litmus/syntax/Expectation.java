package org.nowait.litmus.syntax;

/** What a Result line expects, in LKMM's words. */
public enum Expectation {
    /** No end state satisfies the condition. */
    NEVER("Never"),
    /** Some end states satisfy the condition, others do not. */
    SOMETIMES("Sometimes"),
    /** Every end state satisfies the condition. */
    ALWAYS("Always"),
    /** No execution completes. */
    DEADLOCK("DEADLOCK"),
    /** Anything is right. */
    MAYBE("Maybe");

    private final String word;

    Expectation(String word) {
        this.word = word;
    }

    /** {@return the word as files write it} */
    public String word() {
        return word;
    }
}
