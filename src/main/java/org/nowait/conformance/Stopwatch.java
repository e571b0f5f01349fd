package org.nowait.conformance;

import java.util.function.LongSupplier;

/** Adds up how long a check is busy with each direction. */
final class Stopwatch {

    private static final double NANOS = 1e9;

    private final LongSupplier clock;
    private final long begin;
    private final long[] spent = new long[Direction.values().length];
    private long own;
    private long last;

    Stopwatch(LongSupplier clock) {
        this.clock = clock;
        this.begin = clock.getAsLong();
        this.last = begin;
    }

    /** Leaves the time since the last call to no direction. */
    void skip() {
        last = clock.getAsLong();
    }

    /** Adds the time since the last call to a direction. */
    @SuppressWarnings("EnumOrdinal") // the sums live no longer than the check
    void add(Direction direction) {
        long now = clock.getAsLong();
        spent[direction.ordinal()] += now - last;
        last = now;
    }

    /** Adds the time since the last call to the exploration by own offers. */
    void addOwn() {
        long now = clock.getAsLong();
        own += now - last;
        last = now;
    }

    CheckTimes times() {
        return new CheckTimes(
                spent(Direction.ENABLED),
                spent(Direction.DISABLED),
                spent(Direction.NOTHING_ELSE),
                own / NANOS,
                (clock.getAsLong() - begin) / NANOS);
    }

    @SuppressWarnings("EnumOrdinal") // see above
    private double spent(Direction direction) {
        return spent[direction.ordinal()] / NANOS;
    }
}
