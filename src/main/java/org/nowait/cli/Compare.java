package org.nowait.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.nowait.litmus.LitmusJson;
import org.nowait.litmus.LitmusReport;
import org.nowait.litmus.LitmusTest;
import org.nowait.report.ComparisonText;
import org.nowait.report.JsonReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nowait compare}: where do proposals differ? */
@Command(
        name = "compare",
        description = "Compare proposals: one table a scenario, rows are proposals, columns builds.",
        footer = {
            "",
            "Only builds on which two proposals end in other ways are shown, and the",
            "end states behind each letter. A word is the verdict on the scenario's",
            "own question; with ! it is not what the file expects.",
            "",
            "Exit codes: 0 as the files expect, 1 not, or the engines differ, 2 a",
            "file that cannot be read, 3 a bound was hit, 4 nothing ran.",
            "",
            "Examples:",
            "  nowait compare -p mainline,rt-safe-rt litmus/alloc",
            "  nowait compare -p all --all FILE"
        })
final class Compare implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private LitmusOptions options = new LitmusOptions();

    @Option(names = "--all", description = "Show builds without a difference too.")
    private boolean all;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Litmus files, and folders with such files.")
    private List<Path> paths = new ArrayList<>();

    Compare(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Format format = output.format(Format.TABLE, Format.JSON);
        options.jobs();
        options.builds();
        if (options.proposals().size() < 2) {
            throw new UserError("two proposals at least are compared: --proposals="
                    + String.join(
                            ",",
                            options.proposals().stream().map(Object::toString).toList()));
        }
        List<LitmusTest> tests = LitmusOptions.load(paths, around).stream()
                .filter(LitmusTest::hasMemory)
                .toList();
        try (ResultFile result = output.open(around);
                Progress progress = output.progress(around)) {
            LitmusReport report =
                    options.run(tests, () -> Workspace.find(around).spec(), progress);
            progress.end();
            result.write(
                    format == Format.JSON
                            ? json(report)
                            : ComparisonText.of(report, all) + ExplainHint.of(report, around));
            return report.exitCode();
        }
    }

    private String json(LitmusReport report) {
        ObjectNode document = JsonReport.document("compare");
        document.put("exitCode", report.exitCode());
        var proposals = document.putArray("proposals");
        options.proposals().forEach(design -> proposals.add(design.id()));
        document.set("litmus", LitmusJson.of(report));
        return JsonReport.write(document);
    }
}
