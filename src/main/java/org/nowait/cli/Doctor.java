package org.nowait.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.nowait.report.Check;
import org.nowait.report.CheckGroup;
import org.nowait.report.JsonReport;
import org.nowait.report.TextTable;
import org.nowait.report.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nowait doctor}: is everything here that the other commands need? */
@Command(
        name = "doctor",
        description = "Probe the JDK, heap, cores, TLC and the places that commands read and write.",
        footer = {"", "Examples:", "  nowait doctor", "  nowait doctor -f json -o doctor.json"})
final class Doctor implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--no-tlc", description = "Do not start TLC.")
    private boolean withoutTlc;

    Doctor(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Format format = output.format(Format.TABLE, Format.JSON);
        try (ResultFile result = output.open(around)) {
            CheckGroup probes = new CheckGroup("doctor", new Probes(around).all(!withoutTlc));
            result.write(format == Format.JSON ? json(probes) : table(probes));
            return exitCode(probes);
        }
    }

    private static int exitCode(CheckGroup probes) {
        return probes.count(Verdict.FAIL) > 0 ? ExitCode.FAILED : ExitCode.OK;
    }

    private static String json(CheckGroup probes) {
        ObjectNode document = JsonReport.document("doctor");
        document.set("groups", JsonReport.groups(List.of(probes)));
        return JsonReport.write(document);
    }

    private String table(CheckGroup probes) {
        TextTable table = new TextTable().words("PROBE").words("RESULT").words("FOUND");
        for (Check check : probes.checks()) {
            table.row(check.name(), check.verdict().word(), check.detail());
        }
        long failed = probes.count(Verdict.FAIL);
        String sum = probes.checks().size() + " probes, " + failed + " failed";
        return Paint.verdicts(table.render(0), output.coloured(around)) + sum + "\n";
    }
}
