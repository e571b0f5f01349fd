package org.nowait.report.counterexample;

import java.util.stream.Collectors;
import org.nowait.kernel.context.Flag;
import org.nowait.review.counterexample.CounterexampleStep;
import org.nowait.review.counterexample.Moment;

/** A sequence diagram for PlantUML: a life line for each process. */
final class PumlForm {

    private PumlForm() {}

    static String of(Exhibit exhibit) {
        StringBuilder out = new StringBuilder("@startuml\n");
        line(out, "title " + escaped(exhibit.handle()));
        for (Moment.ProcessState process : exhibit.found().start().processes()) {
            line(
                    out,
                    "participant \""
                            + escaped(process.name() + " (" + process.kind().text() + ", CPU" + process.cpu() + ")")
                            + "\" as P" + process.number());
        }
        for (CounterexampleStep step : exhibit.found().steps()) {
            int from = exhibit.found()
                    .before(step)
                    .cpus()
                    .get(step.cpu())
                    .running()
                    .orElse(step.process());
            boolean interrupt = step.text().startsWith("<Interrupt>");
            line(
                    out,
                    "P" + (interrupt ? from : step.process()) + " -> P" + step.process() + " : "
                            + escaped(step.text()));
            if (!step.raised().isEmpty()) {
                line(
                        out,
                        "note over P" + step.process() + " : "
                                + step.raised().stream().map(Flag::name).collect(Collectors.joining(", ")));
            }
        }
        line(out, "@enduml");
        return out.toString();
    }

    /* PlantUML reads markup in texts; a tilde takes its meaning from the next character. No text has a line end. */
    private static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").replace("\"", "''").replaceAll("[<>~\\\\*_/#&%-]", "~$0");
    }

    private static void line(StringBuilder out, String line) {
        out.append(line).append('\n');
    }
}
