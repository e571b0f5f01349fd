package org.nowait.report.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nowait.conformance.ConformanceResult;
import org.nowait.conformance.ReplayResult;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.context.Flag;
import org.nowait.litmus.CellResult;
import org.nowait.litmus.EndState;
import org.nowait.litmus.LitmusTest;
import org.nowait.litmus.Observation;
import org.nowait.litmus.TestResult;
import org.nowait.litmus.syntax.Expectation;
import org.nowait.report.BuildHeads;
import org.nowait.review.ModelRun;
import org.nowait.review.ReplayRun;
import org.nowait.review.claims.Claim;
import org.nowait.review.claims.Decision;
import org.nowait.tlc.CheckResult;
import org.nowait.tlc.manifest.Difference;
import org.nowait.tlc.manifest.Manifest;
import org.nowait.tlc.manifest.ManifestEntry;

/** What the other rooms found, as records of the run file. */
final class Records {

    private final Path root;

    Records(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** {@return the path from the project's root, with slashes; a file outside keeps only its name} */
    String file(String name) {
        Path file = root.resolve(name).normalize();
        Path inside = file.startsWith(root) ? root.relativize(file) : file.getFileName();
        return String.valueOf(inside).replace('\\', '/');
    }

    /** {@return the folder of the specification} */
    Path specDir() {
        return root.resolve("spec");
    }

    static RunBuild build(Build build) {
        StringBuilder options = new StringBuilder();
        build.options()
                .forEach((option, on) -> options.append(options.isEmpty() ? "" : " ")
                        .append(option)
                        .append(on ? "=y" : "=n"));
        return new RunBuild(
                build.name(),
                build.era().release(),
                BuildHeads.model(build),
                BuildHeads.sibling(build),
                options.toString());
    }

    RunTest test(TestResult result) {
        LitmusTest test = result.test();
        return new RunTest(
                test.name(),
                file(test.syntax().source().file()),
                test.hash(),
                test.condition().text(),
                test.condition().quantifier().kind(),
                test.syntax().rules().stream().map(String::valueOf).toList(),
                test.syntax().sources(),
                result.cells().stream().map(Records::cell).toList());
    }

    private static RunCell cell(CellResult cell) {
        Optional<Observation> seen = cell.observation();
        return new RunCell(
                cell.build().name(),
                cell.design().id(),
                cell.status().name(),
                cell.expectation().map(Expectation::word).orElse(""),
                seen.map(found -> found.verdict().word()).orElse(""),
                seen.map(Observation::positive).orElse(0),
                seen.map(Observation::negative).orElse(0),
                cell.flags().stream().map(Flag::name).toList(),
                cell.states(),
                milliseconds(cell.seconds()),
                seen.map(found -> found.endStates().stream()
                                .map(EndState::toString)
                                .toList())
                        .orElse(List.of()),
                cell.skipped().or(cell::difference).orElse(""));
    }

    static RunModel model(ModelRun run, Manifest manifest) {
        CheckResult result = run.result();
        Optional<ManifestEntry> entry = manifest.find(run.config().name());
        return new RunModel(
                run.config().name(),
                run.config().module(),
                run.config().kind().text(),
                result.outcome().manifestName(),
                result.violated(),
                result.distinct(),
                result.generated(),
                result.depth(),
                milliseconds(result.seconds()),
                entry.map(ManifestEntry::result).orElse(""),
                entry.map(ManifestEntry::distinctStates).orElse(0L),
                run.asExpected(),
                run.differences().stream().map(Difference::toString).toList(),
                result.neverFired());
    }

    static RunReplay replay(ReplayRun run) {
        Optional<ConformanceResult> graph = run.graph();
        return new RunReplay(
                run.name(),
                run.kind().text(),
                graph.map(result -> result.size().states()).orElse(0),
                graph.map(result -> result.size().edges()).orElse(0L),
                graph.map(result -> result.size().actionInstances()).orElse(0),
                graph.map(ConformanceResult::refusedHere).orElse(0L),
                graph.map(ConformanceResult::refusedElsewhere).orElse(0L),
                graph.map(ConformanceResult::coverage).orElse(List.of()).stream()
                        .map(one -> new RunCoverage(one.direction().toString(), one.done(), one.total(), one.tried()))
                        .toList(),
                run.behaviour().map(ReplayResult::steps).orElse(0),
                run.remark(),
                run.failures(),
                milliseconds(run.seconds()));
    }

    RunClaim claim(Decision decision) {
        Claim claim = decision.claim();
        return new RunClaim(
                claim.id(),
                file(claim.file().toString()),
                claim.statement(),
                decision.verdict().word(),
                decision.condition(),
                claim.expect().orElse(""),
                decision.asExpected(),
                decision.bounds(),
                decision.reason(),
                claim.notes(),
                claim.sources(),
                decision.holdings().stream()
                        .map(holding -> new RunPlace(holding.place(), holding.holds(), holding.evidence()))
                        .toList(),
                "");
    }

    static RunClaim shown(RunClaim claim, String counterexample) {
        return new RunClaim(
                claim.id(),
                claim.file(),
                claim.statement(),
                claim.verdict(),
                claim.condition(),
                claim.expected(),
                claim.asExpected(),
                claim.bounds(),
                claim.reason(),
                claim.notes(),
                claim.sources(),
                claim.places(),
                counterexample);
    }

    private static double milliseconds(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }
}
