package org.nowait.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.nowait.evidence.Printable;
import org.nowait.explore.Bounds;
import org.nowait.litmus.Cell;
import org.nowait.litmus.ExplorerEngine;
import org.nowait.litmus.LitmusTest;
import org.nowait.litmus.syntax.Condition;
import org.nowait.litmus.syntax.ConditionParser;
import org.nowait.litmus.syntax.SourceText;
import org.nowait.report.JsonReport;
import org.nowait.report.counterexample.CounterexampleJson;
import org.nowait.report.counterexample.Exhibit;
import org.nowait.report.counterexample.Form;
import org.nowait.review.counterexample.CellHandle;
import org.nowait.review.counterexample.Confirmation;
import org.nowait.review.counterexample.Confirmer;
import org.nowait.review.counterexample.Counterexample;
import org.nowait.review.counterexample.Counterexamples;
import org.nowait.review.counterexample.Search;
import org.nowait.review.counterexample.Wanted;
import org.nowait.tlc.TlcOptions;
import org.nowait.tlc.TlcWorkers;
import org.nowait.tlc.manifest.ModelConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nowait explain}: how does it come about? */
@Command(
        name = "explain",
        description = "Show the shortest run behind a verdict, in the kernel's words.",
        footer = {
            "",
            "A cell is TEST@BUILD, TEST@BUILD/PROPOSAL, or either with :FLAG behind.",
            "TEST is a file, or the name of a test under litmus/ or claims/scenarios/.",
            "Without a flag the run is one that the test's question asks for.",
            "A MODEL is a configuration that must fail: TLC's behaviour is shown and",
            "replayed, of a lasso the prefix and the loop; as states, columns, mail,",
            "puml, itf, tlc or chrome.",
            "",
            "Forms: splat, columns, states, ftrace and mail are to be read; puml, itf,",
            "tlc, chrome and litmus are for other tools.",
            "",
            "Exit codes: 0 shown, 1 no such run, or TLC does not confirm it, 2 no such",
            "cell, 3 a bound was hit first, 4 the test says nothing about the build.",
            "",
            "Examples:",
            "  nowait explain raw+alloc-page-atomic@RT-7.3-DEBUG",
            "  nowait explain raw+rt-safe@FULL-5.9-DEBUG/rt-safe-rt:INVALID_WAIT",
            "  nowait explain --as columns 09-order-deadlocks@LAZY-7.3:DEADLOCK",
            "  nowait explain --as itf -o run.itf.json FILE@RT-7.3",
            "  nowait explain MCSleepers_violates_SleepersEventuallyRun"
        })
final class Explain implements Callable<Integer> {

    private static final int WIDTH = 75;

    private final Surroundings around;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--as",
            paramLabel = "FORM",
            defaultValue = "splat",
            description = "${COMPLETION-CANDIDATES}; default: splat.")
    private Form form = Form.SPLAT;

    @Option(
            names = "--question",
            paramLabel = "TEXT",
            description = "Ask this instead of the test's own question: ~exists (INVALID_WAIT).")
    private String question = "";

    @Option(
            names = "--confirm",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Let TLC confirm every step; default: yes.")
    private boolean confirm = true;

    @Option(
            names = "--max-states",
            paramLabel = "N",
            defaultValue = "20000000",
            description = "The bound on the states of a search.")
    private int maxStates;

    @Parameters(paramLabel = "CELL", description = "TEST@BUILD[/PROPOSAL][:FLAG], or a MODEL.")
    private String cell = "";

    Explain(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Format format = output.format(Format.TABLE, Format.JSON);
        if (maxStates < 1) {
            throw new UserError("--max-states must be at least 1: states=" + maxStates);
        }
        if (form.ofStates() && !confirm) {
            throw new UserError("the states of this form are TLC's: --as=" + form + " --no-confirm");
        }
        Optional<ModelConfig> model = model();
        if (model.isPresent()) {
            return new ExplainModel(around, output, form).explain(model.get(), format);
        }
        CellHandle handle = CellHandle.parse(cell);
        TestFiles.Found file = new TestFiles(around).find(handle.test());
        LitmusTest test =
                asking(LitmusOptions.load(List.of(file.path()), around).get(0));
        Cell asked = handle.cell(test);
        Wanted wanted = handle.wanted(test);
        try (ResultFile result = output.open(around);
                Progress progress = output.progress(around)) {
            Optional<String> skipped = test.skipReason(handle.build(), handle.design());
            if (skipped.isPresent()) {
                return none(result, format, cell + " is skipped: " + skipped.get(), ExitCode.SKIPPED);
            }
            progress.begin("explain", 2);
            progress.step("explorer");
            Search search = new Counterexamples(new Bounds(maxStates, Integer.MAX_VALUE)).shortest(asked, wanted);
            if (search.found().isEmpty()) {
                return nothing(result, format, asked, wanted, search);
            }
            progress.step("TLC");
            Path spec = Workspace.find(around).spec();
            Exhibit exhibit = new Exhibit(
                    search.found().get(),
                    cell,
                    file.shown(),
                    confirmed(search.found().get(), spec),
                    spec);
            progress.end();
            return show(result, format, exhibit);
        }
    }

    /** Names of configurations hold no {@code @}, which every cell has. */
    private Optional<ModelConfig> model() {
        if (!cell.matches("MC\\w+(\\.cfg)?")) {
            return Optional.empty();
        }
        ModelSelection found = ModelSelection.of(Workspace.find(around), List.of(cell), around);
        return Optional.of(found.chosen().get(0));
    }

    private LitmusTest asking(LitmusTest test) {
        if (question.isEmpty()) {
            return test;
        }
        SourceText text = new SourceText("--question", question);
        Condition asked = ConditionParser.parse(text);
        test.check(text, asked);
        return LitmusTest.of(test.syntax().asking(asked));
    }

    private Optional<Confirmation> confirmed(Counterexample found, Path spec) {
        if (!confirm) {
            return Optional.empty();
        }
        try (TlcWorkers tlc = TlcWorkers.start(TlcOptions.defaults().withProcesses(1))) {
            return Optional.of(new Confirmer(tlc, spec).confirm(found));
        }
    }

    private int show(ResultFile result, Format format, Exhibit exhibit) {
        boolean holds = exhibit.confirmation().map(Confirmation::holds).orElse(true);
        if (!holds) {
            output.remark(
                    around,
                    "TLC does not confirm the run: "
                            + String.join(
                                    "; ", exhibit.confirmation().orElseThrow().problems()));
        }
        int code = holds ? ExitCode.OK : ExitCode.FAILED;
        if (form.ofStates()
                && exhibit.confirmation().flatMap(Confirmation::behaviour).isEmpty()) {
            return code;
        }
        if (format == Format.JSON) {
            ObjectNode document = JsonReport.document("explain");
            document.put("exitCode", code);
            CounterexampleJson.addTo(exhibit, document);
            result.write(JsonReport.write(document));
        } else {
            result.write(form.write(exhibit));
        }
        return code;
    }

    private int nothing(ResultFile result, Format format, Cell asked, Wanted wanted, Search search) {
        String what = "no run of " + asked + " shows " + wanted.words(asked);
        if (search.bounded()) {
            return none(
                    result,
                    format,
                    "UNKNOWN: " + what + " within " + search.states() + " states, a bound",
                    ExitCode.INCOMPLETE);
        }
        String others = new ExplorerEngine(new Bounds(maxStates, Integer.MAX_VALUE))
                .run(List.of(asked)).get(0).endStates().stream()
                        .flatMap(end -> end.flags().stream())
                        .distinct()
                        .sorted()
                        .map(flag -> ":" + flag)
                        .collect(Collectors.joining(", "));
        String hint = others.isEmpty() ? "" : "; some show " + others;
        return none(result, format, what + ": all " + search.states() + " states were seen" + hint, ExitCode.FAILED);
    }

    private static int none(ResultFile result, Format format, String text, int code) {
        if (format == Format.JSON) {
            ObjectNode document = JsonReport.document("explain");
            document.put("exitCode", code).put("reason", text);
            result.write(JsonReport.write(document));
        } else {
            result.write(String.join("\n", Printable.wrap(Printable.of(text), WIDTH)) + "\n");
        }
        return code;
    }
}
