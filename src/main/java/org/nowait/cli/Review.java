package org.nowait.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.nowait.litmus.CellResult;
import org.nowait.litmus.LitmusJson;
import org.nowait.litmus.LitmusReport;
import org.nowait.litmus.LitmusTable;
import org.nowait.litmus.LitmusTest;
import org.nowait.report.JsonReport;
import org.nowait.report.TextTable;
import org.nowait.review.ModelReview;
import org.nowait.review.ModelRun;
import org.nowait.tlc.TlcOptions;
import org.nowait.tlc.TlcWorkers;
import org.nowait.tlc.manifest.ManifestEntry;
import org.nowait.tlc.manifest.ModelConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nowait review}: the litmus tests and the model configurations, each against what is expected of it. */
@Command(
        name = "review",
        description = "Run the litmus suite and the model configurations, and judge them.",
        footer = {
            "",
            "Without --all only configurations run that took at most 5 s when the",
            "manifest was recorded; how many are left is said.",
            "",
            "Exit codes: 0 as expected, 1 not, 2 a broken file, 3 a bound was hit,",
            "4 nothing ran.",
            "",
            "Examples:",
            "  nowait review",
            "  nowait review --all --engine both -f json -o review.json"
        })
final class Review implements Callable<Integer> {

    private static final double SHORT_SECONDS = 5;

    private final Surroundings around;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private LitmusOptions options = new LitmusOptions();

    @Option(names = "--all", description = "Run long model configurations too.")
    private boolean all;

    Review(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Format format = output.format(Format.TABLE, Format.JSON);
        int jobs = options.jobs();
        options.builds();
        options.proposals();
        Workspace workspace = Workspace.find(around);
        ModelSelection models = ModelSelection.of(workspace, List.of(), around);
        List<ModelConfig> chosen =
                models.all().stream().filter(config -> runs(models, config)).toList();
        List<LitmusTest> tests = LitmusOptions.load(
                Workspace.files(workspace.litmus(), ".litmus").stream()
                        .map(Path::toAbsolutePath)
                        .toList(),
                around);
        try (ResultFile result = output.open(around);
                Progress progress = output.progress(around)) {
            LitmusReport litmus = options.run(tests, workspace::spec, progress);
            progress.begin("models", chosen.size());
            List<ModelRun> runs = check(models, workspace, chosen, jobs, progress);
            progress.end();
            int code = exitCode(litmus, runs);
            int left = models.all().size() - chosen.size();
            result.write(
                    format == Format.JSON
                            ? json(litmus, runs, left, code)
                            : Paint.verdicts(text(litmus, runs, left, code), output.coloured(around)));
            return code;
        }
    }

    private boolean runs(ModelSelection models, ModelConfig config) {
        double seconds = models.manifest()
                .find(config.name())
                .map(ManifestEntry::seconds)
                .orElse(Double.MAX_VALUE);
        return all || seconds <= SHORT_SECONDS;
    }

    private static List<ModelRun> check(
            ModelSelection models, Workspace workspace, List<ModelConfig> chosen, int jobs, Progress progress) {
        if (chosen.isEmpty()) {
            return List.of();
        }
        try (TlcWorkers tlc = TlcWorkers.start(TlcOptions.defaults().withProcesses(jobs))) {
            return new ModelReview(models.manifest(), workspace.root()).run(chosen, tlc, 0, progress::step);
        }
    }

    private static int exitCode(LitmusReport litmus, List<ModelRun> runs) {
        int models = Check.exitCode(runs);
        int code = litmus.exitCode();
        // Half of the job done is not all skipped.
        if (code == ExitCode.SKIPPED || models == ExitCode.SKIPPED) {
            return code == models ? code : code == ExitCode.SKIPPED ? models : code;
        }
        return ExitCode.worst(code, models);
    }

    private String text(LitmusReport litmus, List<ModelRun> runs, int left, int code) {
        StringBuilder text = new StringBuilder();
        litmus.tests().stream()
                .filter(test -> test.count(CellResult.Status.MISMATCH) + test.count(CellResult.Status.UNKNOWN) > 0)
                .forEach(test -> text.append(LitmusTable.of(test)).append('\n'));
        text.append(litmusTable(litmus));
        line(
                text,
                "Bounds: %d builds, engine %s, at most %,d states a cell",
                options.builds().size(),
                options.engine(),
                options.maxStates());
        text.append('\n');
        if (!runs.isEmpty()) {
            text.append(Check.table(runs));
            text.append(Check.remarks(runs, List.of()));
        }
        line(text, "Left to 'nowait check': %d configurations", left);
        long wrong = litmus.count(CellResult.Status.MISMATCH);
        long bad = runs.stream().filter(run -> !run.asExpected()).count();
        text.append('\n');
        line(
                text,
                "%s: %,d of %,d litmus cells and %d of %d models as expected",
                word(code),
                litmus.ran() - wrong - litmus.count(CellResult.Status.UNKNOWN),
                litmus.ran(),
                runs.size() - bad,
                runs.size());
        return text.toString();
    }

    private static String word(int code) {
        return switch (code) {
            case ExitCode.OK -> "ok";
            case ExitCode.INCOMPLETE -> "unknown";
            case ExitCode.SKIPPED -> "skipped";
            default -> "FAIL";
        };
    }

    private static String litmusTable(LitmusReport litmus) {
        TextTable table = new TextTable().words("LITMUS").numbers("COUNT");
        table.row("tests", litmus.tests().size());
        table.row("cells run", number(litmus.ran()));
        for (CellResult.Status status : CellResult.Status.values()) {
            table.row("  " + status.name().toLowerCase(Locale.ROOT), number(litmus.count(status)));
        }
        long states = litmus.tests().stream()
                .flatMap(test -> test.cells().stream())
                .mapToLong(CellResult::states)
                .sum();
        table.row("states", number(states));
        return table.render(0);
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static void line(StringBuilder text, String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }

    private static String json(LitmusReport litmus, List<ModelRun> runs, int left, int code) {
        ObjectNode document = JsonReport.document("review");
        document.put("exitCode", code);
        document.put("modelsLeft", left);
        document.set("litmus", LitmusJson.of(litmus));
        document.set("groups", JsonReport.groups(List.of(Check.group(runs))));
        return JsonReport.write(document);
    }
}
