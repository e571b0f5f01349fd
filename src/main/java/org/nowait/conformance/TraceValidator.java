package org.nowait.conformance;

import it.unimi.dsi.fastutil.ints.Int2IntLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntIterator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.nowait.graph.ActionLabel;
import org.nowait.graph.StateGraph;
import org.nowait.tla.TlaValue;

/**
 * Tells whether a specification has a behaviour that fits a log of a foreign or a concurrent run. All behaviours that fit
 * are followed at once, so a log may leave out names, parameters, variables and whole steps.
 */
public final class TraceValidator {

    /*
     * A frontier maps each state in which the run may be to what led there:
     *   edge          an entry of the log; the edge's source is in the frontier before
     *   -2 - edge     a hidden step; the edge's source is in the same frontier
     *   INITIAL       nothing
     */
    private static final int INITIAL = -1;

    private final StateGraph graph;
    private final Predicate<ActionLabel> hidden;

    /**
     * Prepares the validation of logs that show every step.
     *
     * @param graph the specification
     */
    public TraceValidator(StateGraph graph) {
        this(graph, label -> false);
    }

    /**
     * Prepares the validation of logs that leave out some actions.
     *
     * @param graph the specification
     * @param hidden says of an action whether it may happen without an entry in the log
     */
    public TraceValidator(StateGraph graph, Predicate<ActionLabel> hidden) {
        this.graph = graph;
        this.hidden = hidden;
    }

    /**
     * Validates a log.
     *
     * @param log the entries in their order; the first one is a step out of an initial state
     * @return the verdict
     * @throws IllegalArgumentException if an entry names a variable that the specification does not have
     */
    public TraceVerdict validate(List<LogEntry> log) {
        if (log.stream().noneMatch(LogEntry::constrains)) {
            String reason = log.isEmpty() ? "the log is empty" : "no entry of the log says anything";
            return new TraceVerdict(false, 0, log.size(), reason, List.of(), List.of());
        }
        List<Int2IntLinkedOpenHashMap> frontiers = new ArrayList<>();
        Int2IntLinkedOpenHashMap frontier = new Int2IntLinkedOpenHashMap();
        for (int state : graph.initialStates()) {
            frontier.put(state, INITIAL);
        }
        frontiers.add(frontier);
        for (LogEntry entry : log) {
            hide(frontier);
            Int2IntLinkedOpenHashMap next = step(frontier, entry);
            if (next.isEmpty()) {
                int matched = frontiers.size() - 1;
                String reason = "entry " + (matched + 1) + " of " + log.size() + ", " + entry + ", fits no step from "
                        + frontier.size() + (frontier.size() == 1 ? " state" : " states");
                return new TraceVerdict(false, matched, log.size(), reason, enabled(frontier), behaviour(frontiers));
            }
            frontiers.add(next);
            frontier = next;
        }
        return new TraceVerdict(true, log.size(), log.size(), "", List.of(), behaviour(frontiers));
    }

    /** Adds what hidden steps reach. */
    private void hide(Int2IntLinkedOpenHashMap frontier) {
        Deque<Integer> open = new ArrayDeque<>(frontier.keySet());
        while (!open.isEmpty()) {
            int state = open.removeFirst();
            for (int edge = graph.firstEdge(state); edge < graph.endEdge(state); edge++) {
                boolean fresh = !frontier.containsKey(graph.target(edge));
                if (fresh && hidden.test(graph.actions().get(graph.action(edge)))) {
                    frontier.put(graph.target(edge), -2 - edge);
                    open.addLast(graph.target(edge));
                }
            }
        }
    }

    private Int2IntLinkedOpenHashMap step(Int2IntLinkedOpenHashMap frontier, LogEntry entry) {
        Int2IntLinkedOpenHashMap next = new Int2IntLinkedOpenHashMap();
        IntIterator states = frontier.keySet().iterator();
        while (states.hasNext()) {
            int state = states.nextInt();
            for (int edge = graph.firstEdge(state); edge < graph.endEdge(state); edge++) {
                ActionLabel label = graph.actions().get(graph.action(edge));
                if (entry.fits(label) && fits(graph.target(edge), entry.state())) {
                    next.putIfAbsent(graph.target(edge), edge);
                }
            }
        }
        return next;
    }

    private boolean fits(int state, Map<String, TlaValue> known) {
        for (Map.Entry<String, TlaValue> variable : known.entrySet()) {
            int index = graph.variables().indexOf(variable.getKey());
            if (index < 0) {
                throw new IllegalArgumentException(
                        "no such variable: variable=" + variable.getKey() + ", variables=" + graph.variables());
            }
            if (!graph.value(state, index).equals(variable.getValue())) {
                return false;
            }
        }
        return true;
    }

    private List<ActionLabel> enabled(Int2IntLinkedOpenHashMap frontier) {
        Set<ActionLabel> enabled = new LinkedHashSet<>();
        IntIterator states = frontier.keySet().iterator();
        while (states.hasNext()) {
            graph.out(states.nextInt())
                    .forEach(edge -> enabled.add(graph.actions().get(edge.action())));
        }
        return List.copyOf(enabled);
    }

    /** One behaviour to the first state of the last frontier. */
    private List<ActionLabel> behaviour(List<Int2IntLinkedOpenHashMap> frontiers) {
        Deque<ActionLabel> labels = new ArrayDeque<>();
        int at = frontiers.size() - 1;
        int via = frontiers.get(at).get(frontiers.get(at).firstIntKey());
        while (via != INITIAL) {
            int edge = via >= 0 ? via : -2 - via;
            labels.addFirst(graph.actions().get(graph.action(edge)));
            at -= via >= 0 ? 1 : 0;
            via = frontiers.get(at).get(graph.source(edge));
        }
        return List.copyOf(labels);
    }
}
