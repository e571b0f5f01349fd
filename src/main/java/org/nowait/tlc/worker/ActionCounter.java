package org.nowait.tlc.worker;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import tlc2.tool.Action;
import tlc2.tool.TLCState;
import tlc2.util.BitVector;
import tlc2.util.IStateWriter;

/** Counts the steps that TLC takes with each action. TLC takes it for a writer of states. */
final class ActionCounter implements IStateWriter {

    private final IdentityHashMap<Action, LongAdder> byAction = new IdentityHashMap<>();
    private final Map<String, LongAdder> byName = new HashMap<>();

    /** Prepares a count for each action instance, so that several threads may count without a lock. */
    void expect(Spec spec) {
        for (Action action : spec.tool().getActions()) {
            LongAdder count = byName.computeIfAbsent(Spec.label(action).name(), name -> new LongAdder());
            byAction.put(action, count);
        }
    }

    Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        byName.forEach((name, count) -> counts.put(name, count.sum()));
        return counts;
    }

    @Override
    public void writeState(TLCState from, TLCState to, boolean isNew, Action action) {
        LongAdder count = byAction.get(action);
        if (count != null) {
            count.increment();
        }
    }

    @Override
    public void writeState(TLCState initial) {
        // An initial state is no step.
    }

    @Override
    public void writeState(TLCState from, TLCState to, boolean isNew) {
        // Only steps that tell their action count.
    }

    @Override
    public void writeState(TLCState from, TLCState to, boolean isNew, Visualization visualization) {
        // Stuttering steps of the liveness check.
    }

    @Override
    public void writeState(
            TLCState from, TLCState to, BitVector actionChecks, int fromIndex, int length, boolean isNew) {
        // Steps of the liveness check.
    }

    @Override
    public void writeState(
            TLCState from,
            TLCState to,
            BitVector actionChecks,
            int fromIndex,
            int length,
            boolean isNew,
            Visualization visualization) {
        // Steps of the liveness check.
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    @Override
    public String getDumpFileName() {
        return "";
    }

    @Override
    public boolean isNoop() {
        return false;
    }

    @Override
    public boolean isDot() {
        return false;
    }

    @Override
    public void snapshot() {
        // Nothing is written.
    }
}
