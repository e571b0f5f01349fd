package org.nowait.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nowait.report.run.RunBuild;
import org.nowait.report.run.RunCell;
import org.nowait.report.run.RunFile;
import org.nowait.report.run.RunTest;

/**
 * The litmus tests of a folder.
 *
 * @param folder the folder
 * @param rows a row for each test and design
 * @param cells how many cells ran
 * @param wrong how many are not as expected, or unknown
 */
public record Suite(String folder, List<Row> rows, long cells, long wrong) {

    /**
     * A test under a design.
     *
     * @param test the test
     * @param design the design; empty for the build's own allocator
     * @param letters for each build a letter: Never, Sometimes, Always, DEADLOCK, ?, or a dot where it did not run; an
     *     exclamation mark behind one that is not expected
     * @param wrong whether one of them is not as expected
     */
    public record Row(RunTest test, String design, List<String> letters, boolean wrong) {

        /** {@return the letters as cells; HTML lets their ends away, and they are the most elements of the page} */
        public String cells() {
            return letters.isEmpty() ? "" : "<td>" + String.join("<td>", letters);
        }
    }

    static List<Suite> of(RunFile run) {
        Map<String, List<RunTest>> folders = new LinkedHashMap<>();
        run.tests()
                .forEach(test -> folders.computeIfAbsent(folder(test.file()), k -> new ArrayList<>())
                        .add(test));
        List<Suite> suites = new ArrayList<>();
        folders.forEach((folder, tests) -> {
            List<Row> rows = new ArrayList<>();
            tests.forEach(test -> rows.addAll(rows(test, run.bounds().builds())));
            List<RunCell> cells =
                    tests.stream().flatMap(test -> test.cells().stream()).toList();
            suites.add(new Suite(
                    folder,
                    rows,
                    cells.stream().filter(cell -> !cell.skipped()).count(),
                    cells.stream()
                            .filter(cell -> cell.wrong() || cell.unknown())
                            .count()));
        });
        return suites;
    }

    private static String folder(String file) {
        int slash = file.lastIndexOf('/');
        return slash < 0 ? "." : file.substring(0, slash);
    }

    private static List<Row> rows(RunTest test, List<RunBuild> builds) {
        Map<String, Map<String, RunCell>> designs = new LinkedHashMap<>();
        test.cells()
                .forEach(cell -> designs.computeIfAbsent(cell.design(), k -> new LinkedHashMap<>())
                        .put(cell.build(), cell));
        List<Row> rows = new ArrayList<>();
        designs.forEach((design, cells) -> {
            List<String> letters = new ArrayList<>();
            for (RunBuild build : builds) {
                RunCell cell = cells.get(build.name());
                letters.add(cell == null ? "" : letter(cell));
            }
            boolean wrong = cells.values().stream().anyMatch(cell -> cell.wrong() || cell.unknown());
            rows.add(new Row(test, design.equals("mainline") ? "" : design, letters, wrong));
        });
        return rows;
    }

    private static String letter(RunCell cell) {
        String letter = switch (cell.observed()) {
            case "" -> "\u00b7";
            case "Never", "Sometimes", "Always", "DEADLOCK" -> cell.observed().substring(0, 1);
            default -> "?";
        };
        return cell.wrong() ? letter + "!" : letter;
    }
}
