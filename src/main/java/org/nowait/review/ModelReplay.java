package org.nowait.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nowait.conformance.Behaviour;
import org.nowait.conformance.BehaviourReplay;
import org.nowait.conformance.ConformanceChecker;
import org.nowait.conformance.ConformanceOptions;
import org.nowait.conformance.ConformanceResult;
import org.nowait.conformance.Implementation;
import org.nowait.conformance.ReplayResult;
import org.nowait.conformance.SpecState;
import org.nowait.graph.StateGraph;
import org.nowait.kernel.config.Fault;
import org.nowait.refinement.KvfreeNames;
import org.nowait.refinement.SmallModels;
import org.nowait.refinement.SpecScenarios;
import org.nowait.refinement.ZoneBounds;
import org.nowait.tla.TlaValue;
import org.nowait.tlc.GraphCache;
import org.nowait.tlc.TlcException;
import org.nowait.tlc.TlcWorkers;
import org.nowait.tlc.manifest.ModelConfig;

/** Replays model configurations on the Java machine: whole graphs in three directions, and the behaviours that TLC prints. */
public final class ModelReplay {

    private static final Pattern TABLE = Pattern.compile("(?m)^\\s*Scenarios\\s*<-\\s*(\\w+)");
    private static final String BOUNDS = "Bounds";

    private final TlcWorkers tlc;
    private final GraphCache cache;
    /* A table of scenarios depends on no constant, so configurations of a module share it. */
    private final Map<String, Twin> tables = new ConcurrentHashMap<>();

    /**
     * Prepares replays.
     *
     * @param tlc the workers that harvest graphs and evaluate scenarios
     * @param cache where graphs are kept
     */
    public ModelReplay(TlcWorkers tlc, GraphCache cache) {
        this.tlc = tlc;
        this.cache = cache;
    }

    /**
     * Loads the graph of a configuration, harvesting it if the cache has none, and its scenarios.
     *
     * @param config the configuration
     * @param silent the actions that the manifest says never fire
     * @return all that a replay needs
     * @throws TlcException if the configuration has neither a table of scenarios nor a zone's bounds
     */
    public ReplayTarget load(ModelConfig config, Collection<String> silent) {
        StateGraph graph = cache.graph(config.model(), tlc);
        return new ReplayTarget(config.name(), graph, twin(config), Set.copyOf(silent));
    }

    /** A model without scenarios is about one part alone; its root module says how large that is. */
    Twin twin(ModelConfig config) {
        Optional<String> table = table(config);
        if (table.isEmpty()) {
            return alone(evaluate(config, BOUNDS));
        }
        return tables.computeIfAbsent(
                config.module() + "!" + table.get(),
                name -> new Twin.Machines(SpecScenarios.read(evaluate(config, table.get()))));
    }

    private TlaValue evaluate(ModelConfig config, String operator) {
        return tlc.evaluate(config.model(), List.of(operator)).get(0);
    }

    private static Twin alone(TlaValue bounds) {
        if (KvfreeNames.fits(bounds)) {
            return Twin.kvfree(KvfreeNames.read(bounds));
        }
        return SmallModels.find(bounds)
                .<Twin>map(maker -> new Twin.Concrete(Fault.Part.WAITING, maker))
                .orElseGet(() -> new Twin.Memory(ZoneBounds.read(bounds)));
    }

    private static Optional<String> table(ModelConfig config) {
        try {
            Matcher matcher = TABLE.matcher(Files.readString(config.file()));
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(config.file() + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Replays a whole graph.
     *
     * @param target the model
     * @return what was compared and what diverged
     */
    public ConformanceResult replay(ReplayTarget target) {
        return new ConformanceChecker(target.model(), options(target)).check(target.implementation(Set.of()));
    }

    private static ConformanceOptions options(ReplayTarget target) {
        return ConformanceOptions.defaults()
                .withVariantsPerState(target.twin().variants())
                .withRepeat("nowait replay " + target.name());
    }

    /**
     * Replays a behaviour that TLC printed, step by step; the loop of a lasso twice.
     *
     * @param config the configuration that it belongs to
     * @param behaviour the behaviour
     * @return how far it went
     */
    public ReplayResult replay(ModelConfig config, Behaviour behaviour) {
        return replay(config, behaviour, twin(config));
    }

    /**
     * Replays a behaviour that TLC printed, on what is known to follow the model.
     *
     * @param config the configuration that it belongs to
     * @param behaviour the behaviour
     * @param twin what {@link #twin} gives for the configuration
     * @return how far it went
     */
    ReplayResult replay(ModelConfig config, Behaviour behaviour, Twin twin) {
        return BehaviourReplay.run(
                behaviour, implementation(twin, behaviour.start()), "nowait replay " + config.name());
    }

    private static Implementation implementation(Twin twin, SpecState start) {
        TlaValue cell = start.values().get("cell");
        return twin.implementation(cell == null ? List.of() : List.of(cell), Set.of());
    }
}
