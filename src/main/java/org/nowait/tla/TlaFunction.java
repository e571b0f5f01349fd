package org.nowait.tla;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A function that is neither a sequence nor a record. Its entries are kept sorted by argument. */
public final class TlaFunction implements TlaValue {

    private final TlaValue[] arguments;
    private final TlaValue[] results;
    private final int hash;

    private TlaFunction(TlaValue[] arguments, TlaValue[] results) {
        this.arguments = arguments;
        this.results = results;
        this.hash = 37 * Arrays.hashCode(arguments) + Arrays.hashCode(results);
    }

    /**
     * Returns the function with the given entries, as the kind of value that it is.
     *
     * @param entries the result for each argument
     * @return a sequence when the arguments are {@code 1..n} (the empty function is the empty sequence), a record when
     *     all are strings, otherwise a {@code TlaFunction}
     */
    public static TlaValue of(Map<? extends TlaValue, ? extends TlaValue> entries) {
        Map<TlaValue, TlaValue> sorted = new TreeMap<>(entries);
        TlaValue[] arguments = sorted.keySet().toArray(TlaValue[]::new);
        TlaValue[] results = sorted.values().toArray(TlaValue[]::new);
        if (isOneToN(arguments)) {
            return TlaSeq.of(results);
        }
        if (arguments[0].kind() == Kind.STRING && arguments[arguments.length - 1].kind() == Kind.STRING) {
            Map<String, TlaValue> fields = new LinkedHashMap<>();
            sorted.forEach((argument, result) -> fields.put(((TlaString) argument).string(), result));
            return TlaRecord.of(fields);
        }
        return new TlaFunction(arguments, results);
    }

    /**
     * Returns the function on {@code 0..n-1}.
     *
     * @param results the results, at least one, that of 0 first; not copied
     * @return the function
     */
    public static TlaFunction fromZero(TlaValue[] results) {
        TlaValue[] arguments = new TlaValue[results.length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = TlaInt.of(i);
        }
        return new TlaFunction(arguments, results);
    }

    private static boolean isOneToN(TlaValue[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].kind() != Kind.INTEGER || ((TlaInt) arguments[i]).value() != i + 1) {
                return false;
            }
        }
        return true;
    }

    /** {@return argument and result of each entry, sorted by argument; not modifiable} */
    public Map<TlaValue, TlaValue> entries() {
        Map<TlaValue, TlaValue> entries = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            entries.put(arguments[i], results[i]);
        }
        return Collections.unmodifiableMap(entries);
    }

    /** {@return the result for {@code argument}, or null when it is not in the domain} */
    public @Nullable TlaValue find(TlaValue argument) {
        int at = Arrays.binarySearch(arguments, argument);
        return at < 0 ? null : results[at];
    }

    /** {@return the domain} */
    public TlaSet domain() {
        return TlaSet.of(arguments);
    }

    @Override
    public Kind kind() {
        return Kind.FUNCTION;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.onFunction(this);
    }

    @Override
    public int compareTo(TlaValue other) {
        if (kind() != other.kind()) {
            return kind().compareTo(other.kind());
        }
        TlaFunction that = (TlaFunction) other;
        int byArguments = Arrays.compare(arguments, that.arguments);
        return byArguments != 0 ? byArguments : Arrays.compare(results, that.results);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof TlaFunction that
                        && hash == that.hash
                        && Arrays.equals(arguments, that.arguments)
                        && Arrays.equals(results, that.results));
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
