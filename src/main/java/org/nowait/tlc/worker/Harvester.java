package org.nowait.tlc.worker;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.nowait.graph.CanonicalOrder;
import org.nowait.graph.GraphFile;
import org.nowait.graph.StateGraph;
import org.nowait.tlc.Harvest;
import org.nowait.tlc.HarvestRequest;

/** Walks breadth-first over all states of a specification and writes its graph. */
final class Harvester {

    private final Spec spec;
    private final HarvestRequest request;

    Harvester(Spec spec, HarvestRequest request) {
        this.spec = spec;
        this.request = request;
    }

    Harvest run() {
        long start = System.nanoTime();
        Exploration exploration = new Exploration(spec);
        StateGraph.Builder graph = exploration.graph();
        exploration.addInitialStates().forEach(initial -> {
            exploration.addToGraph(initial);
            graph.addInitial(initial);
        });
        int depth = exploration.count() == 0 ? 0 : 1;
        int levelEnd = exploration.count();
        IntArrayList edges = new IntArrayList();
        for (int state = 0; state < exploration.count(); state++) {
            if (state == levelEnd) {
                depth++;
                levelEnd = exploration.count();
            }
            int known = exploration.count();
            edges.clear();
            exploration.expand(state, edges);
            exploration.dropState(state);
            for (int added = known; added < exploration.count(); added++) {
                exploration.addToGraph(added);
            }
            for (int i = 0; i < edges.size(); i += 2) {
                graph.addEdge(state, edges.getInt(i), edges.getInt(i + 1));
            }
        }
        return write(CanonicalOrder.of(graph.build()), exploration, depth, start);
    }

    private Harvest write(StateGraph graph, Exploration exploration, int depth, long start) {
        try {
            GraphFile.write(request.file(), request.key(), graph);
        } catch (IOException e) {
            throw new UncheckedIOException(request.file() + ": the graph cannot be written: " + e.getMessage(), e);
        }
        return new Harvest(
                request.model().name(),
                request.file(),
                graph.stateCount(),
                exploration.generated(),
                graph.edgeCount(),
                depth,
                exploration.edgesByAction(),
                (System.nanoTime() - start) / 1e9);
    }
}
