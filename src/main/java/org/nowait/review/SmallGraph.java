package org.nowait.review;

import java.util.List;
import org.nowait.graph.StateGraph;
import org.nowait.tlc.GraphCache;
import org.nowait.tlc.TlcWorkers;
import org.nowait.tlc.manifest.Manifest;
import org.nowait.tlc.manifest.ManifestEntry;
import org.nowait.tlc.manifest.ModelConfig;
import org.nowait.tlc.manifest.ModelKind;

/**
 * The complete graph of a model that a reader can take in.
 *
 * @param model the configuration's name
 * @param graph its graph
 */
public record SmallGraph(String model, StateGraph graph) {

    /** The most states that a picture shows. */
    public static final long MOST_STATES = 30;

    /**
     * Harvests the graphs of all models that are small enough.
     *
     * @param configs configurations
     * @param manifest knows how many states they have
     * @param cache keeps graphs
     * @param tlc walks over the models
     * @return the graphs, in the order of the configurations
     */
    public static List<SmallGraph> of(List<ModelConfig> configs, Manifest manifest, GraphCache cache, TlcWorkers tlc) {
        return configs.stream()
                .filter(config -> config.kind() == ModelKind.MODEL)
                .filter(config -> manifest.find(config.name())
                        .map(ManifestEntry::distinctStates)
                        .filter(states -> states <= MOST_STATES)
                        .isPresent())
                .map(config -> new SmallGraph(config.name(), cache.graph(config.model(), tlc)))
                .toList();
    }
}
