package org.nowait.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.nowait.evidence.Splat;
import org.nowait.evidence.SplatJson;
import org.nowait.evidence.SplatReader;
import org.nowait.evidence.SplatText;
import org.nowait.evidence.SplatVerdict;
import org.nowait.report.JsonReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code nowait import splat}: who wants which lock holding what, and what the machine says of it. */
@Command(
        name = "splat",
        description = "Read lockdep and might_sleep reports as they stand in a mail or in dmesg.",
        footer = {
            "",
            "Prefixes of dmesg, syzbot and mail quotes are understood, and so are both",
            "numberings of wait types.",
            "",
            "Exit codes: 0 read, 2 no report in the text or a report cut short.",
            "",
            "Examples:",
            "  nowait import splat report.txt",
            "  dmesg | nowait import splat -"
        })
final class ImportSplat implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "FILE", description = "A text with reports; - for standard input.")
    private String file = "-";

    ImportSplat(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Format format = output.format(Format.TABLE, Format.JSON);
        InputText input = InputText.read(around, file);
        try (ResultFile result = output.open(around)) {
            List<Splat> splats = SplatReader.read(input.text(), input.name());
            List<SplatVerdict> verdicts =
                    splats.stream().map(SplatVerdict::judge).toList();
            result.write(format == Format.JSON ? json(verdicts) : SplatText.of(verdicts));
            return ExitCode.OK;
        }
    }

    private static String json(List<SplatVerdict> verdicts) {
        ObjectNode document = JsonReport.document("import splat");
        document.set("reports", SplatJson.of(verdicts));
        return JsonReport.write(document);
    }
}
