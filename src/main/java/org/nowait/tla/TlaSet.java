package org.nowait.tla;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A finite set. Its elements are kept sorted and without duplicates. */
public final class TlaSet implements TlaValue {

    /** The empty set. */
    public static final TlaSet EMPTY = new TlaSet(new TlaValue[0]);

    private final TlaValue[] elements;
    private final int hash;

    private TlaSet(TlaValue[] sorted) {
        this.elements = sorted;
        this.hash = 0x5E7 + Arrays.hashCode(sorted);
    }

    /**
     * Returns the set of the given values.
     *
     * @param values the elements, in any order; duplicates are dropped
     * @return the set
     */
    public static TlaSet of(Collection<? extends TlaValue> values) {
        return ofArray(values.toArray(TlaValue[]::new));
    }

    /** {@return the set of the given values} */
    public static TlaSet of(TlaValue... values) {
        return ofArray(values.clone());
    }

    private static TlaSet ofArray(TlaValue[] values) {
        if (values.length == 0) {
            return EMPTY;
        }
        Arrays.sort(values);
        int count = 1;
        for (int i = 1; i < values.length; i++) {
            if (!values[i].equals(values[count - 1])) {
                values[count++] = values[i];
            }
        }
        return new TlaSet(count == values.length ? values : Arrays.copyOf(values, count));
    }

    /** {@return the elements, sorted} */
    public List<TlaValue> elements() {
        return Collections.unmodifiableList(Arrays.asList(elements));
    }

    /** {@return the number of elements} */
    public int size() {
        return elements.length;
    }

    /** {@return whether {@code value} is an element} */
    public boolean contains(TlaValue value) {
        return Arrays.binarySearch(elements, value) >= 0;
    }

    @Override
    public Kind kind() {
        return Kind.SET;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.onSet(this);
    }

    @Override
    public int compareTo(TlaValue other) {
        if (kind() != other.kind()) {
            return kind().compareTo(other.kind());
        }
        TlaSet that = (TlaSet) other;
        int bySize = Integer.compare(elements.length, that.elements.length);
        return bySize != 0 ? bySize : Arrays.compare(elements, that.elements);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof TlaSet that && hash == that.hash && Arrays.equals(elements, that.elements));
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
