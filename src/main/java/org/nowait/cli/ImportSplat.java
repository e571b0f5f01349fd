package org.nowait.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.nowait.evidence.Splat;
import org.nowait.evidence.SplatLock;
import org.nowait.evidence.SplatReader;
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
            result.write(format == Format.JSON ? json(splats) : text(splats));
            return ExitCode.OK;
        }
    }

    private static String text(List<Splat> splats) {
        StringBuilder text = new StringBuilder();
        splats.forEach(splat -> text.append(text(splat)).append('\n'));
        return text.append(splats.size())
                .append(splats.size() == 1 ? " report\n" : " reports\n")
                .toString();
    }

    private static String text(Splat splat) {
        StringBuilder text = new StringBuilder();
        text.append(splat.source()).append(':').append(splat.line()).append(": ");
        text.append(splat.kind().title())
                .append(" (")
                .append(splat.kind().flag())
                .append(")\n");
        line(text, "task", splat.task());
        line(text, "at", splat.site());
        splat.wanted().ifPresent(lock -> line(text, "wants", lockText(lock)));
        splat.context().ifPresent(digits -> line(text, "context", digits.toString()));
        if (splat.heldKnown() && splat.held().isEmpty()) {
            line(text, "holds", "nothing");
        }
        splat.held().forEach(lock -> line(text, "holds", lockText(lock)));
        splat.notes().forEach(note -> line(text, "note", note));
        return text.toString();
    }

    private static String lockText(SplatLock lock) {
        String digits = lock.digits().map(pair -> " " + pair).orElse("");
        return lock.name() + digits + (lock.site().isEmpty() ? "" : " at " + lock.site());
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(String.format("  %-8s %s%n", name, value));
        }
    }

    private static String json(List<Splat> splats) {
        ObjectNode document = JsonReport.document("import splat");
        ArrayNode reports = document.putArray("reports");
        for (Splat splat : splats) {
            ObjectNode node = reports.addObject();
            node.put("source", splat.source()).put("line", splat.line());
            node.put("kind", splat.kind().name()).put("flag", splat.kind().flag());
            node.put("task", splat.task()).put("site", splat.site());
            splat.wanted().ifPresent(lock -> lock(node.putObject("wanted"), lock));
            ArrayNode held = node.putArray("held");
            splat.held().forEach(lock -> lock(held.addObject(), lock));
            splat.context().ifPresent(digits -> node.put("context", digits.toString()));
            ArrayNode notes = node.putArray("notes");
            splat.notes().forEach(notes::add);
        }
        return JsonReport.write(document);
    }

    private static void lock(ObjectNode node, SplatLock lock) {
        node.put("name", lock.name()).put("site", lock.site());
        lock.digits().ifPresent(digits -> node.put("waitTypes", digits.toString()));
    }
}
