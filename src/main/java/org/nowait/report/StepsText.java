package org.nowait.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nowait.kernel.context.Flag;
import org.nowait.review.counterexample.Counterexample;
import org.nowait.review.counterexample.CounterexampleStep;

/** A counterexample as a list of steps, at most 75 columns of ASCII. */
public final class StepsText {

    private static final int WIDTH = 75;

    private StepsText() {}

    /** {@return what it shows, its steps, and the command that repeats it} */
    public static String of(Counterexample run) {
        StringBuilder text = new StringBuilder();
        text.append("=============================\n");
        text.append("[ MODEL: ").append(run.wanted().words(run.asked())).append(" ]\n");
        text.append("nowait, ").append(run.asked()).append('\n');
        text.append("-----------------------------\n");
        for (CounterexampleStep step : run.steps()) {
            String head = String.format(Locale.ROOT, "%3d CPU%d P%d  ", step.number(), step.cpu(), step.process());
            List<String> lines = new ArrayList<>(Wrapped.lines(step.text(), WIDTH - head.length()));
            step.raised().stream().map(Flag::name).forEach(flag -> lines.add("*** " + flag + " ***"));
            for (int i = 0; i < lines.size(); i++) {
                text.append(i == 0 ? head : " ".repeat(head.length()))
                        .append(lines.get(i))
                        .append('\n');
            }
        }
        return text.append("reproduce: nowait explain '")
                .append(run.handle())
                .append("'\n")
                .toString();
    }
}
