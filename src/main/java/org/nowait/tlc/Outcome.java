package org.nowait.tlc;

import java.util.Arrays;
import java.util.List;

/** How a run of TLC ended. */
public enum Outcome {
    /** Every property holds in every state. */
    SUCCESS("success"),
    /** A state violates an invariant. */
    INVARIANT("safety failure"),
    /** A step violates an action property. */
    ACTION_PROPERTY("safety failure"),
    /** A behaviour violates a temporal property. */
    LIVENESS("liveness failure"),
    /** A state has no successor. */
    DEADLOCK("deadlock failure"),
    /** An ASSUME is false. */
    ASSUMPTION("assumption failure"),
    /** A call of {@code Assert} failed. */
    ASSERTION("assert failure"),
    /** An expression has no value. */
    EVALUATION_ERROR("evaluation error"),
    /** A module cannot be parsed, or is not there. */
    PARSE_ERROR("parse error"),
    /** The configuration is broken, or names what is not defined. */
    CONFIG_ERROR("configuration error"),
    /** Anything else: memory, disk, a bug. */
    OTHER("unknown");

    private final String manifestName;

    Outcome(String manifestName) {
        this.manifestName = manifestName;
    }

    /** {@return the result as a manifest writes it, such as {@code safety failure}} */
    public String manifestName() {
        return manifestName;
    }

    /** {@return whether the search ended with a verdict on the specification, good or bad} */
    public boolean isVerdict() {
        return compareTo(ASSERTION) <= 0;
    }

    /** {@return the names that a manifest may use, without duplicates} */
    public static List<String> manifestNames() {
        return Arrays.stream(values()).map(Outcome::manifestName).distinct().toList();
    }
}
