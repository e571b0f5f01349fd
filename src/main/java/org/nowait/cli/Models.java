package org.nowait.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.commons.lang3.StringUtils;
import org.nowait.report.JsonReport;
import org.nowait.report.TextTable;
import org.nowait.review.CoverageTally;
import org.nowait.review.GraphCoverage;
import org.nowait.review.ReplayReview;
import org.nowait.tlc.GraphCache;
import org.nowait.tlc.TlcOptions;
import org.nowait.tlc.TlcWorkers;
import org.nowait.tlc.manifest.Manifest;
import org.nowait.tlc.manifest.ManifestEntry;
import org.nowait.tlc.manifest.ModelConfig;
import org.nowait.tlc.manifest.ModelKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nowait models}: which model configurations are there, and what do they cover? */
@Command(
        name = "models",
        description = "List the model configurations with the counts of the manifest.",
        footer = {
            "",
            "With --coverage the graphs of models are read, harvested where they are",
            "missing: every kernel function in every kind of context, every opening",
            "function inside every other one, every lock type contended.",
            "",
            "Exit codes: 0 listed, all covered; 1 not covered; 4 no configuration.",
            "",
            "Examples:",
            "  nowait models",
            "  nowait models --coverage",
            "  nowait models --coverage MCAnyClient_contexts"
        })
final class Models implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "MODEL", arity = "0..*", description = "Names of configurations; none for all.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--coverage", description = "Read the graphs and say what they cover.")
    private boolean coverage;

    Models(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Format format = output.format(Format.TABLE, Format.JSON);
        Workspace workspace = Workspace.find(around);
        ModelSelection models = ModelSelection.of(workspace, names, around);
        try (ResultFile result = output.open(around);
                Progress progress = output.progress(around)) {
            List<CoverageTally> tallies = coverage ? tallies(models, workspace, progress) : List.of();
            result.write(format == Format.JSON ? json(models, tallies) : text(models, tallies));
            if (models.chosen().isEmpty()) {
                return ExitCode.SKIPPED;
            }
            return tallies.stream().allMatch(tally -> tally.missing().isEmpty()) ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    private static List<CoverageTally> tallies(ModelSelection models, Workspace workspace, Progress progress) {
        GraphCoverage covered = new GraphCoverage();
        try (TlcWorkers tlc = TlcWorkers.start(TlcOptions.defaults().withProcesses(1))) {
            GraphCache cache = new GraphCache(workspace.cache().resolve("graphs"));
            ReplayReview review = new ReplayReview(models.manifest(), tlc, cache);
            List<ModelConfig> chosen = models.chosen().stream()
                    .filter(config -> config.kind() == ModelKind.MODEL && review.replays(config))
                    .toList();
            progress.begin("coverage", chosen.size());
            for (ModelConfig config : chosen) {
                covered.add(review.load(config));
                progress.step(config.name());
            }
            progress.end();
        }
        return covered.tallies();
    }

    private static String text(ModelSelection models, List<CoverageTally> tallies) {
        TextTable table = new TextTable()
                .words("MODEL")
                .words("KIND")
                .words("RESULT")
                .numbers("DISTINCT")
                .numbers("DEPTH")
                .numbers("TIME");
        for (ModelConfig config : models.chosen()) {
            String name = StringUtils.abbreviateMiddle(config.name().replaceFirst("^MC", ""), "~", 25);
            Manifest manifest = models.manifest();
            manifest.find(config.name())
                    .ifPresentOrElse(
                            entry -> table.row(
                                    name,
                                    entry.kind().text(),
                                    entry.result().replace("failure", "f."),
                                    String.format(Locale.ROOT, "%,d", entry.distinctStates()),
                                    entry.stateDepth(),
                                    String.format(Locale.ROOT, "%.1fs", entry.seconds())),
                            () -> table.row(name, config.kind().text(), "no entry", "-", "-", "-"));
        }
        StringBuilder text = new StringBuilder(table.render(0));
        text.append(sums(models));
        for (CoverageTally tally : tallies) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s: %s, %,d of %,d%n",
                    tally.missing().isEmpty() ? "ok" : "FAIL",
                    tally.name(),
                    tally.covered().size(),
                    tally.wanted().size()));
            tally.missing()
                    .forEach(each -> text.append("  missing: ").append(each).append('\n'));
        }
        return text.toString();
    }

    private static String sums(ModelSelection models) {
        long states = models.chosen().stream()
                .flatMap(config -> models.manifest().find(config.name()).stream())
                .mapToLong(ManifestEntry::distinctStates)
                .sum();
        return String.format(
                Locale.ROOT,
                "%d configurations, %,d distinct states%n",
                models.chosen().size(),
                states);
    }

    private static String json(ModelSelection models, List<CoverageTally> tallies) {
        ObjectNode document = JsonReport.document("models");
        ArrayNode array = document.putArray("models");
        for (ModelConfig config : models.chosen()) {
            ObjectNode node = array.addObject();
            node.put("name", config.name()).put("module", config.module());
            node.put("kind", config.kind().text());
            models.manifest().find(config.name()).ifPresent(entry -> {
                node.put("result", entry.result()).put("violated", entry.violated());
                node.put("distinctStates", entry.distinctStates());
                node.put("totalStates", entry.totalStates());
                node.put("stateDepth", entry.stateDepth()).put("seconds", entry.seconds());
            });
        }
        ArrayNode covered = document.putArray("coverage");
        for (CoverageTally tally : tallies) {
            ObjectNode node = covered.addObject().put("name", tally.name());
            node.put("wanted", tally.wanted().size());
            node.put("covered", tally.covered().size());
            ArrayNode missing = node.putArray("missing");
            tally.missing().forEach(missing::add);
        }
        return JsonReport.write(document);
    }
}
