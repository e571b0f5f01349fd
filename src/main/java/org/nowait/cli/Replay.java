package org.nowait.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.nowait.kernel.config.Fault;
import org.nowait.report.JUnitXml;
import org.nowait.report.Ktap;
import org.nowait.report.run.RunVersions;
import org.nowait.review.FaultScore;
import org.nowait.review.FaultScoreboard;
import org.nowait.review.ReplayReview;
import org.nowait.review.ReplayRun;
import org.nowait.tlc.GraphCache;
import org.nowait.tlc.TlcOptions;
import org.nowait.tlc.TlcWorkers;
import org.nowait.tlc.manifest.ModelConfig;
import org.nowait.tlc.manifest.ModelKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nowait replay}: does the Java machine do what the specification allows, and nothing else? */
@Command(
        name = "replay",
        description = "Replay the complete state graphs of models in the Java machine.",
        footer = {
            "",
            "Each transition must be performed with the right result, each forbidden",
            "action refused without a trace, and nothing else offered. With --all the",
            "behaviours that TLC prints for false claims, reachable states and mutants",
            "are replayed too; a mutant's must be refused where the specification",
            "refuses it. Graphs are kept; the first run of a model harvests its graph.",
            "What was compared joins the run file of 'nowait review'.",
            "",
            "Exit codes: 0 conforms, 1 not, a planted fault survives or is misnamed,",
            "or an action fires in no model of a full run; 2 usage, or a broken module,",
            "configuration or stored graph; 4 nothing to replay.",
            "",
            "Examples:",
            "  nowait replay MCLockClient_stray_unlock",
            "  nowait replay --all -f json -o replay.json",
            "  nowait replay --mutants"
        })
final class Replay implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "MODEL", arity = "0..*", description = "Names of configurations; none for all models.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--all", description = "Replay printed behaviours of failing configurations too.")
    private boolean all;

    @Option(names = "--mutants", description = "Plant every fault; each must be found and named.")
    private boolean mutants;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "Models at once; default: one a core.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    Replay(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Format format = output.format(Format.TABLE, Format.JSON, Format.KTAP, Format.JUNIT);
        if (jobs < 1) {
            throw new UserError("--jobs must be at least 1: jobs=" + jobs);
        }
        if (all && (mutants || !names.isEmpty())) {
            throw new UserError("--all takes every configuration: it goes with neither names nor --mutants");
        }
        Workspace workspace = Workspace.find(around);
        RunVersions versions = Version.ofRun(workspace);
        ModelSelection models = ModelSelection.of(workspace, names, around);
        try (ResultFile result = output.open(around);
                Progress progress = output.progress(around);
                TlcWorkers tlc = TlcWorkers.start(TlcOptions.defaults().withProcesses(jobs))) {
            GraphCache cache = new GraphCache(workspace.cache().resolve("graphs"));
            ReplayReview review = new ReplayReview(models.manifest(), tlc, cache);
            List<ModelConfig> chosen = models.chosen().stream()
                    .filter(config -> chooses(review, config))
                    .toList();
            if (mutants) {
                return plant(review, FaultScoreboard.smallFirst(chosen, models.manifest()), format, result, progress);
            }
            List<ReplayRun> runs = replay(review, chosen, progress);
            List<String> whole = models.all().stream()
                    .filter(config -> config.kind() == ModelKind.MODEL && review.replays(config))
                    .map(ModelConfig::name)
                    .toList();
            KeptReplays.of(workspace, versions)
                    .add(runs.stream().filter(run -> !run.broken()).toList(), whole);
            return told(runs, format, result);
        }
    }

    private boolean chooses(ReplayReview review, ModelConfig config) {
        boolean model = config.kind() == ModelKind.MODEL;
        if (!names.isEmpty() && !(review.replays(config) && (model || !mutants))) {
            throw new UserError(
                    "this configuration cannot be replayed" + (mutants ? " with faults" : "") + ": " + config.name());
        }
        return review.replays(config) && (model || all || !names.isEmpty());
    }

    private List<ReplayRun> replay(ReplayReview review, List<ModelConfig> chosen, Progress progress) {
        progress.begin("replay", chosen.size());
        List<ReplayRun> runs = review.run(chosen, jobs, progress::step);
        progress.end();
        return runs;
    }

    private int told(List<ReplayRun> runs, Format format, ResultFile result) {
        List<String> silent = names.isEmpty() ? ReplayReview.neverFired(runs) : List.of();
        result.write(
                switch (format) {
                    case JSON -> ReplayText.json(runs, silent);
                    case KTAP -> Ktap.write(List.of(ReplayText.group(runs)));
                    case JUNIT -> JUnitXml.write(List.of(ReplayText.group(runs)));
                    case TABLE, HERD -> Paint.verdicts(ReplayText.of(runs, silent), output.coloured(around));
                });
        if (runs.isEmpty()) {
            return ExitCode.SKIPPED;
        }
        if (runs.stream().anyMatch(ReplayRun::broken)) {
            return ExitCode.USAGE;
        }
        return silent.isEmpty() && runs.stream().allMatch(ReplayRun::passed) ? ExitCode.OK : ExitCode.FAILED;
    }

    private int plant(
            ReplayReview review, List<ModelConfig> models, Format format, ResultFile result, Progress progress) {
        if (models.isEmpty()) {
            result.write("0 planted faults: no model\n");
            return ExitCode.SKIPPED;
        }
        progress.begin("faults", 0);
        List<FaultScore> scores =
                new FaultScoreboard(review).run(models, List.of(Fault.values()), jobs, progress::step);
        progress.end();
        result.write(
                switch (format) {
                    case JSON -> ScoreboardText.json(scores);
                    case KTAP -> Ktap.write(List.of(ScoreboardText.group(scores)));
                    case JUNIT -> JUnitXml.write(List.of(ScoreboardText.group(scores)));
                    case TABLE, HERD ->
                        Paint.verdicts(ScoreboardText.of(scores, models.size()), output.coloured(around));
                });
        return scores.stream().allMatch(FaultScore::isNamedRightly) ? ExitCode.OK : ExitCode.FAILED;
    }
}
