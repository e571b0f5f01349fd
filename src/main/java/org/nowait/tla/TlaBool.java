package org.nowait.tla;

/** A truth value: {@code TRUE} or {@code FALSE}. */
public final class TlaBool implements TlaValue {

    /** The value {@code FALSE}. */
    public static final TlaBool FALSE = new TlaBool(false);

    /** The value {@code TRUE}. */
    public static final TlaBool TRUE = new TlaBool(true);

    private final boolean value;

    private TlaBool(boolean value) {
        this.value = value;
    }

    /** {@return the TLA+ form of {@code value}} */
    public static TlaBool of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** {@return this truth value as a Java boolean} */
    public boolean value() {
        return value;
    }

    @Override
    public Kind kind() {
        return Kind.BOOLEAN;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.onBool(this);
    }

    @Override
    public int compareTo(TlaValue other) {
        return kind() == other.kind()
                ? Boolean.compare(value, ((TlaBool) other).value)
                : kind().compareTo(other.kind());
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Boolean.hashCode(value);
    }

    @Override
    public String toString() {
        return value ? "TRUE" : "FALSE";
    }
}
