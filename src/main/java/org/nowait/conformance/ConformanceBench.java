package org.nowait.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nowait.graph.ActionLabel;
import org.nowait.graph.StateGraph;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaValue;

/**
 * Measures the checker on a specification that costs nothing: a row of counters, each going up and down within bounds. It
 * needs no model checker, so what it measures is the checker alone.
 */
public final class ConformanceBench {

    /**
     * What was measured.
     *
     * @param snapshot the size of a snapshot in bytes
     * @param states the states of the graph
     * @param edges the edges of the graph
     * @param refusals the refusals tried
     * @param edgesPerSecond edges performed and compared in full, in a run with few refusals
     * @param refusalsPerSecond refusals tried, each with a comparison of the snapshot, in a run with many; the time of
     *     its edges is included
     * @param bytesPerEdge memory of the graph without its values, by its edges
     * @param bytesPerState memory of the snapshots and of how they were reached, by the states
     */
    public record Measure(
            int snapshot,
            int states,
            long edges,
            long refusals,
            double edgesPerSecond,
            double refusalsPerSecond,
            double bytesPerEdge,
            double bytesPerState) {

        /** Returns the measure in one line. */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "snapshots of %,d bytes, %,d states, %,d edges, %,d refusals: %,.0f edges/s, %,.0f refusals/s, %.1f bytes/edge, %.1f bytes/state",
                    snapshot,
                    states,
                    edges,
                    refusals,
                    edgesPerSecond,
                    refusalsPerSecond,
                    bytesPerEdge,
                    bytesPerState);
        }
    }

    private final int counters;
    private final int top;
    private final int padding;

    /**
     * Prepares a bench.
     *
     * @param counters the counters, 1 to 8
     * @param top the largest value of a counter, at least 1
     * @param padding the bytes by which a snapshot is larger than its counters, not negative
     */
    public ConformanceBench(int counters, int top, int padding) {
        if (counters < 1 || counters > 8 || top < 1 || top > 99 || padding < 0) {
            throw new IllegalArgumentException(
                    "out of range: counters=" + counters + ", top=" + top + ", padding=" + padding);
        }
        this.counters = counters;
        this.top = top;
        this.padding = padding;
    }

    /**
     * Measures about a million edges, with small and with large snapshots.
     *
     * @return the two measures
     */
    public static List<Measure> standard() {
        return List.of(new ConformanceBench(6, 6, 0).run(), new ConformanceBench(6, 6, 594).run());
    }

    /**
     * Runs the check once to warm up and once to measure, with and without refusals.
     *
     * @return the measure
     */
    public Measure run() {
        StateGraph bare = graph(0);
        StateGraph full = graph(200);
        check(bare);
        ConformanceResult edges = check(bare);
        check(full);
        ConformanceResult refusals = check(full);
        long tried = refusals.refusedHere() + refusals.refusedElsewhere();
        return new Measure(
                counters + padding,
                bare.stateCount(),
                bare.edgeCount(),
                tried,
                bare.edgeCount() / edges.seconds(),
                tried / refusals.seconds(),
                (double) bare.bytes() / bare.edgeCount(),
                (double) edges.snapshotBytes() / bare.stateCount());
    }

    private ConformanceResult check(StateGraph graph) {
        ConformanceResult result = new ConformanceChecker(new Model("counters", graph)).check(new Counters());
        if (result.divergenceCount() > 0) {
            throw new IllegalStateException(result.toString());
        }
        return result;
    }

    private StateGraph graph(int forbidden) {
        List<String> variables = new ArrayList<>();
        List<ActionLabel> actions = new ArrayList<>();
        for (int i = 0; i < counters; i++) {
            variables.add("c" + i);
            actions.add(ActionLabel.of("Up", TlaInt.of(i)));
            actions.add(ActionLabel.of("Down", TlaInt.of(i)));
        }
        for (int i = 0; i < forbidden; i++) {
            actions.add(ActionLabel.of("Never", TlaInt.of(i)));
        }
        StateGraph.Builder builder = new StateGraph.Builder(variables, actions);
        int states = (int) Math.pow(top + 1, counters);
        for (int state = 0; state < states; state++) {
            TlaValue[] row = new TlaValue[counters];
            int weight = 1;
            for (int i = 0; i < counters; i++) {
                int value = state / weight % (top + 1);
                row[i] = TlaInt.of(value);
                if (value < top) {
                    builder.addEdge(state, 2 * i, state + weight);
                }
                if (value > 0) {
                    builder.addEdge(state, 2 * i + 1, state - weight);
                }
                weight *= top + 1;
            }
            builder.addState(row);
        }
        builder.addInitial(0);
        return builder.build();
    }

    /** The implementation: an array of bytes, with the counters far apart. */
    private final class Counters implements Implementation, SaveRestore, Binds {

        private final byte[] values = new byte[counters + padding];
        private final int stride = values.length / counters;
        private final Outcome full = Outcome.refusedHere("the counter is at its bound");
        private final Outcome never = Outcome.refusedElsewhere("this never happens");

        @Override
        public void reset(SpecState initial) {
            for (int i = 0; i < counters; i++) {
                values[i * stride] = Byte.parseByte(initial.get("c" + i).toString());
            }
        }

        @Override
        public int bind(ActionLabel action) {
            int counter = Integer.parseInt(action.arguments().get(0).toString());
            return switch (action.name()) {
                case "Up" -> 2 * counter;
                case "Down" -> 2 * counter + 1;
                default -> -1;
            };
        }

        @Override
        public Outcome perform(ActionLabel action) {
            return perform(bind(action));
        }

        @Override
        public Outcome perform(int handle) {
            if (handle < 0) {
                return never;
            }
            boolean up = (handle & 1) == 0;
            int at = (handle >> 1) * stride;
            if (values[at] == (up ? top : 0)) {
                return full;
            }
            values[at] += (byte) (up ? 1 : -1);
            return Outcome.performed();
        }

        @Override
        public TlaValue abstraction(String variable) {
            return TlaInt.of(values[Integer.parseInt(variable.substring(1)) * stride]);
        }

        @Override
        public int snapshotSize() {
            return values.length;
        }

        @Override
        public void save(byte[] to, int at) {
            System.arraycopy(values, 0, to, at, values.length);
        }

        @Override
        public void restore(byte[] from, int at) {
            System.arraycopy(from, at, values, 0, values.length);
        }
    }
}
