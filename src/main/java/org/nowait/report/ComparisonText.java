package org.nowait.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.machine.Design;
import org.nowait.litmus.CellResult;
import org.nowait.litmus.EndState;
import org.nowait.litmus.LitmusReport;
import org.nowait.litmus.Observation;
import org.nowait.litmus.TestResult;

/** Scenarios under several designs for people: rows are designs, columns builds, at most 75 columns of ASCII. */
public final class ComparisonText {

    private static final int WIDTH = 75;
    private static final int COLUMNS = 6;

    private ComparisonText() {}

    /**
     * Returns a table for each scenario.
     *
     * @param report the results
     * @param all whether builds without a difference are shown too
     * @return the tables, and a line that counts
     */
    public static String of(LitmusReport report, boolean all) {
        StringBuilder text = new StringBuilder();
        int different = 0;
        for (TestResult result : report.tests()) {
            Comparison comparison = new Comparison(result);
            different += comparison.different().isEmpty() ? 0 : 1;
            scenario(text, comparison, all ? comparison.builds() : comparison.different());
        }
        return text.append(String.format(
                        Locale.ROOT,
                        "%d scenarios, %d with a difference%nA word is the verdict, a letter the end states.%n",
                        report.tests().size(),
                        different))
                .toString();
    }

    private static void scenario(StringBuilder text, Comparison comparison, List<Build> builds) {
        String name = comparison.result().test().name();
        if (builds.isEmpty()) {
            wrap(text, "", name + ": no difference on " + comparison.builds().size() + " builds");
            return;
        }
        wrap(text, "", name + "  " + comparison.result().test().condition().text());
        for (int from = 0; from < builds.size(); from += COLUMNS) {
            block(text, comparison, builds.subList(from, Math.min(from + COLUMNS, builds.size())));
        }
        Set<String> shown = builds.stream()
                .flatMap(build ->
                        comparison.designs().stream().flatMap(design -> comparison.cell(design, build).stream()))
                .map(comparison::letter)
                .collect(Collectors.toSet());
        for (Map.Entry<String, Set<EndState>> entry : comparison.legend().entrySet()) {
            if (shown.contains(entry.getKey())) {
                wrap(
                        text,
                        "    " + entry.getKey() + ": ",
                        entry.getValue().stream().map(EndState::toString).collect(Collectors.joining(" | ")));
            }
        }
        text.append('\n');
    }

    private static void block(StringBuilder text, Comparison comparison, List<Build> builds) {
        line(text, "PROPOSAL", builds.stream().map(BuildHeads::model).toList());
        line(
                text,
                "",
                builds.stream()
                        .map(build -> build.era().release() + " " + BuildHeads.sibling(build))
                        .toList());
        for (Design design : comparison.designs()) {
            List<String> cells = new ArrayList<>();
            for (Build build : builds) {
                cells.add(comparison
                        .cell(design, build)
                        .map(cell -> word(cell) + " " + comparison.letter(cell))
                        .orElse(""));
            }
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                line(text, design.id(), cells);
            }
        }
    }

    private static String word(CellResult cell) {
        Observation.Verdict verdict = cell.observation().orElseThrow().verdict();
        String word = switch (verdict) {
            case SOMETIMES -> "Some";
            case DEADLOCK -> "Dead";
            case UNKNOWN -> "Unkn";
            case NEVER, ALWAYS -> verdict.word();
        };
        return cell.status() == CellResult.Status.MISMATCH ? word + "!" : word;
    }

    private static void line(StringBuilder text, String first, List<String> cells) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-20s", first));
        cells.forEach(cell -> line.append(String.format(Locale.ROOT, "%-8s ", cell)));
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static void wrap(StringBuilder text, String title, String words) {
        String indent = title;
        for (String line : Wrapped.lines(words, WIDTH - title.length())) {
            text.append(indent).append(line).append('\n');
            indent = " ".repeat(title.length());
        }
    }
}
