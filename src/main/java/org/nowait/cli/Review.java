package org.nowait.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nowait.explore.Bounds;
import org.nowait.litmus.LitmusReport;
import org.nowait.litmus.LitmusTest;
import org.nowait.report.run.RunBounds;
import org.nowait.report.run.RunDraft;
import org.nowait.review.FreeMatrix;
import org.nowait.review.LockNestings;
import org.nowait.review.ModelReplay;
import org.nowait.review.ModelReview;
import org.nowait.review.ModelRun;
import org.nowait.review.PrintedBehaviour;
import org.nowait.review.SmallGraph;
import org.nowait.review.SoundnessMatrix;
import org.nowait.review.claims.Claim;
import org.nowait.review.claims.Decision;
import org.nowait.review.counterexample.Confirmer;
import org.nowait.review.witness.Witness;
import org.nowait.review.witness.Witnesses;
import org.nowait.tlc.CheckRequest;
import org.nowait.tlc.GraphCache;
import org.nowait.tlc.Outcome;
import org.nowait.tlc.TlcWorkers;
import org.nowait.tlc.manifest.ManifestEntry;
import org.nowait.tlc.manifest.ModelConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nowait review}: claims, designs, litmus tests and model configurations, each against what is expected of it. */
@Command(
        name = "review",
        description = "Decide the claims, ask which design is sound on which build, run the litmus suite and the model"
                + " configurations.",
        footer = {
            "",
            "Both engines run every cell that decides a claim, whatever --engine",
            "says of the litmus suite. TLC's answers are kept until a module, a",
            "configuration or a scenario changes; --no-cache asks again.",
            "",
            "Everything that was found goes to target/nowait/run.json, from which",
            "'nowait report' makes HTML and what build servers read. Ctrl-C leaves a",
            "partial one.",
            "",
            "Without --all only configurations run that took at most 1.5 s when the",
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

    private static final double SHORT_SECONDS = 1.5;

    private final Surroundings around;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private LitmusOptions options = new LitmusOptions();

    @Option(names = "--all", description = "Run long model configurations too.")
    private boolean all;

    @Option(names = "--no-cache", description = "Ask TLC again, whatever it answered before.")
    private boolean noCache;

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
        KeptResult kept = KeptResult.of(workspace, "review " + format + " " + all + " " + options);
        try (ResultFile result = output.open(around);
                Progress progress = output.progress(around)) {
            Optional<KeptResult.Printed> known = noCache ? Optional.empty() : kept.find();
            KeptResult.Printed printed = known.orElseGet(() -> review(workspace, format, jobs, progress));
            if (known.isEmpty()) {
                kept.keep(printed);
            }
            RunKeeper.write(
                    RunKeeper.file(workspace),
                    KeptReplays.of(workspace, Version.ofRun(workspace)).in(printed.run()));
            result.write(
                    format == Format.JSON ? printed.text() : Paint.verdicts(printed.text(), output.coloured(around)));
            return printed.code();
        }
    }

    private KeptResult.Printed review(Workspace workspace, Format format, int jobs, Progress progress) {
        ModelSelection models = ModelSelection.of(workspace, List.of(), around);
        List<ModelConfig> chosen =
                models.all().stream().filter(config -> runs(models, config)).toList();
        List<LitmusTest> tests = LitmusOptions.load(
                Workspace.files(workspace.litmus(), ".litmus").stream()
                        .map(Path::toAbsolutePath)
                        .toList(),
                around);
        List<Claim> claims = Claims.read(workspace);
        int left = models.all().size() - chosen.size();
        RunDraft draft = new RunDraft(
                workspace.root(),
                Version.ofRun(workspace),
                RunBounds.of(options.builds(), options.engine().toString(), options.maxStates(), left));
        try (RunKeeper keeper = RunKeeper.open(RunKeeper.file(workspace), draft);
                TlcWorkers tlc = Claims.workers(workspace, jobs, noCache)) {
            LitmusReport litmus = options.run(tests, workspace::spec, progress);
            draft.litmus(litmus);
            progress.begin("claims", claims.size());
            List<Decision> ledger = claims.isEmpty()
                    ? List.of()
                    : Claims.decide(claims, workspace, around, LitmusOptions.EngineName.BOTH, tlc);
            draft.claims(ledger);
            progress.begin("models", chosen.size());
            List<ModelRun> runs = chosen.isEmpty()
                    ? List.of()
                    : new ModelReview(models.manifest(), workspace.root()).run(chosen, tlc, 0, progress::step);
            draft.models(runs, models.manifest());
            Optional<SoundnessMatrix> matrix = matrix(models, tlc);
            matrix.ifPresent(draft::matrix);
            GraphCache graphs = new GraphCache(workspace.cache().resolve("graphs"));
            draft.drawings(SmallGraph.of(chosen, models.manifest(), graphs, tlc), LockNestings.all());
            FreeMatrix freeing = FreeMatrix.explore();
            ModelReplay replay = new ModelReplay(tlc, graphs);
            Map<ModelConfig, PrintedBehaviour> lassos = new LinkedHashMap<>();
            runs.stream()
                    .filter(run -> run.result().outcome() == Outcome.LIVENESS)
                    .forEach(run ->
                            lassos.put(run.config(), PrintedBehaviour.of(run.config(), run.result(), tlc, replay)));
            draft.progress(freeing, lassos);
            progress.begin("counterexamples", 2);
            List<Witness> shown = witnesses(litmus, matrix, ledger);
            draft.counterexamples(shown);
            progress.step("found");
            List<Witness> confirmed = Witnesses.confirmed(shown, new Confirmer(tlc, workspace.spec()));
            draft.counterexamples(confirmed);
            progress.end();
            ReviewText.Findings found = new ReviewText.Findings(
                    ledger, matrix, freeing, List.copyOf(lassos.values()), litmus, runs, left, confirmed);
            int code = exitCode(found);
            String text = format == Format.JSON ? ReviewText.json(found, code) : ReviewText.of(found, options, code);
            return new KeptResult.Printed(code, text, keeper.finished(code));
        }
    }

    private static Optional<SoundnessMatrix> matrix(ModelSelection models, TlcWorkers tlc) {
        return models.all().stream()
                .filter(config -> config.name().equals(SoundnessMatrix.MODEL))
                .findFirst()
                .map(config -> SoundnessMatrix.of(
                        tlc.check(CheckRequest.of(config.model())).orThrow()));
    }

    private List<Witness> witnesses(LitmusReport litmus, Optional<SoundnessMatrix> matrix, List<Decision> ledger) {
        Witnesses witnesses = new Witnesses(litmus, new Bounds(options.maxStates(), Integer.MAX_VALUE));
        List<Witness> shown = new ArrayList<>(matrix.map(witnesses::ofPairs).orElse(List.of()));
        shown.addAll(witnesses.ofClaims(ledger));
        return shown;
    }

    private boolean runs(ModelSelection models, ModelConfig config) {
        double seconds = models.manifest()
                .find(config.name())
                .map(ManifestEntry::seconds)
                .orElse(Double.MAX_VALUE);
        return all || seconds <= SHORT_SECONDS;
    }

    /* A part of the job done is not all skipped. */
    private static int exitCode(ReviewText.Findings found) {
        int worst = ExitCode.SKIPPED;
        for (int code :
                new int[] {found.litmus().exitCode(), Check.exitCode(found.runs()), Claims.exitCode(found.ledger())}) {
            if (code != ExitCode.SKIPPED) {
                worst = worst == ExitCode.SKIPPED ? code : ExitCode.worst(worst, code);
            }
        }
        return found.strayed().isEmpty() && found.confirmed() == found.shown().size()
                ? worst
                : ExitCode.worst(worst, ExitCode.FAILED);
    }
}
