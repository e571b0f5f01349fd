package org.nowait.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.nowait.explore.Bounds;
import org.nowait.kernel.config.NearestName;
import org.nowait.litmus.ComparedEngines;
import org.nowait.litmus.Engine;
import org.nowait.litmus.ExplorerEngine;
import org.nowait.litmus.TlcEngine;
import org.nowait.report.JsonReport;
import org.nowait.report.LedgerJson;
import org.nowait.report.LedgerText;
import org.nowait.review.claims.Claim;
import org.nowait.review.claims.ClaimReader;
import org.nowait.review.claims.Decision;
import org.nowait.review.claims.Ledger;
import org.nowait.tlc.TlcOptions;
import org.nowait.tlc.TlcWorkers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nowait claims}: what is each statement of the record worth? */
@Command(
        name = "claims",
        description = "Decide the claims of claims/ by running the engines.",
        footer = {
            "",
            "With the number of a claim everything that is known of it is printed:",
            "sources, bounds, the places where it is true and false, and what speaks",
            "against it. Both engines run every cell that decides a claim.",
            "",
            "Exit codes: 0 as recorded, 1 not, or the engines differ, 2 a claim that",
            "cannot be read, 4 no claim.",
            "",
            "Examples:",
            "  nowait claims",
            "  nowait claims C02 C28",
            "  nowait claims -f json -o claims.json"
        })
final class Claims implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Numbers of claims; none for all.")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = "both",
            description = "explorer, tlc or both; default: both.")
    private LitmusOptions.EngineName engine = LitmusOptions.EngineName.BOTH;

    @Option(names = "--no-cache", description = "Ask TLC again, whatever it answered before.")
    private boolean noCache;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "TLC processes at once; default: one a core.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    Claims(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Format format = output.format(Format.TABLE, Format.JSON);
        if (jobs < 1) {
            throw new UserError("--jobs must be at least 1: jobs=" + jobs);
        }
        Workspace workspace = Workspace.find(around);
        List<Claim> claims = chosen(read(workspace));
        try (ResultFile result = output.open(around);
                Progress progress = output.progress(around);
                TlcWorkers tlc = workers(workspace, jobs, noCache)) {
            progress.begin("claims", claims.size());
            List<Decision> decisions = decide(claims, workspace, around, engine, tlc);
            progress.end();
            Map<String, List<String>> tests = ClaimLines.tests(workspace);
            result.write(format == Format.JSON ? json(decisions, tests) : text(decisions, tests));
            return exitCode(decisions);
        }
    }

    /** {@return the claims of a workspace} */
    static List<Claim> read(Workspace workspace) {
        return new ClaimReader(workspace.root()).folder(workspace.claims());
    }

    /** {@return workers that remember what TLC said of the same modules and configurations} */
    static TlcWorkers workers(Workspace workspace, int jobs, boolean noCache) {
        TlcOptions options = TlcOptions.defaults().withProcesses(jobs);
        Path folder = workspace.cache().resolve("tlc");
        return noCache ? TlcWorkers.start(options) : TlcWorkers.startWithCache(options, folder);
    }

    /** {@return the verdicts} */
    static List<Decision> decide(
            List<Claim> claims,
            Workspace workspace,
            Surroundings around,
            LitmusOptions.EngineName name,
            TlcWorkers tlc) {
        ExplorerEngine explorer = new ExplorerEngine(Bounds.DEFAULT);
        TlcEngine specification = new TlcEngine(tlc, workspace.spec());
        Engine engine = switch (name) {
            case EXPLORER -> explorer;
            case TLC -> specification;
            case BOTH -> new ComparedEngines(explorer, specification);
        };
        return new Ledger(
                        engine,
                        tlc,
                        ModelSelection.of(workspace, List.of(), around).all())
                .decide(claims);
    }

    /** {@return the exit code of a ledger} */
    static int exitCode(List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return ExitCode.SKIPPED;
        }
        return decisions.stream().allMatch(Decision::asExpected) ? ExitCode.OK : ExitCode.FAILED;
    }

    private List<Claim> chosen(List<Claim> all) {
        List<Claim> chosen = new ArrayList<>();
        for (String id : ids) {
            chosen.add(all.stream()
                    .filter(claim -> claim.id().equalsIgnoreCase(id))
                    .findFirst()
                    .orElseThrow(() -> new UserError("no such claim: " + id + nearest(id, all))));
        }
        return ids.isEmpty() ? all : chosen;
    }

    private static String nearest(String id, List<Claim> all) {
        return all.isEmpty()
                ? ""
                : " (did you mean "
                        + NearestName.of(id, all.stream().map(Claim::id).toList()) + "?)";
    }

    private String text(List<Decision> decisions, Map<String, List<String>> tests) {
        return ids.isEmpty()
                ? LedgerText.table(decisions)
                : decisions.stream()
                        .map(decision -> LedgerText.details(
                                decision, tests.getOrDefault(decision.claim().id(), List.of())))
                        .collect(Collectors.joining("\n"));
    }

    private static String json(List<Decision> decisions, Map<String, List<String>> tests) {
        ObjectNode document = JsonReport.document("claims");
        document.put("exitCode", exitCode(decisions));
        document.set("claims", LedgerJson.of(decisions, tests));
        return JsonReport.write(document);
    }
}
