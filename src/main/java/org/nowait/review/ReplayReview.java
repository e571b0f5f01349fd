package org.nowait.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nowait.conformance.ActionCoverage;
import org.nowait.conformance.ConformanceResult;
import org.nowait.graph.StateGraph;
import org.nowait.tlc.GraphCache;
import org.nowait.tlc.TlcException;
import org.nowait.tlc.TlcWorkers;
import org.nowait.tlc.manifest.Manifest;
import org.nowait.tlc.manifest.ManifestEntry;
import org.nowait.tlc.manifest.ModelConfig;
import org.nowait.tlc.manifest.ModelKind;

/** Replays model configurations on the Java machine: models as whole graphs, the others as the behaviour TLC prints. */
public final class ReplayReview {

    private final Manifest manifest;
    private final TlcWorkers tlc;
    private final ModelReplay replay;

    /**
     * Prepares a review.
     *
     * @param manifest what is expected of the graphs
     * @param tlc the workers that harvest and check
     * @param cache where graphs are kept
     */
    public ReplayReview(Manifest manifest, TlcWorkers tlc, GraphCache cache) {
        this.manifest = manifest;
        this.tlc = tlc;
        this.replay = new ModelReplay(tlc, cache);
    }

    /**
     * Tells whether a configuration can be replayed.
     *
     * @param config the configuration
     * @return what its manifest entry says; without one, whether it is about states at all
     */
    public boolean replays(ModelConfig config) {
        return manifest.find(config.name()).map(ManifestEntry::replay).orElse(config.kind() != ModelKind.THEOREM);
    }

    /**
     * Replays configurations.
     *
     * @param configs the configurations
     * @param jobs how many at once
     * @param onRun told the name of each when it is done
     * @return a run a configuration, in their order
     */
    public List<ReplayRun> run(List<ModelConfig> configs, int jobs, Consumer<String> onRun) {
        return Jobs.run(
                configs,
                jobs,
                config -> config.kind() == ModelKind.MODEL ? graph(config) : printed(config),
                config -> onRun.accept(config.name()));
    }

    private ReplayRun graph(ModelConfig config) {
        long begin = System.nanoTime();
        try {
            ReplayTarget target = load(config);
            ConformanceResult result = replay.replay(target);
            List<String> failures = new ArrayList<>(counts(config, target.graph()));
            failures.addAll(result.failures());
            result.divergences().forEach(divergence -> failures.add(divergence.toString()));
            return run(config, result, null, "", failures, false, begin);
        } catch (TlcException e) {
            return run(config, null, null, "", List.of(String.valueOf(e.getMessage())), e.isBrokenInput(), begin);
        }
    }

    /**
     * Loads a model as {@link ModelReplay#load} does. A model without an entry may keep any action silent.
     *
     * @param config the configuration
     * @return all that a replay needs
     */
    public ReplayTarget load(ModelConfig config) {
        Optional<ManifestEntry> entry = manifest.find(config.name());
        ReplayTarget target =
                replay.load(config, entry.map(ManifestEntry::silent).orElse(List.of()));
        return entry.isPresent() ? target : target.withSilent(silent(target.graph()));
    }

    /**
     * Replays a whole graph.
     *
     * @param target the model
     * @return what was compared and what diverged
     */
    ConformanceResult replay(ReplayTarget target) {
        return replay.replay(target);
    }

    private static Set<String> silent(StateGraph graph) {
        Set<String> names = new TreeSet<>();
        graph.actions().forEach(action -> names.add(action.name()));
        for (int state = 0; state < graph.stateCount(); state++) {
            for (int edge = graph.firstEdge(state); edge < graph.endEdge(state); edge++) {
                names.remove(graph.actions().get(graph.action(edge)).name());
            }
        }
        return names;
    }

    /* TLC counts a state generated for each initial state and for each step, repeated ones included. */
    private List<String> counts(ModelConfig config, StateGraph graph) {
        List<String> failures = new ArrayList<>();
        manifest.find(config.name()).ifPresent(entry -> {
            compare(failures, "distinct states", entry.distinctStates(), graph.stateCount());
            compare(
                    failures,
                    "generated states",
                    entry.totalStates(),
                    graph.edgeCount() + graph.initialStates().length);
        });
        return failures;
    }

    private static void compare(List<String> failures, String what, long expected, long harvested) {
        if (expected != harvested) {
            failures.add(
                    "harvest and manifest must agree on " + what + ": harvest=" + harvested + ", manifest=" + expected);
        }
    }

    private ReplayRun printed(ModelConfig config) {
        long begin = System.nanoTime();
        try {
            PrintedBehaviour printed = config.each().isEmpty()
                    ? PrintedBehaviour.replay(config, tlc, replay)
                    : new InstanceReplay(config, tlc, replay).run();
            return run(config, null, printed, printed.remark(), printed.failures(), false, begin);
        } catch (TlcException e) {
            return run(config, null, null, "", List.of(String.valueOf(e.getMessage())), e.isBrokenInput(), begin);
        }
    }

    private static ReplayRun run(
            ModelConfig config,
            @Nullable ConformanceResult graph,
            @Nullable PrintedBehaviour printed,
            String remark,
            List<String> failures,
            boolean broken,
            long begin) {
        return new ReplayRun(
                config.name(),
                config.kind(),
                Optional.ofNullable(graph),
                Optional.ofNullable(printed).map(PrintedBehaviour::result),
                remark,
                failures,
                broken,
                (System.nanoTime() - begin) / 1e9);
    }

    /**
     * Tells which actions fired in none of the models that were replayed.
     *
     * @param runs the runs of every model
     * @return their names, sorted
     */
    public static List<String> neverFired(Collection<ReplayRun> runs) {
        Set<String> names = new TreeSet<>();
        Set<String> fired = new TreeSet<>();
        for (ReplayRun run : runs) {
            for (ActionCoverage action :
                    run.graph().map(ConformanceResult::actions).orElse(List.of())) {
                names.add(action.name());
                if (action.performed() > 0) {
                    fired.add(action.name());
                }
            }
        }
        names.removeAll(fired);
        return List.copyOf(names);
    }
}
