package org.nowait.tla;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A sequence or tuple: a function on {@code 1..n}. The empty sequence is the empty function. */
public final class TlaSeq implements TlaValue {

    /** The empty sequence, which is also the empty function. */
    public static final TlaSeq EMPTY = new TlaSeq(new TlaValue[0]);

    private final TlaValue[] elements;
    private final int hash;

    private TlaSeq(TlaValue[] elements) {
        this.elements = elements;
        this.hash = 0x5E9 + Arrays.hashCode(elements);
    }

    /**
     * Returns the sequence of the given values.
     *
     * @param values the elements, in order
     * @return the sequence
     */
    public static TlaSeq of(Collection<? extends TlaValue> values) {
        return values.isEmpty() ? EMPTY : new TlaSeq(values.toArray(TlaValue[]::new));
    }

    /** {@return the sequence of the given values} */
    public static TlaSeq of(TlaValue... values) {
        return values.length == 0 ? EMPTY : new TlaSeq(values.clone());
    }

    /** {@return the elements, the first one at index 0} */
    public List<TlaValue> elements() {
        return Collections.unmodifiableList(Arrays.asList(elements));
    }

    /** {@return the length} */
    public int size() {
        return elements.length;
    }

    /**
     * Returns an element by its Java index.
     *
     * @param index 0 to {@code size() - 1}; TLA+ counts from 1
     * @return the element
     */
    public TlaValue get(int index) {
        return elements[index];
    }

    @Override
    public Kind kind() {
        return Kind.SEQUENCE;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.onSeq(this);
    }

    @Override
    public int compareTo(TlaValue other) {
        return kind() == other.kind()
                ? Arrays.compare(elements, ((TlaSeq) other).elements)
                : kind().compareTo(other.kind());
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof TlaSeq that && hash == that.hash && Arrays.equals(elements, that.elements));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return TlaText.print(this);
    }
}
