package org.nowait.litmus;

import java.util.Locale;
import org.nowait.kernel.context.Flag;

/** The block that herd7 prints and LKMM's scripts judge. Counts are distinct end states, not executions. */
public final class HerdText {

    private HerdText() {}

    /**
     * Returns the block of one cell.
     *
     * @param test the test
     * @param cell its result on one build under one design, not a skipped one
     * @return the block, with a line end
     */
    public static String of(LitmusTest test, CellResult cell) {
        Observation seen = cell.observation().orElseThrow();
        StringBuilder text = new StringBuilder();
        boolean holds = test.condition().quantifier().holds(seen.positive(), seen.negative());
        line(text, "Test " + test.name() + " " + test.condition().quantifier().kind());
        line(text, "States " + seen.endStates().size());
        seen.endStates().forEach(state -> line(text, state.toString()));
        line(text, holds ? "Ok" : "No");
        line(text, "Witnesses");
        line(text, "Positive: " + seen.positive() + " Negative: " + seen.negative());
        for (Flag flag : cell.flags()) {
            line(text, "Flag " + flag);
        }
        line(text, "Cell " + cell.name());
        line(text, "Condition " + test.condition().text());
        if (seen.verdict() == Observation.Verdict.UNKNOWN) {
            line(text, "Bound states=" + cell.states() + " reached");
        }
        line(text, "Observation " + test.name() + " " + observation(seen));
        line(text, String.format(Locale.ROOT, "Time %s %.2f", test.name(), cell.seconds()));
        line(text, "Hash=" + test.hash());
        return text.append('\n').toString();
    }

    /* LKMM's judge knows a deadlock by "Never 0 0": no execution completes. */
    private static String observation(Observation seen) {
        String word = seen.verdict() == Observation.Verdict.DEADLOCK
                ? "Never"
                : seen.verdict().word();
        return word + " " + seen.positive() + " " + seen.negative();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
