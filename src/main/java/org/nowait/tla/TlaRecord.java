package org.nowait.tla;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A record: a function on a non-empty set of strings. Its fields are kept sorted by name. */
public final class TlaRecord implements TlaValue {

    private final String[] names;
    private final TlaValue[] values;
    private final int hash;

    private TlaRecord(String[] names, TlaValue[] values) {
        this.names = names;
        this.values = values;
        this.hash = 31 * Arrays.hashCode(names) + Arrays.hashCode(values);
    }

    /**
     * Returns the record with the given fields.
     *
     * @param fields the value of each field, at least one
     * @return the record
     * @throws IllegalArgumentException when there is no field: the function on no strings is {@link TlaSeq#EMPTY}
     */
    public static TlaRecord of(Map<String, ? extends TlaValue> fields) {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("record must have a field: fields={}");
        }
        Map<String, TlaValue> sorted = new TreeMap<>(fields);
        return new TlaRecord(
                sorted.keySet().toArray(String[]::new), sorted.values().toArray(TlaValue[]::new));
    }

    /**
     * Returns the record with the given fields, for those who make many of one shape.
     *
     * @param names the names of the fields, at least one, in ascending order; not copied
     * @param values their values; not copied
     * @return the record
     * @throws IllegalArgumentException when the names are not in order, or not as many as the values
     */
    public static TlaRecord ofSorted(String[] names, TlaValue[] values) {
        boolean sorted = names.length > 0 && names.length == values.length;
        for (int i = 1; i < names.length; i++) {
            sorted &= names[i - 1].compareTo(names[i]) < 0;
        }
        if (!sorted) {
            throw new IllegalArgumentException(
                    "fields must be in ascending order, a value each: names=" + Arrays.toString(names));
        }
        return new TlaRecord(names, values);
    }

    /** {@return the names of the fields, sorted} */
    public List<String> names() {
        return List.of(names);
    }

    /** {@return name and value of each field, sorted by name; not modifiable} */
    public Map<String, TlaValue> fields() {
        Map<String, TlaValue> fields = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            fields.put(names[i], values[i]);
        }
        return Collections.unmodifiableMap(fields);
    }

    /**
     * Returns the value of a field that must be there.
     *
     * @param name the name of the field
     * @return its value
     * @throws IllegalArgumentException when the record has no such field
     */
    public TlaValue get(String name) {
        TlaValue value = find(name);
        if (value == null) {
            throw new IllegalArgumentException("field must be one of " + String.join(", ", names) + ": field=" + name);
        }
        return value;
    }

    /** {@return the value of the field {@code name}, or null when the record has no such field} */
    public @Nullable TlaValue find(String name) {
        int at = Arrays.binarySearch(names, name);
        return at < 0 ? null : values[at];
    }

    @Override
    public Kind kind() {
        return Kind.RECORD;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.onRecord(this);
    }

    @Override
    public int compareTo(TlaValue other) {
        if (kind() != other.kind()) {
            return kind().compareTo(other.kind());
        }
        TlaRecord that = (TlaRecord) other;
        int byNames = Arrays.compare(names, that.names);
        return byNames != 0 ? byNames : Arrays.compare(values, that.values);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof TlaRecord that
                        && hash == that.hash
                        && Arrays.equals(values, that.values)
                        && Arrays.equals(names, that.names));
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
