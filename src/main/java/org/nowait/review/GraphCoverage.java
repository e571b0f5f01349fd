package org.nowait.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nowait.graph.ActionLabel;
import org.nowait.graph.StateGraph;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.ContextKind;
import org.nowait.kernel.lock.LockType;
import org.nowait.kernel.machine.KernelFunction;
import org.nowait.kernel.machine.KernelFunctions;
import org.nowait.kernel.machine.Operation;

/**
 * What the graphs of models show of the kernel's functions: each in every kind of context, each opened inside each other
 * one on the same CPU, and each type of lock asked for while another holds it.
 *
 * <p>A section is credited to a function only if no other function of the process can have left it.
 */
public final class GraphCoverage {

    /** A situation in which a call is made; one is looked at once. */
    private record Situation(int cell, int stack, int sections, int action) {}

    private final Set<String> inKinds = new TreeSet<>();
    private final Set<String> nested = new TreeSet<>();
    private final Set<String> contended = new TreeSet<>();

    /** Begins with nothing covered. */
    public GraphCoverage() {}

    /**
     * Adds what a model shows. A model of memory alone has no contexts and shows nothing.
     *
     * @param target the model
     */
    public void add(ReplayTarget target) {
        if (target.part() != Fault.Part.MACHINE && target.part() != Fault.Part.ALLOCATOR) {
            return;
        }
        StateGraph graph = target.graph();
        GraphStates states = new GraphStates(target);
        Set<Situation> seen = new HashSet<>();
        Set<List<Integer>> waits = new HashSet<>();
        for (int state = 0; state < graph.stateCount(); state++) {
            if (waits.add(states.key(state, "cell", "stack", "sections", "todo"))) {
                contended.addAll(states.contentions(state));
            }
            for (KernelFunction function : states.finished(state)) {
                inKinds.add(function.name() + " " + states.finishedKind(state, function));
            }
            for (int edge = graph.firstEdge(state); edge < graph.endEdge(state); edge++) {
                ActionLabel label = graph.actions().get(graph.action(edge));
                if (label.name().equals("Call") && seen.add(situation(states, state, graph.action(edge)))) {
                    call(states, state, label);
                }
            }
        }
    }

    private static Situation situation(GraphStates states, int state, int action) {
        List<Integer> key = states.key(state, "cell", "stack", "sections");
        return new Situation(key.get(0), key.get(1), key.get(2), action);
    }

    private void call(GraphStates states, int state, ActionLabel label) {
        int process = GraphStates.integer(label.arguments().get(0));
        String name = GraphStates.text(label.arguments().get(1), "op");
        inKinds.add(name + " " + states.kind(state, process).text());
        if (KernelFunctions.byName(name).opens()) {
            for (KernelFunction outer : states.open(state, process)) {
                nested.add(outer.name() + " > " + name);
            }
        }
    }

    /** {@return what was wanted and what is covered} */
    public List<CoverageTally> tallies() {
        List<CoverageTally> tallies = new ArrayList<>();
        Set<String> kinds = new TreeSet<>();
        Set<String> pairs = new TreeSet<>();
        for (KernelFunction function : KernelFunctions.all()) {
            for (ContextKind kind : ContextKind.values()) {
                kinds.add(function.name() + " " + kind.text());
            }
            for (KernelFunction inner : KernelFunctions.all()) {
                if (function.opens() && inner.opens()) {
                    pairs.add(function.name() + " > " + inner.name());
                }
            }
        }
        tallies.add(new CoverageTally("functions in context kinds", kinds, inKinds));
        tallies.add(new CoverageTally("opening functions nested in pairs", pairs, nested));
        Set<String> locks = new TreeSet<>();
        for (LockType type : LockType.values()) {
            if (type != LockType.LOCKDEP_MAP) {
                locks.add(type.text() + GraphStates.BY_TASKS);
                locks.add(type.text() + GraphStates.BY_INTERRUPT);
            }
        }
        tallies.add(new CoverageTally("lock types contended", locks, contended));
        return tallies;
    }

    /** Straight-line calls of a program; what stands in a branch may not have run. */
    static List<Operation.Call> straight(List<Operation> program) {
        List<Operation.Call> calls = new ArrayList<>();
        for (Operation operation : program) {
            operation.match(calls::add, choice -> false);
        }
        return calls;
    }
}
