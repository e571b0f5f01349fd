package org.nowait.tlc;

import java.nio.file.Path;
import org.nowait.graph.GraphKey;

/**
 * Asks for the complete labelled state graph of a model.
 *
 * @param model the model; it must use neither SYMMETRY nor VIEW
 * @param file where the graph goes
 * @param key what the graph is made from, stored in the file
 * @param timeoutSeconds after this many seconds the walk is stopped; 0 means never
 */
public record HarvestRequest(Model model, Path file, GraphKey key, int timeoutSeconds) {}
