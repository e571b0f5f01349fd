package org.nowait.report.counterexample;

import java.util.Optional;
import org.nowait.litmus.Statements;
import org.nowait.review.counterexample.CounterexampleStep;

/** The steps to be read in a mail: one list for one process, else a column for each. */
final class WayForm {

    private WayForm() {}

    static String of(Exhibit exhibit) {
        return exhibit.found().start().processes().size() == 1 ? list(exhibit) : ColumnsForm.of(exhibit);
    }

    /* A call that has steps of its own stands above them. */
    private static String list(Exhibit exhibit) {
        Lines out = new Lines();
        Optional<Statements.Place> above = Optional.empty();
        for (CounterexampleStep step : exhibit.found().steps()) {
            boolean inside = step.statement()
                    .filter(place -> !place.text().contains(step.function() + "("))
                    .isPresent();
            if (inside && !step.statement().equals(above)) {
                Statements.Place place = step.statement().orElseThrow();
                out.line("      " + place.text() + ", line " + place.line());
            }
            above = step.statement();
            out.line(String.format("%4d  %s%s", step.number(), inside ? "  " : "", StepLine.of(step)));
            if (!step.raised().isEmpty()) {
                out.line("     " + StepLine.flags(step));
            }
        }
        return out.toString();
    }
}
