package org.nowait.report.ci;

import java.util.Locale;
import org.nowait.report.run.RunBounds;
import org.nowait.report.run.RunCell;
import org.nowait.report.run.RunTest;

/** The block that herd7 prints and LKMM's scripts judge, one file a cell. */
public final class RunHerd {

    private RunHerd() {}

    /**
     * Returns the block of a cell.
     *
     * @param test the test
     * @param cell a cell of it that ran
     * @param bounds the bounds of the run
     * @return the block, ended by a line feed
     */
    public static String of(RunTest test, RunCell cell, RunBounds bounds) {
        StringBuilder text = new StringBuilder();
        line(text, "Test " + test.name() + " " + test.kind());
        line(text, "States " + cell.endStates().size());
        cell.endStates().forEach(state -> line(text, state));
        line(text, holds(test, cell) ? "Ok" : "No");
        line(text, "Witnesses");
        line(text, "Positive: " + cell.positive() + " Negative: " + cell.negative());
        cell.flags().forEach(flag -> line(text, "Flag " + flag));
        line(text, "Cell " + cell.name());
        line(text, "Condition " + test.condition());
        if (cell.unknown()) {
            line(text, "Bound states=" + bounds.maxStates() + " reached");
        }
        line(text, "Observation " + test.name() + " " + observation(cell));
        line(text, String.format(Locale.ROOT, "Time %s %.2f", test.name(), cell.seconds()));
        line(text, "Hash=" + test.hash());
        return text.toString();
    }

    /**
     * Returns what LKMM's judge reads of a test: the result that the file expects of this cell.
     *
     * @param test the test
     * @param cell a cell of it
     * @return the head of a litmus test, ended by a line feed
     */
    public static String expected(RunTest test, RunCell cell) {
        StringBuilder text = new StringBuilder();
        line(text, "GFP " + test.name());
        text.append("\n(*\n");
        line(text, " * Result: " + (cell.expected().isEmpty() ? "Maybe" : cell.expected()));
        line(text, " * On " + cell.name() + "; the test stands in " + test.file());
        return text.append(" *)\n").toString();
    }

    private static boolean holds(RunTest test, RunCell cell) {
        return switch (test.kind()) {
            case "Forbidden" -> cell.positive() == 0;
            case "Required" -> cell.negative() == 0;
            default -> cell.positive() > 0;
        };
    }

    /* LKMM's judge knows a deadlock by "Never 0 0": no execution completes. */
    private static String observation(RunCell cell) {
        String word = cell.observed().equals("DEADLOCK") ? "Never" : cell.observed();
        return word + " " + cell.positive() + " " + cell.negative();
    }

    /* A line of herd's is one line, whatever a name says. */
    private static void line(StringBuilder text, String line) {
        text.append(line.replaceAll("\\R", " ")).append('\n');
    }
}
