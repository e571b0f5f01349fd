package org.nowait.conformance;

/** How an implementation and its specification part. */
public enum DivergenceKind {
    /** The implementation cannot become an initial state of the specification. */
    INITIAL_REFUSED(Direction.ENABLED, "initial state refused"),
    /** After a reset to an initial state a variable has another value. */
    INITIAL_DIFFERS(Direction.ENABLED, "initial state differs"),
    /** The specification allows the action, the implementation refuses it. */
    REFUSED(Direction.ENABLED, "allowed action refused"),
    /** The action was performed, and a variable then has another value than in the successor. */
    SUCCESSOR_DIFFERS(Direction.ENABLED, "successor differs"),
    /** A method of the implementation threw an exception. */
    THREW(Direction.ENABLED, "exception"),
    /** A method of the implementation threw an exception where it had to refuse. */
    REFUSAL_THREW(Direction.DISABLED, "exception instead of a refusal"),
    /** Asking what is enabled threw an exception. */
    OFFER_THREW(Direction.NOTHING_ELSE, "exception instead of offers"),
    /** Restoring a snapshot does not give back the state in which it was saved. */
    SNAPSHOT_INCOMPLETE(Direction.ENABLED, "snapshot incomplete"),
    /** The specification forbids the action, the implementation performs it. */
    FORBIDDEN_PERFORMED(Direction.DISABLED, "forbidden action performed"),
    /** The action was refused, but the implementation is no longer in the same state. */
    REFUSAL_CHANGED(Direction.DISABLED, "refusal changed the state"),
    /** The implementation offers an action that the specification forbids. */
    OFFERED_EXTRA(Direction.NOTHING_ELSE, "forbidden action offered"),
    /** The implementation does not offer an action that the specification allows. */
    NOT_OFFERED(Direction.NOTHING_ELSE, "allowed action not offered"),
    /** Asking what is enabled changed the state. */
    OFFER_CHANGED(Direction.NOTHING_ELSE, "asking for offers changed the state"),
    /** Exploring by itself, the implementation came to a state that the specification does not have. */
    FOREIGN_STATE(Direction.NOTHING_ELSE, "state outside the specification");

    private final Direction direction;
    private final String text;

    DivergenceKind(Direction direction, String text) {
        this.direction = direction;
        this.text = text;
    }

    /** Returns the direction in which the difference shows. */
    public Direction direction() {
        return direction;
    }

    /** Returns the kind in words. */
    @Override
    public String toString() {
        return text;
    }
}
