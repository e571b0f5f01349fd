package org.nowait.conformance;

/**
 * What an implementation did with an action: it performed it, or it refused it. Make refusals once and return them often.
 */
public final class Outcome {

    /** How an action came out. */
    public enum Kind {
        /** The action was performed. */
        PERFORMED,
        /** Refused where the actor stood right before the action, so the guard itself said no. */
        REFUSED_HERE,
        /** Refused because the actor stood elsewhere, as most actions are in most states. */
        REFUSED_ELSEWHERE
    }

    private static final Outcome DONE = new Outcome(Kind.PERFORMED, "");

    private final Kind kind;
    private final String reason;

    private Outcome(Kind kind, String reason) {
        this.kind = kind;
        this.reason = reason;
    }

    /** Returns the outcome of an action that was performed. */
    public static Outcome performed() {
        return DONE;
    }

    /**
     * Returns the refusal of an action at its point of control: the actor was about to do it, and the rule forbids it.
     *
     * @param reason the rule, for messages
     * @return the outcome
     */
    public static Outcome refusedHere(String reason) {
        return new Outcome(Kind.REFUSED_HERE, reason);
    }

    /**
     * Returns the refusal of an action whose actor is at some other point of control.
     *
     * @param reason the rule, for messages
     * @return the outcome
     */
    public static Outcome refusedElsewhere(String reason) {
        return new Outcome(Kind.REFUSED_ELSEWHERE, reason);
    }

    /** Returns how the action came out. */
    public Kind kind() {
        return kind;
    }

    /** Returns why the action was refused, or the empty text if it was not. */
    public String reason() {
        return reason;
    }

    /** Returns whether the action was performed. */
    public boolean isPerformed() {
        return kind == Kind.PERFORMED;
    }

    /** Returns {@code performed}, or {@code refused: reason}. */
    @Override
    public String toString() {
        return isPerformed() ? "performed" : "refused: " + reason;
    }
}
