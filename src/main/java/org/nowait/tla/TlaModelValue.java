package org.nowait.tla;

/** A model value: a constant that stands for itself and is equal to nothing else. TLA+ text shows its bare name. */
public final class TlaModelValue implements TlaValue {

    private final String name;

    private TlaModelValue(String name) {
        this.name = name;
    }

    /**
     * Returns the model value of a name.
     *
     * @param name a TLA+ identifier
     * @return the model value
     * @throws IllegalArgumentException when {@code name} is not an identifier
     */
    public static TlaModelValue of(String name) {
        if (!TlaText.isIdentifier(name)) {
            throw new IllegalArgumentException("model value must have an identifier as its name: name=" + name);
        }
        return new TlaModelValue(name);
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    @Override
    public Kind kind() {
        return Kind.MODEL_VALUE;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.onModelValue(this);
    }

    @Override
    public int compareTo(TlaValue other) {
        return kind() == other.kind() ? name.compareTo(((TlaModelValue) other).name) : kind().compareTo(other.kind());
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof TlaModelValue that && name.equals(that.name));
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
