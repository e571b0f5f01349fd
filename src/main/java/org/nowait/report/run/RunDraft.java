package org.nowait.report.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nowait.kernel.machine.Design;
import org.nowait.kernel.machine.Designs;
import org.nowait.litmus.LitmusReport;
import org.nowait.review.FreeMatrix;
import org.nowait.review.LockNestings;
import org.nowait.review.ModelRun;
import org.nowait.review.PrintedBehaviour;
import org.nowait.review.SmallGraph;
import org.nowait.review.SoundnessMatrix;
import org.nowait.review.claims.Decision;
import org.nowait.review.witness.Witness;
import org.nowait.tlc.manifest.Manifest;
import org.nowait.tlc.manifest.ModelConfig;

/** A run file in the making: what was found so far, at any time, by several threads. */
public final class RunDraft {

    private final Records records;
    private final RunVersions versions;
    private final RunBounds bounds;
    private List<RunTest> tests = List.of();
    private List<RunModel> models = List.of();
    private List<RunClaim> claims = List.of();
    private RunMatrix matrix = new RunMatrix(0, List.of());
    private RunDrawings drawings = RunDrawings.NONE;
    private RunProgress progress = RunProgress.NONE;
    private List<RunCounterexample> counterexamples = List.of();

    /**
     * Begins a run file.
     *
     * @param root the folder that paths are written from
     * @param versions what runs
     * @param bounds within what the verdicts will hold
     */
    public RunDraft(Path root, RunVersions versions, RunBounds bounds) {
        this.records = new Records(root);
        this.versions = versions;
        this.bounds = bounds;
    }

    /** Adds the litmus tests. */
    public synchronized void litmus(LitmusReport report) {
        tests = report.tests().stream().map(records::test).toList();
    }

    /** Adds the model configurations, with what the manifest expects. */
    public synchronized void models(List<ModelRun> runs, Manifest manifest) {
        models = runs.stream().map(run -> Records.model(run, manifest)).toList();
    }

    /** Adds the ledger. */
    public synchronized void claims(List<Decision> ledger) {
        claims = ledger.stream().map(records::claim).toList();
    }

    /** Adds the matrix. */
    public synchronized void matrix(SoundnessMatrix found) {
        List<RunPair> pairs = new ArrayList<>();
        for (Design design : Designs.all()) {
            found.builds()
                    .forEach(build -> found.clients(design, build)
                            .ifPresent(clients -> pairs.add(new RunPair(
                                    design.id(),
                                    build.name(),
                                    clients.stream()
                                            .map(client -> new RunTrouble(client, ""))
                                            .toList()))));
        }
        matrix = new RunMatrix(found.states(), pairs);
    }

    /**
     * Adds what eventually happens.
     *
     * @param freeing which scheme of kvfree_rcu() is sound
     * @param printed the behaviours of the configurations in which a property of progress fails
     */
    public synchronized void progress(FreeMatrix freeing, Map<ModelConfig, PrintedBehaviour> printed) {
        progress = RunProgress.of(freeing, printed);
    }

    /** Adds what pictures are made from. */
    public synchronized void drawings(List<SmallGraph> graphs, List<LockNestings.Nesting> nestings) {
        drawings = RunDrawings.of(graphs, nestings);
    }

    /**
     * Adds counterexamples, in place of those that were added before.
     *
     * @param witnesses those that show trouble in the matrix, and those that speak against claims
     */
    public synchronized void counterexamples(List<Witness> witnesses) {
        Shown shown = new Shown(records);
        Map<String, String> ids = shown.ids(witnesses);
        counterexamples = shown.all();
        matrix = new RunMatrix(
                matrix.states(),
                matrix.pairs().stream().map(pair -> shown(pair, ids)).toList());
        claims = claims.stream()
                .map(claim -> Records.shown(claim, ids.getOrDefault(claim.id(), "")))
                .toList();
    }

    private static RunPair shown(RunPair pair, Map<String, String> ids) {
        return new RunPair(
                pair.design(),
                pair.build(),
                pair.troubles().stream()
                        .map(trouble -> new RunTrouble(
                                trouble.client(),
                                ids.getOrDefault(pair.design() + " " + pair.build() + " " + trouble.client(), "")))
                        .toList());
    }

    /**
     * Returns the run file so far.
     *
     * @param complete false if the run was interrupted
     * @param exitCode the exit code of the command
     * @param finished when it ended, in UTC as ISO 8601 writes it
     * @return the run file
     */
    public synchronized RunFile file(boolean complete, int exitCode, String finished) {
        return new RunFile(
                RunFile.SCHEMA,
                RunFile.KIND,
                complete,
                exitCode,
                finished,
                versions,
                bounds,
                tests,
                models,
                claims,
                matrix,
                RunConformance.NONE,
                progress,
                drawings,
                counterexamples);
    }
}
