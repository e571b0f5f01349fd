package org.nowait.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.nowait.litmus.CellResult;
import org.nowait.litmus.HerdText;
import org.nowait.litmus.KtapText;
import org.nowait.litmus.LitmusJson;
import org.nowait.litmus.LitmusReport;
import org.nowait.litmus.LitmusTable;
import org.nowait.litmus.LitmusTest;
import org.nowait.litmus.TestResult;
import org.nowait.report.JsonReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code nowait litmus}: what can happen in a litmus test, and what is reported, on every build it speaks of? */
@Command(
        name = "litmus",
        description = "Judge litmus tests on the builds and proposals that they speak of.",
        footer = {
            "",
            "Counts are distinct end states, not executions. A search that hit its",
            "bound gives Unknown, never a pass.",
            "",
            "Exit codes: 0 as expected, 1 a mismatch or the engines differ, 2 a file",
            "that cannot be read, 3 a bound was hit, 4 nothing ran.",
            "",
            "Examples:",
            "  nowait litmus litmus/rules",
            "  nowait litmus -c RT-7.3-DEBUG -f herd FILE",
            "  nowait litmus -c PREEMPT_RT,+DEBUG -p rt-safe-any,rt-safe-rt FILE",
            "  nowait litmus --engine both FILE"
        })
final class Litmus implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private LitmusOptions options = new LitmusOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Litmus files, and folders with such files.")
    private List<Path> paths = new ArrayList<>();

    Litmus(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Format format = output.format(Format.TABLE, Format.HERD, Format.JSON, Format.KTAP);
        options.jobs();
        options.builds();
        options.proposals();
        List<LitmusTest> tests = LitmusOptions.load(paths, around);
        try (ResultFile result = output.open(around);
                Progress progress = output.progress(around)) {
            LitmusReport report =
                    options.run(tests, () -> Workspace.find(around).spec(), progress);
            progress.end();
            result.write(render(format, report));
            return report.exitCode();
        }
    }

    private String render(Format format, LitmusReport report) {
        return switch (format) {
            case HERD -> herd(report);
            case JSON -> JsonReport.write(LitmusJson.of(report));
            case KTAP -> KtapText.of(report);
            case TABLE, JUNIT ->
                Paint.verdicts(LitmusTable.of(report) + ExplainHint.of(report, around), output.coloured(around));
        };
    }

    private static String herd(LitmusReport report) {
        StringBuilder text = new StringBuilder();
        for (TestResult test : report.tests()) {
            for (CellResult cell : test.cells()) {
                if (cell.status() != CellResult.Status.SKIPPED) {
                    text.append(HerdText.of(test.test(), cell));
                }
            }
        }
        return text.toString();
    }
}
