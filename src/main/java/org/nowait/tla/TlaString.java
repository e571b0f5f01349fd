package org.nowait.tla;

/** A string. Two strings are equal when they have the same characters. */
public final class TlaString implements TlaValue {

    private final String string;

    private TlaString(String string) {
        this.string = string;
    }

    /** {@return the TLA+ form of {@code string}} */
    public static TlaString of(String string) {
        return new TlaString(string);
    }

    /** {@return the characters, without quotes or escapes} */
    public String string() {
        return string;
    }

    @Override
    public Kind kind() {
        return Kind.STRING;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.onString(this);
    }

    @Override
    public int compareTo(TlaValue other) {
        return kind() == other.kind() ? string.compareTo(((TlaString) other).string) : kind().compareTo(other.kind());
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof TlaString that && string.equals(that.string));
    }

    @Override
    public int hashCode() {
        return string.hashCode();
    }

    @Override
    public String toString() {
        return TlaText.quote(string);
    }
}
