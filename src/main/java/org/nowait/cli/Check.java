package org.nowait.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.commons.lang3.StringUtils;
import org.nowait.report.CheckGroup;
import org.nowait.report.JUnitXml;
import org.nowait.report.JsonReport;
import org.nowait.report.Ktap;
import org.nowait.report.LivenessText;
import org.nowait.report.TextTable;
import org.nowait.report.Verdict;
import org.nowait.review.ModelReview;
import org.nowait.review.ModelRun;
import org.nowait.tlc.CheckResult;
import org.nowait.tlc.Outcome;
import org.nowait.tlc.SpecProblem;
import org.nowait.tlc.TlcOptions;
import org.nowait.tlc.TlcWorkers;
import org.nowait.tlc.manifest.Difference;
import org.nowait.tlc.manifest.Manifest;
import org.nowait.tlc.manifest.ManifestEntry;
import org.nowait.tlc.manifest.ModelConfig;
import org.nowait.tlc.manifest.ModelKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nowait check}: does TLC find in each model configuration what the manifest says? */
@Command(
        name = "check",
        description = "Run TLC on model configurations and compare with model-configs/manifest.json.",
        footer = {
            "",
            "Exit codes: 0 as expected, 1 not, 2 a broken module, configuration or",
            "manifest, 4 nothing to run. With exactly one model that the manifest",
            "does not know: TLC's own exit code.",
            "",
            "Examples:",
            "  nowait check                          every configuration",
            "  nowait check MCAnyClient_nesting      one of them",
            "  nowait check --update-expected NAME   enter what was found"
        })
final class Check implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "MODEL", arity = "0..*", description = "Names of configurations; none for all.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "TLC processes at once; default: one a core.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "Limit of each run; 0, the default, for none.")
    private int timeout;

    @Option(names = "--update-expected", description = "Enter what was found in the manifest.")
    private boolean update;

    Check(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Format format = output.format(Format.TABLE, Format.JSON, Format.KTAP, Format.JUNIT);
        if (jobs < 1 || timeout < 0) {
            throw new UserError(
                    "--jobs must be at least 1 and --timeout not negative: jobs=" + jobs + ", timeout=" + timeout);
        }
        Workspace workspace = Workspace.find(around);
        ModelSelection models = ModelSelection.of(workspace, names, around);
        try (ResultFile result = output.open(around);
                Progress progress = output.progress(around);
                TlcWorkers tlc = TlcWorkers.start(TlcOptions.defaults().withProcesses(jobs))) {
            progress.begin("models", models.chosen().size());
            ModelReview review = new ModelReview(models.manifest(), workspace.root());
            List<ModelRun> runs = review.run(models.chosen(), tlc, timeout, progress::step);
            progress.end();
            List<Difference> folder = names.isEmpty() && !update ? review.compareFolder(models.all()) : List.of();
            if (update) {
                enter(models.manifest(), runs);
            }
            result.write(render(format, runs, folder));
            return update ? ExitCode.OK : exitCode(runs, folder);
        }
    }

    private int exitCode(List<ModelRun> runs, List<Difference> folder) {
        if (runs.size() == 1 && !runs.get(0).expected()) {
            return runs.get(0).result().exitCode();
        }
        int code = exitCode(runs);
        return folder.isEmpty() ? code : ExitCode.worst(code, ExitCode.FAILED);
    }

    /** {@return the worst of the runs: 0 as expected, 1 not, 2 broken; 4 without any} */
    static int exitCode(List<ModelRun> runs) {
        int code = runs.isEmpty() ? ExitCode.SKIPPED : ExitCode.OK;
        for (ModelRun run : runs) {
            boolean broken = !run.result().outcome().isVerdict();
            int own = run.asExpected() ? ExitCode.OK : broken ? ExitCode.USAGE : ExitCode.FAILED;
            code = ExitCode.worst(code, own);
        }
        return code;
    }

    private static void enter(Manifest manifest, List<ModelRun> runs) {
        Manifest changed = manifest;
        for (ModelRun run : runs) {
            ModelConfig config = run.config();
            ManifestEntry entry = changed.find(config.name()).orElseGet(() -> fresh(config));
            changed = changed.with(entry.expecting(run.result().orThrow(), run.each()));
        }
        changed.write();
    }

    private static ManifestEntry fresh(ModelConfig config) {
        return new ManifestEntry(
                "model-configs/" + config.name() + ".cfg",
                "spec/" + config.module() + ".tla",
                config.kind(),
                "",
                "",
                0,
                0,
                0,
                0,
                config.kind() != ModelKind.THEOREM,
                "",
                List.of(),
                Map.of());
    }

    private String render(Format format, List<ModelRun> runs, List<Difference> folder) {
        return switch (format) {
            case JSON -> json(runs, folder);
            case KTAP -> Ktap.write(List.of(group(runs)));
            case JUNIT -> JUnitXml.write(List.of(group(runs)));
            case TABLE, HERD -> Paint.verdicts(table(runs), output.coloured(around)) + remarks(runs, folder);
        };
    }

    /** {@return the runs as checks, one a configuration} */
    static CheckGroup group(List<ModelRun> runs) {
        return new CheckGroup(
                "models",
                runs.stream()
                        .map(run -> new org.nowait.report.Check(
                                run.config().name(),
                                run.asExpected() ? Verdict.PASS : Verdict.FAIL,
                                String.join("\n", reasons(run)),
                                run.result().seconds()))
                        .toList());
    }

    private static List<String> reasons(ModelRun run) {
        SpecProblem problem = run.result().problem();
        if (!run.expected() && problem != null) {
            return List.of(run.config().name() + ": " + problem);
        }
        if (!run.expected()) {
            return List.of(run.config().name() + ": not in the manifest; enter it with: nowait check"
                    + " --update-expected " + run.config().name());
        }
        return run.differences().stream().map(Difference::toString).toList();
    }

    private static String json(List<ModelRun> runs, List<Difference> folder) {
        ObjectNode document = JsonReport.document("check");
        document.set("groups", JsonReport.groups(List.of(group(runs))));
        var models = document.putArray("models");
        for (ModelRun run : runs) {
            ObjectNode node = models.addObject();
            node.put("name", run.config().name()).put("module", run.config().module());
            node.put("result", run.result().outcome().manifestName());
            node.put("violated", run.result().violated());
            node.put("distinctStates", run.result().distinct());
            node.put("totalStates", run.result().generated());
            node.put("stateDepth", run.result().depth());
            node.put("seconds", run.result().seconds());
            LivenessText.addTo(run.config(), node);
            instances(node, run);
        }
        var differences = document.putArray("folder");
        folder.forEach(difference -> differences.add(difference.toString()));
        return JsonReport.write(document);
    }

    private static void instances(ObjectNode model, ModelRun run) {
        if (!run.each().isEmpty()) {
            ObjectNode each = model.putObject("each");
            run.each()
                    .forEach((name, result) -> each.putObject(name)
                            .put("result", result.outcome().manifestName())
                            .put("violated", result.violated())
                            .put("states", result.traceLength()));
        }
    }

    /**
     * Returns the runs as a table of at most 75 columns.
     *
     * @param runs the runs
     * @return the table
     */
    static String table(List<ModelRun> runs) {
        TextTable table = new TextTable()
                .words("MODEL")
                .words("RESULT")
                .numbers("DISTINCT")
                .numbers("DEPTH")
                .numbers("TIME")
                .words("EXPECT");
        for (ModelRun run : runs) {
            table.row(
                    StringUtils.abbreviateMiddle(run.config().name().replaceFirst("^MC", ""), "~", 32),
                    run.result().outcome().manifestName().replace("failure", "f."),
                    isWhole(run)
                            ? String.format(Locale.ROOT, "%,d", run.result().distinct())
                            : "-",
                    run.result().depth(),
                    String.format(Locale.ROOT, "%.1fs", run.result().seconds()),
                    run.asExpected()
                            ? "ok"
                            : run.expected() ? run.differences().get(0).field() + "!" : "new!");
        }
        return table.render(0);
    }

    /** Where a run stopped at a failure, its count depends on the order in which TLC happened to go. */
    private static boolean isWhole(ModelRun run) {
        return run.result().outcome() == Outcome.SUCCESS;
    }

    /** {@return how the instances of a configuration ended, in one line} */
    private static String summary(ModelRun run) {
        IntSummaryStatistics lengths =
                run.each().values().stream().mapToInt(CheckResult::traceLength).summaryStatistics();
        long alike = run.each().values().stream()
                .filter(result -> result.outcome() == run.result().outcome())
                .count();
        return String.format(
                Locale.ROOT,
                "  %s: %d instances, %d end like it; shortest counterexamples of %d to %d states%n",
                run.config().name(),
                lengths.getCount(),
                alike,
                lengths.getMin(),
                lengths.getMax());
    }

    /** {@return what is not as expected, one line each, and the sums} */
    static String remarks(List<ModelRun> runs, List<Difference> folder) {
        StringBuilder text = new StringBuilder();
        runs.stream()
                .filter(run -> !run.asExpected())
                .flatMap(run -> reasons(run).stream())
                .forEach(reason -> text.append("  ").append(reason).append('\n'));
        folder.forEach(difference -> text.append("  ").append(difference).append('\n'));
        runs.stream().filter(run -> !run.each().isEmpty()).forEach(run -> text.append(summary(run)));
        text.append(LivenessText.of(runs.stream().map(ModelRun::config).toList()));
        long good = runs.stream().filter(ModelRun::asExpected).count();
        long states = runs.stream()
                .filter(Check::isWhole)
                .mapToLong(run -> run.result().distinct())
                .sum();
        long steps = runs.stream()
                .filter(Check::isWhole)
                .mapToLong(run -> run.result().generated())
                .sum();
        return text.append(String.format(
                        Locale.ROOT,
                        "%d models, %d as expected, %d not; %,d distinct states, %,d generated%n",
                        runs.size(),
                        good,
                        runs.size() - good,
                        states,
                        steps))
                .toString();
    }
}
