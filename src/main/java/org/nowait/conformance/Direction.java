package org.nowait.conformance;

/** The three questions of conformance. */
public enum Direction {
    /** Every edge of the specification is performed, and the result is its successor. */
    ENABLED("enabled"),
    /** Every action that the specification forbids in a state is refused, and nothing changes. */
    DISABLED("disabled"),
    /** What the implementation offers by itself is what the specification allows, and no more. */
    NOTHING_ELSE("nothing else");

    private final String text;

    Direction(String text) {
        this.text = text;
    }

    /** Returns the direction's name in running text. */
    @Override
    public String toString() {
        return text;
    }
}
