package org.nowait.tlc;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What random walks over a model found. The graph in the file is partial: its states below {@code expanded} are the visited
 * ones, with every edge that leaves them; the others are their neighbours, whose own edges are not known.
 *
 * @param model the name of the model
 * @param file where the partial graph is
 * @param states states in the graph
 * @param expanded visited states; they have the numbers below this one
 * @param edges edges of the graph
 * @param edgesByAction for each action name of the next-state relation the number of its edges, zero included
 * @param walks each walk as the edges it took, numbered as in the graph; the first edge leaves an initial state
 * @param seconds wall-clock seconds
 */
public record Walks(
        String model,
        Path file,
        long states,
        int expanded,
        long edges,
        Map<String, Long> edgesByAction,
        List<List<Integer>> walks,
        double seconds) {

    /** Copies the collections. */
    public Walks {
        edgesByAction = Collections.unmodifiableMap(new TreeMap<>(edgesByAction));
        walks = List.copyOf(walks);
    }
}
