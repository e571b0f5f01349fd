package org.nowait.litmus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nowait.kernel.context.Flag;
import org.nowait.litmus.syntax.Expectation;

/**
 * The table that people read, at most 75 columns of ASCII: a line for each build, or, of a test with memory, one for
 * each proposal and result.
 */
public final class LitmusTable {

    private static final String ROW = "%-4s%-18s%-10s%-13s %-17s%6s%6s";
    private static final int WIDTH = 75;

    private LitmusTable() {}

    /** {@return the table of a whole run, with a last line that counts} */
    public static String of(LitmusReport report) {
        StringBuilder text = new StringBuilder();
        report.tests().forEach(test -> text.append(of(test)).append('\n'));
        return text.append(summary(report)).append('\n').toString();
    }

    /** {@return the table of one test} */
    public static String of(TestResult result) {
        StringBuilder text = new StringBuilder();
        text.append(title(result.test()));
        claims(text, result.test());
        if (result.test().hasMemory()) {
            ProposalTable.append(text, result);
            skips(text, result);
            return text.toString();
        }
        line(text, String.format(Locale.ROOT, ROW, "", "CONFIG", "EXPECT", "OBSERVED", "FLAGS", "STATES", "TIME"));
        List<String> above = List.of();
        for (CellResult cell : result.cells()) {
            if (cell.status() == CellResult.Status.SKIPPED) {
                continue;
            }
            List<String> values = values(cell);
            row(text, cell, values, values.equals(above));
            above = values;
        }
        skips(text, result);
        return text.toString();
    }

    private static String title(LitmusTest test) {
        String condition = test.condition().text();
        String name = test.name();
        if (name.length() + 2 + condition.length() <= WIDTH) {
            return name + " ".repeat(Math.max(2, 30 - name.length())).substring(0, gap(name, condition)) + condition
                    + "\n";
        }
        StringBuilder text = new StringBuilder(name).append('\n');
        wrap(text, "    ", List.of(condition.split(" ")));
        return text.toString();
    }

    private static void claims(StringBuilder text, LitmusTest test) {
        if (!test.syntax().claims().isEmpty()) {
            List<String> words = new ArrayList<>(List.of("bears", "on"));
            test.syntax().claims().forEach(claim -> words.add(claim.text()));
            wrap(text, "    ", words);
        }
    }

    private static int gap(String name, String condition) {
        return Math.min(Math.max(2, 30 - name.length()), WIDTH - name.length() - condition.length());
    }

    static List<String> values(CellResult cell) {
        Observation seen = cell.observation().orElseThrow();
        List<String> values = new ArrayList<>();
        values.add(cell.status() == CellResult.Status.MISMATCH ? "!!!" : "");
        values.add(cell.expectation().map(Expectation::word).orElse("-"));
        values.add(seen.verdict().word() + " " + seen.positive() + " " + seen.negative());
        values.add(cell.difference().orElse(""));
        cell.flags().stream().map(Flag::name).forEach(values::add);
        return values;
    }

    /* A build whose values are those of the line above only says so; its states and time are its own. */
    private static void row(StringBuilder text, CellResult cell, List<String> values, boolean same) {
        String build = cell.build().name();
        String states = Long.toString(cell.states());
        String time = String.format(Locale.ROOT, "%.2fs", cell.seconds());
        if (same) {
            line(text, String.format(Locale.ROOT, ROW, values.get(0), build, "\"", "\"", "\"", states, time));
            return;
        }
        List<String> flags = values.subList(4, values.size());
        String first = flags.isEmpty() ? "-" : flags.get(0);
        line(
                text,
                String.format(
                        Locale.ROOT, ROW, values.get(0), build, values.get(1), values.get(2), first, states, time));
        for (String flag : flags.subList(Math.min(1, flags.size()), flags.size())) {
            line(text, " ".repeat(46) + flag);
        }
        if (!values.get(3).isEmpty()) {
            wrap(text, "      ", List.of(values.get(3).split(" ")));
        }
    }

    private static void skips(StringBuilder text, TestResult result) {
        List<String> reasons = result.cells().stream()
                .flatMap(cell -> cell.skipped().stream())
                .distinct()
                .toList();
        for (String reason : reasons) {
            List<String> words = new ArrayList<>(List.of(("skipped (" + reason + "):").split(" ")));
            result.cells().stream()
                    .filter(cell -> cell.skipped().filter(reason::equals).isPresent())
                    .map(cell -> wholeBuild(result, cell) ? cell.build().name() : cell.name())
                    .distinct()
                    .forEach(words::add);
            wrap(text, "    ", words);
        }
    }

    private static boolean wholeBuild(TestResult result, CellResult cell) {
        return result.cells().stream()
                .filter(other -> other.build().equals(cell.build()))
                .allMatch(other -> other.skipped().equals(cell.skipped()));
    }

    static String summary(LitmusReport report) {
        long wrong = report.count(CellResult.Status.MISMATCH);
        long unknown = report.count(CellResult.Status.UNKNOWN);
        StringBuilder text = new StringBuilder(wrong > 0 ? "FAIL: " : unknown > 0 ? "UNKNOWN: " : "ok: ");
        text.append(report.count(CellResult.Status.OK))
                .append(" of ")
                .append(report.ran())
                .append(" as expected");
        add(text, wrong, "not (!!!)");
        add(text, unknown, "unknown");
        add(text, report.count(CellResult.Status.UNJUDGED), "without expectation");
        add(text, report.count(CellResult.Status.SKIPPED), "skipped");
        return text.append('.').toString();
    }

    private static void add(StringBuilder text, long count, String what) {
        if (count > 0) {
            text.append(", ").append(count).append(' ').append(what);
        }
    }

    static void wrap(StringBuilder text, String indent, List<String> words) {
        StringBuilder line = new StringBuilder(indent);
        for (String word : words) {
            if (line.length() > indent.length() && line.length() + word.length() > WIDTH) {
                line(text, line.toString());
                line = new StringBuilder(indent).append("  ");
            }
            line.append(word).append(' ');
        }
        line(text, line.toString());
    }

    static void line(StringBuilder text, String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
