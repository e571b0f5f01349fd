package org.nowait.tlc;

import java.nio.file.Path;
import org.nowait.graph.GraphKey;

/**
 * Asks for random walks over a model whose complete graph would be too large.
 *
 * @param model the model; it must use neither SYMMETRY nor VIEW
 * @param file where the visited part of the graph goes
 * @param key what the graph is made from, stored in the file
 * @param walks how many walks, at least 1
 * @param depth steps in a walk, at least 1
 * @param seed the same seed gives the same walks
 * @param timeoutSeconds after this many seconds the walk is stopped; 0 means never
 */
public record WalkRequest(Model model, Path file, GraphKey key, int walks, int depth, long seed, int timeoutSeconds) {

    /** Rejects walks that go nowhere. */
    public WalkRequest {
        if (walks < 1 || depth < 1) {
            throw new IllegalArgumentException(
                    "walks and depth must be at least 1: walks=" + walks + ", depth=" + depth);
        }
    }
}
