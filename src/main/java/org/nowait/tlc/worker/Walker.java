package org.nowait.tlc.worker;

import it.unimi.dsi.fastutil.ints.Int2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.nowait.graph.GraphFile;
import org.nowait.graph.StateGraph;
import org.nowait.tlc.WalkRequest;
import org.nowait.tlc.Walks;

/** Walks at random over a specification; every state on a walk is expanded completely. */
final class Walker {

    /*
     * A walk is a list of places: the state, and which of the edges that leave it was taken. Places become edge numbers when
     * the graph is built: visited states first, in the order of their first visit, then their neighbours.
     */
    private final WalkRequest request;
    private final Exploration exploration;
    private final Int2ObjectLinkedOpenHashMap<IntArrayList> edgesOf = new Int2ObjectLinkedOpenHashMap<>();
    private final List<List<int[]>> walks = new ArrayList<>();

    Walker(Spec spec, WalkRequest request) {
        this.request = request;
        this.exploration = new Exploration(spec);
    }

    Walks run() {
        long start = System.nanoTime();
        Random random = new Random(request.seed());
        List<Integer> initial = exploration.addInitialStates();
        for (int walk = 0; walk < request.walks() && !initial.isEmpty(); walk++) {
            walks.add(walk(initial.get(random.nextInt(initial.size())), random));
        }
        return write(initial, start);
    }

    private List<int[]> walk(int from, Random random) {
        List<int[]> places = new ArrayList<>();
        int state = from;
        for (int step = 0; step < request.depth(); step++) {
            IntArrayList edges = edges(state);
            if (edges.isEmpty()) {
                return places;
            }
            int taken = random.nextInt(edges.size() / 2);
            places.add(new int[] {state, taken});
            state = edges.getInt(2 * taken + 1);
        }
        edges(state);
        return places;
    }

    private IntArrayList edges(int state) {
        IntArrayList edges = edgesOf.get(state);
        if (edges == null) {
            edges = new IntArrayList();
            exploration.expand(state, edges);
            edgesOf.put(state, edges);
        }
        return edges;
    }

    private Walks write(List<Integer> initial, long start) {
        int[] numberInGraph = numbering();
        StateGraph.Builder builder = exploration.graph();
        for (int state : initial) {
            builder.addInitial(numberInGraph[state]);
        }
        edgesOf.forEach((state, edges) -> {
            for (int i = 0; i < edges.size(); i += 2) {
                builder.addEdge(numberInGraph[state], edges.getInt(i), numberInGraph[edges.getInt(i + 1)]);
            }
        });
        StateGraph graph = builder.build();
        try {
            GraphFile.write(request.file(), request.key(), graph);
        } catch (IOException e) {
            throw new UncheckedIOException(request.file() + ": the graph cannot be written: " + e.getMessage(), e);
        }
        List<List<Integer>> numbered = new ArrayList<>();
        for (List<int[]> walk : walks) {
            numbered.add(walk.stream()
                    .map(place -> graph.firstEdge(numberInGraph[place[0]]) + place[1])
                    .toList());
        }
        return new Walks(
                request.model().name(),
                request.file(),
                graph.stateCount(),
                edgesOf.size(),
                graph.edgeCount(),
                exploration.edgesByAction(),
                numbered,
                (System.nanoTime() - start) / 1e9);
    }

    /* Adds all states to the graph in their new order. */
    private int[] numbering() {
        int[] numberInGraph = new int[exploration.count()];
        int next = 0;
        for (int state : edgesOf.keySet()) {
            numberInGraph[state] = next++;
            exploration.addToGraph(state);
        }
        for (int state = 0; state < numberInGraph.length; state++) {
            if (!edgesOf.containsKey(state)) {
                numberInGraph[state] = next++;
                exploration.addToGraph(state);
            }
        }
        return numberInGraph;
    }
}
