package org.nowait.tlc.worker;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nowait.graph.ActionLabel;
import org.nowait.graph.StateGraph;
import org.nowait.tlc.SpecProblem;
import org.nowait.tlc.TlcException;
import tlc2.tool.Action;
import tlc2.tool.StateVec;
import tlc2.tool.TLCState;
import tlc2.value.IValue;
import tlc2.value.impl.Value;

/** The part of a state graph that is known so far, and how one more state of it is expanded. */
final class Exploration {

    private final Spec spec;
    private final List<Spec.Instance> instances;
    private final StateGraph.Builder graph;
    private final ValueNumbers[] values;
    private final StateRows rows;
    private final List<TLCState> states = new ArrayList<>();
    private final int[] row;
    private final int[] parentRow;
    private final int[] targetOf;
    private final TLCState[] successorOf;
    private final long[] edgesOf;
    private long generated;

    Exploration(Spec spec) {
        refuseQuotients(spec);
        this.spec = spec;
        this.instances = spec.instances();
        int width = spec.variables().size();
        this.graph = new StateGraph.Builder(
                spec.variables(), instances.stream().map(Spec.Instance::label).toList());
        this.values = new ValueNumbers[width];
        Arrays.setAll(values, variable -> new ValueNumbers(variable, graph));
        this.rows = new StateRows(width);
        this.row = new int[width];
        this.parentRow = new int[width];
        this.targetOf = new int[instances.size()];
        this.successorOf = new TLCState[instances.size()];
        this.edgesOf = new long[instances.size()];
    }

    private static void refuseQuotients(Spec spec) {
        if (spec.tool().hasSymmetry() || spec.tool().getViewSpec() != null) {
            throw new TlcException(
                    255,
                    SpecProblem.in(
                            spec.tool().getConfigFile() + ".cfg",
                            "a graph with labels needs a configuration without SYMMETRY and VIEW"),
                    null);
        }
    }

    int count() {
        return rows.count();
    }

    long generated() {
        return generated;
    }

    StateGraph.Builder graph() {
        return graph;
    }

    /** {@return the state of a number; it may be dropped when it is not needed any more} */
    TLCState state(int number) {
        return states.get(number);
    }

    void dropState(int number) {
        states.set(number, TLCState.Empty);
    }

    /** {@return the numbers of the initial states within the constraints, each once} */
    List<Integer> addInitialStates() {
        List<Integer> numbers = new ArrayList<>();
        for (TLCState state : spec.initialStates()) {
            generated++;
            if (!spec.tool().isGoodState(state)) {
                throw new TlcException(
                        75,
                        SpecProblem.in(
                                "", "the initial predicate leaves variables without a value: " + state.getUnassigned()),
                        null);
            }
            if (spec.isInModel(state)) {
                int number = numberOf(state, null);
                if (!numbers.contains(number)) {
                    numbers.add(number);
                }
            }
        }
        return numbers;
    }

    /**
     * Finds every edge that leaves a state.
     *
     * @param number the state
     * @param edges gets action and target of each edge, one after the other
     * @throws TlcException when one action instance has two different successors
     */
    void expand(int number, IntArrayList edges) {
        TLCState state = states.get(number);
        rows.copyRow(number, parentRow);
        Arrays.fill(targetOf, -1);
        for (int i = 0; i < targetOf.length; i++) {
            for (Action alternative : instances.get(i).alternatives()) {
                StateVec successors = spec.successors(alternative, state);
                for (int j = 0; j < successors.size(); j++) {
                    TLCState successor = successors.elementAt(j);
                    generated++;
                    if (spec.isInModel(state, successor)) {
                        addEdge(state, i, successor, edges);
                    }
                }
            }
        }
    }

    private void addEdge(TLCState from, int instance, TLCState to, IntArrayList edges) {
        int target = numberOf(to, from);
        if (targetOf[instance] == -1) {
            targetOf[instance] = target;
            successorOf[instance] = to;
            edgesOf[instance]++;
            edges.add(instance);
            edges.add(target);
        } else if (targetOf[instance] != target) {
            ActionLabel label = instances.get(instance).label();
            throw new TlcException(
                    255,
                    Spec.problem(
                            label,
                            "an action with its parameters must have at most one successor in each state: state="
                                    + spec.toRecord(from) + ", successors="
                                    + spec.toRecord(successorOf[instance]) + " and " + spec.toRecord(to)),
                    null);
        }
    }

    /* A step leaves most variables as they are, and then TLC hands on the very same object. */
    private int numberOf(TLCState state, @Nullable TLCState parent) {
        for (int i = 0; i < row.length; i++) {
            IValue value = spec.lookup(state, i);
            row[i] = parent != null && value == spec.lookup(parent, i)
                    ? parentRow[i]
                    : values[i].numberOf((Value) value);
        }
        int number = rows.numberOf(row);
        if (number == states.size()) {
            states.add(state);
        }
        return number;
    }

    /** Adds a state to the graph; states are added in the order of their numbers there. */
    void addToGraph(int number) {
        int[] values = new int[row.length];
        rows.copyRow(number, values);
        graph.addStateOf(values);
    }

    Map<String, Long> edgesByAction() {
        Map<String, Long> counts = new TreeMap<>();
        for (int i = 0; i < edgesOf.length; i++) {
            counts.merge(instances.get(i).label().name(), edgesOf[i], Long::sum);
        }
        return counts;
    }
}
