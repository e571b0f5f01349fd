package org.nowait.report.counterexample;

import java.util.stream.Collectors;
import org.nowait.kernel.context.Flag;
import org.nowait.report.PlantUml;
import org.nowait.review.counterexample.CounterexampleStep;
import org.nowait.review.counterexample.Moment;

/** A sequence diagram for PlantUML: a life line for each process. */
final class PumlForm {

    private PumlForm() {}

    static String of(Exhibit exhibit) {
        PlantUml diagram = new PlantUml(exhibit.handle());
        for (Moment.ProcessState process : exhibit.found().start().processes()) {
            diagram.participant(
                    "P" + process.number(),
                    process.name() + " (" + process.kind().text() + ", CPU" + process.cpu() + ")");
        }
        for (CounterexampleStep step : exhibit.found().steps()) {
            int from = exhibit.found()
                    .before(step)
                    .cpus()
                    .get(step.cpu())
                    .running()
                    .orElse(step.process());
            boolean interrupt = step.text().startsWith("<Interrupt>");
            diagram.message("P" + (interrupt ? from : step.process()), "P" + step.process(), step.text());
            if (!step.raised().isEmpty()) {
                diagram.note(
                        "P" + step.process(),
                        step.raised().stream().map(Flag::name).collect(Collectors.joining(", ")));
            }
        }
        return diagram.text();
    }
}
