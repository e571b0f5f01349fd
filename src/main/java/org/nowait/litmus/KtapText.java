package org.nowait.litmus;

import org.nowait.litmus.syntax.Expectation;

/** The run as KTAP: a test for each file, a subtest for each build, or build and proposal. */
public final class KtapText {

    private KtapText() {}

    /** {@return the whole run} */
    public static String of(LitmusReport report) {
        StringBuilder text =
                new StringBuilder("KTAP version 1\n1.." + report.tests().size() + "\n");
        int number = 1;
        for (TestResult result : report.tests()) {
            append(text, result, number++);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, TestResult result, int number) {
        String name = result.test().name();
        text.append("  KTAP version 1\n  # Subtest: ").append(name).append('\n');
        text.append("  1..").append(result.cells().size()).append('\n');
        int cellNumber = 1;
        for (CellResult cell : result.cells()) {
            append(text, cell, cellNumber++);
        }
        long wrong = result.count(CellResult.Status.MISMATCH) + result.count(CellResult.Status.UNKNOWN);
        long skipped = result.count(CellResult.Status.SKIPPED);
        long total = result.cells().size();
        text.append("# ").append(name).append(": pass:").append(total - wrong - skipped);
        text.append(" fail:").append(wrong).append(" skip:").append(skipped);
        text.append(" total:").append(total).append('\n');
        text.append(wrong > 0 ? "not ok " : "ok ").append(number).append(' ').append(name);
        text.append(skipped == total ? " # SKIP no build" : "").append('\n');
    }

    private static void append(StringBuilder text, CellResult cell, int number) {
        CellResult.Status status = cell.status();
        boolean wrong = status == CellResult.Status.MISMATCH || status == CellResult.Status.UNKNOWN;
        if (wrong) {
            Observation seen = cell.observation().orElseThrow();
            text.append("  # ").append(cell.name()).append(": expected ");
            text.append(cell.expectation().map(Expectation::word).orElse("nothing"));
            text.append(", observed ").append(seen.verdict().word());
            text.append(' ')
                    .append(seen.positive())
                    .append(' ')
                    .append(seen.negative())
                    .append('\n');
            cell.difference().ifPresent(how -> text.append("  # ").append(how).append('\n'));
        }
        text.append(wrong ? "  not ok " : "  ok ").append(number).append(' ').append(cell.name());
        cell.skipped().ifPresent(reason -> text.append(" # SKIP ").append(reason));
        text.append('\n');
    }
}
