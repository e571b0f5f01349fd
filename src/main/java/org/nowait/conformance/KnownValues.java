package org.nowait.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.nowait.graph.StateGraph;
import org.nowait.graph.ValueIndex;
import org.nowait.tla.TlaValue;

/** Compares an implementation that {@link Pinpoints} with states by the numbers of values, each computed once. */
final class KnownValues {

    /** The first values that are known are computed all the same, and then one of so many: a prime, to meet each variable. */
    private static final int FIRST_AUDITS = 256;

    private static final int AUDIT_PERIOD = 251;

    private final Pinpoints implementation;
    private final SaveRestore saved;
    private final StateGraph graph;
    private final ValueIndex index;
    private final List<SeenValues[]> seen = new ArrayList<>();
    private final byte[] now;
    private final BitSet read = new BitSet();
    private long answers;

    KnownValues(Pinpoints implementation, SaveRestore saved, StateGraph graph) {
        this.implementation = implementation;
        this.saved = saved;
        this.graph = graph;
        this.index = new ValueIndex(graph);
        this.now = new byte[(saved.snapshotSize() + Long.BYTES - 1) / Long.BYTES * Long.BYTES];
    }

    /** Whether each of the variables now has its value of a state. */
    boolean are(int state, int[] variables) {
        saved.save(now, 0);
        SeenValues[] here = ofLayout(implementation.layout());
        for (int variable : variables) {
            if (number(variable, here[variable]) != graph.valueId(state, variable)) {
                return false;
            }
        }
        return true;
    }

    /** The bytes of memory in use. */
    long bytes() {
        return seen.stream()
                .flatMap(Arrays::stream)
                .mapToLong(SeenValues::bytes)
                .sum();
    }

    private SeenValues[] ofLayout(int layout) {
        while (seen.size() <= layout) {
            SeenValues[] fresh = new SeenValues[graph.variables().size()];
            Arrays.setAll(fresh, variable -> new SeenValues());
            seen.add(fresh);
        }
        return seen.get(layout);
    }

    private int number(int variable, SeenValues values) {
        int known = values.find(now);
        if (known == SeenValues.UNSEEN) {
            int computed = compute(variable);
            values.keep(now, read, computed);
            return computed;
        }
        if (answers++ < FIRST_AUDITS || answers % AUDIT_PERIOD == 0) {
            int computed = compute(variable);
            if (computed != known) {
                throw incomplete(graph.variables().get(variable));
            }
        }
        return known;
    }

    private int compute(int variable) {
        read.clear();
        TlaValue value = implementation.abstraction(graph.variables().get(variable), read);
        return index.find(variable, value);
    }

    /** The exception for values that their bytes do not tell. */
    static IllegalStateException incomplete(String variables) {
        return new IllegalStateException("the bytes that a value was read from do not tell it: variable=" + variables);
    }
}
