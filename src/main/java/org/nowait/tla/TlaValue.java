package org.nowait.tla;

/**
 * A TLA+ value: immutable, finite, with TLA+'s equality and a total order that is the same in every run.
 *
 * <p>The order is by kind (as in {@link Kind}), then by content; sets are ordered by size first. {@code toString()} gives
 * TLA+ text, with set elements, fields and function entries in this order, so that equal values print alike.
 */
public sealed interface TlaValue extends Comparable<TlaValue>
        permits TlaBool, TlaInt, TlaString, TlaModelValue, TlaSet, TlaSeq, TlaRecord, TlaFunction {

    /** The kinds of values, in the order in which values of different kinds are sorted. */
    enum Kind {
        /** A truth value. */
        BOOLEAN,
        /** An integer. */
        INTEGER,
        /** A string. */
        STRING,
        /** A constant that TLC takes as itself. */
        MODEL_VALUE,
        /** A finite set. */
        SET,
        /** A sequence or tuple: a function on {@code 1..n}; the empty function is the empty sequence. */
        SEQUENCE,
        /** A record: a function on a non-empty set of strings. */
        RECORD,
        /** Any other function. */
        FUNCTION
    }

    /**
     * One answer for each kind of value.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {
        /** Answers for a truth value. */
        R onBool(TlaBool value);

        /** Answers for an integer. */
        R onInt(TlaInt value);

        /** Answers for a string. */
        R onString(TlaString value);

        /** Answers for a model value. */
        R onModelValue(TlaModelValue value);

        /** Answers for a set. */
        R onSet(TlaSet value);

        /** Answers for a sequence. */
        R onSeq(TlaSeq value);

        /** Answers for a record. */
        R onRecord(TlaRecord value);

        /** Answers for a function that is neither a sequence nor a record. */
        R onFunction(TlaFunction value);
    }

    /** {@return the kind of this value} */
    Kind kind();

    /**
     * Answers with the case of this value's kind.
     *
     * @param <R> the type of the answer
     * @param cases one answer for each kind
     * @return what the case of this value's kind answers
     */
    <R> R match(Cases<R> cases);
}
