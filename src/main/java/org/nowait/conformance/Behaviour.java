package org.nowait.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.nowait.graph.ActionLabel;
import org.nowait.graph.Edge;
import org.nowait.graph.GraphPath;
import org.nowait.graph.StateGraph;

/**
 * A behaviour of a specification: a counterexample, a witness, a random walk.
 *
 * @param name the name of the behaviour, for messages
 * @param start the initial state
 * @param steps the steps from it
 * @param loopsTo for a lasso the number of steps after which its loop begins: 0 if the last state is the initial one
 *     again, and so on; absent for a finite behaviour. The last state must equal the state there.
 */
public record Behaviour(String name, SpecState start, List<Step> steps, OptionalInt loopsTo) {

    /**
     * One step.
     *
     * @param label the action with its parameters
     * @param state the state after it, or the part of it that is known
     */
    public record Step(ActionLabel label, SpecState state) {}

    /** Copies the steps and rejects a lasso that does not close. */
    public Behaviour {
        steps = List.copyOf(steps);
        if (loopsTo.isPresent()) {
            int back = loopsTo.getAsInt();
            if (back < 0 || back >= steps.size()) {
                throw new IllegalArgumentException(
                        "a loop begins before the last step: loopsTo=" + back + ", steps=" + steps.size());
            }
            SpecState first = back == 0 ? start : steps.get(back - 1).state();
            if (!first.equals(steps.get(steps.size() - 1).state())) {
                throw new IllegalArgumentException("a loop ends where it begins: loopsTo=" + back);
            }
        }
    }

    /**
     * Returns a finite behaviour.
     *
     * @param name the name, for messages
     * @param start the initial state
     * @param steps the steps from it
     * @return the behaviour
     */
    public static Behaviour finite(String name, SpecState start, List<Step> steps) {
        return new Behaviour(name, start, steps, OptionalInt.empty());
    }

    /**
     * Returns a path of a graph as a behaviour.
     *
     * @param name the name, for messages
     * @param graph the graph
     * @param path the path
     * @return the behaviour
     */
    public static Behaviour of(String name, StateGraph graph, GraphPath path) {
        List<Step> steps = new ArrayList<>();
        for (Edge edge : path.edges()) {
            steps.add(new Step(graph.actions().get(edge.action()), SpecState.of(graph, edge.target())));
        }
        return finite(name, SpecState.of(graph, path.start()), steps);
    }

    /**
     * Returns a random walk through a graph, the same one for the same seed.
     *
     * @param graph the graph
     * @param seed the seed, which is part of the name
     * @param length the most steps; the walk ends earlier in a state without edges
     * @return the behaviour
     */
    public static Behaviour randomWalk(StateGraph graph, long seed, int length) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] initial = graph.initialStates();
        int start = initial[random.nextInt(initial.length)];
        List<Edge> edges = new ArrayList<>();
        int at = start;
        while (edges.size() < length && graph.firstEdge(at) < graph.endEdge(at)) {
            int edge = random.nextInt(graph.firstEdge(at), graph.endEdge(at));
            edges.add(new Edge(at, graph.action(edge), graph.target(edge)));
            at = graph.target(edge);
        }
        return of("random walk, seed " + seed, graph, new GraphPath(start, edges));
    }
}
