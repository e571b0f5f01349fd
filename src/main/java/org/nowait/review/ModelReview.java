package org.nowait.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.nowait.tlc.CheckRequest;
import org.nowait.tlc.CheckResult;
import org.nowait.tlc.Model;
import org.nowait.tlc.TlcWorkers;
import org.nowait.tlc.manifest.Difference;
import org.nowait.tlc.manifest.Instances;
import org.nowait.tlc.manifest.Manifest;
import org.nowait.tlc.manifest.ManifestCheck;
import org.nowait.tlc.manifest.ManifestEntry;
import org.nowait.tlc.manifest.ModelConfig;

/** Runs TLC on model configurations and compares every run with the manifest. */
public final class ModelReview {

    private final Manifest manifest;
    private final Path root;

    /**
     * Prepares a review.
     *
     * @param manifest what is expected
     * @param root the folder that the manifest's paths belong to
     */
    public ModelReview(Manifest manifest, Path root) {
        this.manifest = manifest;
        this.root = root;
    }

    /**
     * Runs configurations, as many at once as there are workers.
     *
     * @param configs the configurations
     * @param tlc the workers
     * @param timeoutSeconds the limit of each run; 0 for none
     * @param onRun told the name of each configuration when it is done
     * @return a run a configuration, in their order
     */
    public List<ModelRun> run(List<ModelConfig> configs, TlcWorkers tlc, int timeoutSeconds, Consumer<String> onRun) {
        List<CheckRequest> requests = new ArrayList<>();
        for (ModelConfig config : configs) {
            requests.add(CheckRequest.of(config.model()).withTimeout(timeoutSeconds));
        }
        List<CheckResult> results = tlc.checkAll(requests, (request, result) -> onRun.accept(nameOf(request)));
        List<ModelRun> runs = new ArrayList<>();
        for (int i = 0; i < configs.size(); i++) {
            CheckResult result = results.get(i);
            boolean verdict = result.outcome().isVerdict();
            runs.add(judge(
                    configs.get(i), result, verdict ? Instances.check(configs.get(i), tlc, timeoutSeconds) : Map.of()));
        }
        return runs;
    }

    private static String nameOf(CheckRequest request) {
        Model model = request.model();
        return model.name();
    }

    private ModelRun judge(ModelConfig config, CheckResult result, Map<String, CheckResult> each) {
        ManifestEntry entry = manifest.find(config.name()).orElse(null);
        if (entry == null) {
            return new ModelRun(config, result, false, List.of(), each);
        }
        ManifestCheck check = new ManifestCheck(manifest);
        List<Difference> differences = new ArrayList<>(check.compare(entry, result));
        differences.addAll(check.compare(entry, each));
        return new ModelRun(config, result, true, differences, each);
    }

    /**
     * Compares the folder of configurations with the manifest: each entry needs its file, each file its entry.
     *
     * @param configs all configurations of the folder
     * @return what differs
     */
    public List<Difference> compareFolder(List<ModelConfig> configs) {
        List<ModelConfig> relative = configs.stream()
                .map(config -> new ModelConfig(
                        root.relativize(config.file()),
                        config.specDir(),
                        config.module(),
                        config.expect(),
                        config.each()))
                .toList();
        return new ManifestCheck(manifest).compare(relative);
    }
}
