package org.nowait.tlc.worker;

import java.util.HashMap;
import java.util.Map;
import org.nowait.graph.StateGraph;
import tlc2.util.FP64;
import tlc2.value.impl.Value;

/** Numbers the values of one variable; each distinct value is converted once. */
final class ValueNumbers {

    private final int variable;
    private final StateGraph.Builder graph;
    private final Map<Key, Integer> numbers = new HashMap<>();

    ValueNumbers(int variable, StateGraph.Builder graph) {
        this.variable = variable;
        this.graph = graph;
    }

    int numberOf(Value value) {
        value.deepNormalize();
        Key key = new Key(value.fingerPrint(FP64.New()), value);
        Integer known = numbers.get(key);
        if (known == null) {
            known = graph.valueId(variable, TlcValues.toTla(value));
            numbers.put(key, known);
        }
        return known;
    }

    /* TLC refuses to compare values of different types, so equality is asked only when the fingerprints are equal. */
    private record Key(long fingerprint, Value value) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && fingerprint == that.fingerprint && value.equals(that.value);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(fingerprint);
        }
    }
}
