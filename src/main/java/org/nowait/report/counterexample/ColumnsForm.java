package org.nowait.report.counterexample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nowait.evidence.Printable;
import org.nowait.kernel.context.Flag;
import org.nowait.review.counterexample.CounterexampleStep;
import org.nowait.review.counterexample.Moment;

/** A column for each process, as in lockdep's "possible unsafe locking scenario". */
final class ColumnsForm {

    private static final int NUMBER = 6;

    private final Exhibit exhibit;
    private final int columns;
    private final int width;
    private final StringBuilder out = new StringBuilder();

    private ColumnsForm(Exhibit exhibit) {
        this.exhibit = exhibit;
        this.columns = exhibit.found().start().processes().size();
        this.width = (Lines.WIDTH - NUMBER - 2 - 3 * columns) / columns;
    }

    static String of(Exhibit exhibit) {
        return new ColumnsForm(exhibit).write();
    }

    private String write() {
        List<String> heads = new ArrayList<>();
        for (Moment.ProcessState process : exhibit.found().start().processes()) {
            heads.add(process.name() + " (" + process.kind().text() + ", CPU" + process.cpu() + ")");
        }
        row("step", heads);
        out.append('|').append("-".repeat(NUMBER));
        for (int i = 0; i < columns; i++) {
            out.append('|').append("-".repeat(width + 2));
        }
        out.append("|\n");
        for (CounterexampleStep step : exhibit.found().steps()) {
            step(step);
        }
        String flags = exhibit.found()
                .wanted()
                .flag()
                .map(Flag::name)
                .orElseGet(() -> exhibit.found().wanted().words(exhibit.found().cell()));
        Lines end = new Lines();
        end.line(" *** " + flags + " ***");
        return out + end.toString();
    }

    /* What an interrupt interrupts shows the mark of lockdep's scenarios in its own column. */
    private void step(CounterexampleStep step) {
        List<String> cells = new ArrayList<>();
        Moment before = exhibit.found().before(step);
        boolean interrupt = step.text().startsWith("<Interrupt>");
        String raised = step.raised().stream().map(Flag::name).collect(Collectors.joining(", "));
        for (int process = 0; process < columns; process++) {
            boolean interrupted = interrupt
                    && before.cpus()
                            .get(step.cpu())
                            .running()
                            .filter(Integer.valueOf(process)::equals)
                            .isPresent();
            String text = process == step.process() ? step.text() : interrupted ? "<Interrupt>" : "";
            cells.add(process == step.process() && !raised.isEmpty() ? text + " => " + raised : text);
        }
        row(Integer.toString(step.number()), cells);
    }

    private void row(String number, List<String> cells) {
        List<List<String>> wrapped = cells.stream()
                .map(cell -> Printable.wrap(Printable.of(cell), width))
                .toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(1);
        for (int line = 0; line < height; line++) {
            out.append('|').append(String.format("%5s ", line == 0 ? number : ""));
            for (List<String> cell : wrapped) {
                String part = line < cell.size() ? cell.get(line) : "";
                out.append("| ")
                        .append(part)
                        .append(" ".repeat(width - part.length()))
                        .append(' ');
            }
            out.append("|\n");
        }
    }
}
