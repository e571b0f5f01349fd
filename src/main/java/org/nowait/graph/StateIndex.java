package org.nowait.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nowait.tla.TlaValue;

/** Finds the state of a graph that has given values. */
public final class StateIndex {

    /** The answer when no state has the values. */
    public static final int NONE = -1;

    private final StateGraph graph;
    private @Nullable ValueIndex numbers;
    private final int[] slots;
    private int twin = NONE;
    private int twinOf = NONE;

    /**
     * Indexes the states of a graph.
     *
     * @param graph the graph
     */
    public StateIndex(StateGraph graph) {
        this.graph = graph;
        int capacity = Integer.highestOneBit(Math.max(4, graph.stateCount())) << 2;
        this.slots = new int[capacity];
        for (int state = 0; state < graph.stateCount(); state++) {
            insert(state);
        }
    }

    private void insert(int state) {
        PackedRows rows = graph.rows();
        int slot = rows.hash(state) & (slots.length - 1);
        while (slots[slot] != 0) {
            if (twin == NONE && rows.equal(slots[slot] - 1, state)) {
                twin = state;
                twinOf = slots[slot] - 1;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = state + 1;
    }

    void requireDistinct() {
        if (twin != NONE) {
            throw new IllegalStateException("states must be distinct: state=" + twin + ", equals=" + twinOf);
        }
    }

    /**
     * Returns the state with the given values.
     *
     * @param values one value per variable, in the order of {@link StateGraph#variables()}
     * @return the state, or {@link #NONE}
     */
    public int find(List<TlaValue> values) {
        ValueIndex known = numbers;
        if (known == null) {
            known = new ValueIndex(graph);
            numbers = known;
        }
        PackedRows row = graph.rows().emptyRow();
        for (int variable = 0; variable < values.size(); variable++) {
            int number = known.find(variable, values.get(variable));
            if (number == ValueIndex.NONE) {
                return NONE;
            }
            row.set(0, variable, number);
        }
        return lookUp(row);
    }

    private int lookUp(PackedRows row) {
        int slot = row.hash(0) & (slots.length - 1);
        while (slots[slot] != 0) {
            if (graph.rows().equalsRow(slots[slot] - 1, row)) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return NONE;
    }
}
