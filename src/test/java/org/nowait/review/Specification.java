package org.nowait.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.nowait.tlc.GraphCache;
import org.nowait.tlc.TlcOptions;
import org.nowait.tlc.TlcWorkers;
import org.nowait.tlc.manifest.Manifest;
import org.nowait.tlc.manifest.ManifestEntry;
import org.nowait.tlc.manifest.ModelConfig;
import org.nowait.tlc.manifest.ModelConfigs;
import org.nowait.tlc.manifest.ModelKind;

/**
 * The project's own specification as the tests of replay use it: its manifest, its configurations, two workers. Their answers
 * are kept until it is closed, and not beyond: each run of the tests asks TLC anew.
 */
public final class Specification implements AutoCloseable {

    /** The project's folder. */
    public static final Path ROOT = Path.of("").toAbsolutePath();

    private final Path answers;
    private final TlcWorkers tlc;
    private final ModelReplay replay;
    private final Map<String, ReplayTarget> loaded = new HashMap<>();
    private final Manifest manifest = Manifest.read(ROOT.resolve("model-configs/manifest.json"));

    private Specification(Path answers) {
        this.answers = answers;
        this.tlc = TlcWorkers.startWithCache(TlcOptions.defaults().withProcesses(2), answers);
        this.replay = new ModelReplay(tlc, GraphCache.inBuildFolder());
    }

    static Specification start() {
        try {
            return new Specification(Files.createTempDirectory("nowait-answers"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the workers} */
    public TlcWorkers tlc() {
        return tlc;
    }

    Manifest manifest() {
        return manifest;
    }

    ModelReplay replay() {
        return replay;
    }

    ReplayReview replayReview() {
        return new ReplayReview(manifest, tlc, GraphCache.inBuildFolder());
    }

    /** {@return all configurations} */
    public List<ModelConfig> configs() {
        return ModelConfigs.in(ROOT.resolve("model-configs"), ROOT.resolve("spec"));
    }

    ManifestEntry entry(ModelConfig config) {
        return manifest.find(config.name()).orElseThrow();
    }

    /** The models whose whole graph is replayed, small ones first. */
    List<ModelConfig> models() {
        return configs().stream()
                .filter(config ->
                        config.kind() == ModelKind.MODEL && entry(config).replay())
                .sorted((a, b) -> Long.compare(entry(a).distinctStates(), entry(b).distinctStates()))
                .toList();
    }

    /** Harvests and loads the models, two at once, and keeps them. */
    void loadModels() {
        Jobs.run(models(), 2, config -> replay().load(config, entry(config).silent()), config -> {})
                .forEach(target -> loaded.put(target.name(), target));
    }

    /** {@return a model that was loaded} */
    ReplayTarget model(ModelConfig config) {
        return Objects.requireNonNull(loaded.get(config.name()), config.name());
    }

    @Override
    public void close() throws IOException {
        tlc.close();
        try (Stream<Path> files = Files.list(answers)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(answers);
    }
}
