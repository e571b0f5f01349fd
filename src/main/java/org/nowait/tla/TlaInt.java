package org.nowait.tla;

import java.util.stream.IntStream;

/** An integer. */
public final class TlaInt implements TlaValue {

    private static final int SHARED_FROM = -16;
    private static final int SHARED_TO = 1024;
    private static final TlaInt[] SHARED =
            IntStream.range(SHARED_FROM, SHARED_TO).mapToObj(TlaInt::new).toArray(TlaInt[]::new);

    private final long value;

    private TlaInt(long value) {
        this.value = value;
    }

    /** {@return the TLA+ form of {@code value}} */
    public static TlaInt of(long value) {
        return value >= SHARED_FROM && value < SHARED_TO ? SHARED[(int) value - SHARED_FROM] : new TlaInt(value);
    }

    /** {@return this integer as a Java long} */
    public long value() {
        return value;
    }

    @Override
    public Kind kind() {
        return Kind.INTEGER;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.onInt(this);
    }

    @Override
    public int compareTo(TlaValue other) {
        return kind() == other.kind() ? Long.compare(value, ((TlaInt) other).value) : kind().compareTo(other.kind());
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof TlaInt that && value == that.value);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(value * 0x9E3779B97F4A7C15L);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
