package org.nowait.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.nowait.report.run.RunBuild;
import org.nowait.report.run.RunFile;
import org.nowait.report.run.RunPair;
import org.nowait.report.run.RunTrouble;

/**
 * Designs and builds.
 *
 * @param title which releases
 * @param builds the columns
 * @param rows the designs that apply to one of them
 */
public record Matrix(String title, List<RunBuild> builds, List<Row> rows) {

    /**
     * A design.
     *
     * @param design its name
     * @param cells a cell for each column
     */
    public record Row(String design, List<Cell> cells) {}

    /**
     * A design on a build.
     *
     * @param anchor a stable name
     * @param applies whether the design is for that build's allocator
     * @param links those in trouble; none where the design is sound
     */
    public record Cell(String anchor, boolean applies, List<Link> links) {}

    /**
     * A client in trouble.
     *
     * @param letter R, H or N
     * @param client the client in words
     * @param target the anchor of the counterexample; empty if none was recorded
     */
    public record Link(String letter, String client, String target) {}

    private static final List<String> CLIENTS = List.of("raw", "hardirq", "nmi");

    static List<Matrix> of(RunFile run) {
        List<Matrix> matrices = new ArrayList<>();
        List<RunBuild> builds = run.bounds().builds();
        add(matrices, run, "5.9", builds.stream().filter(Matrix::old).toList());
        add(
                matrices,
                run,
                "6.1 and 7.3",
                builds.stream().filter(build -> !old(build)).toList());
        return matrices;
    }

    private static boolean old(RunBuild build) {
        return build.release().equals("5.9");
    }

    private static void add(List<Matrix> matrices, RunFile run, String title, List<RunBuild> builds) {
        List<Row> rows = new ArrayList<>();
        for (String design : run.bounds().designs()) {
            List<Cell> cells =
                    builds.stream().map(build -> cell(run, design, build)).toList();
            if (cells.stream().anyMatch(Cell::applies)) {
                rows.add(new Row(design, cells));
            }
        }
        if (!rows.isEmpty()) {
            matrices.add(new Matrix(title, builds, rows));
        }
    }

    private static Cell cell(RunFile run, String design, RunBuild build) {
        String anchor = "pair-" + design + "-" + build.name();
        return run.matrix()
                .pair(design, build.name())
                .map(pair -> new Cell(
                        anchor,
                        true,
                        pair.troubles().stream()
                                .sorted(Comparator.comparing(trouble -> CLIENTS.indexOf(trouble.client())))
                                .map(trouble -> link(pair, trouble))
                                .toList()))
                .orElseGet(() -> new Cell(anchor, false, List.of()));
    }

    /* Where a client has no run of his own, that of another client on the same pair is shown. */
    private static Link link(RunPair pair, RunTrouble trouble) {
        String target = pair.troubles().stream()
                .filter(other ->
                        other.equals(trouble) || trouble.counterexample().isEmpty())
                .map(RunTrouble::counterexample)
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
        String words = switch (trouble.client()) {
            case "raw" -> "in a raw section";
            case "hardirq" -> "in a hard interrupt";
            default -> "in an NMI";
        };
        return new Link(trouble.client().substring(0, 1).toUpperCase(Locale.ROOT), words, target);
    }
}
