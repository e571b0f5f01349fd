package org.nowait.report.html;

import java.util.List;
import org.nowait.report.run.RunNesting;

/** Which lock may be taken while which is held, as a table for each kernel, drawn. */
public final class NestingTableSvg {

    private static final int LEFT = 150;
    private static final int TOP = 150;
    private static final int CELL = 32;
    private static final int GAP = 36;
    private static final int SLANT = 48;

    private NestingTableSvg() {}

    /**
     * Draws the tables.
     *
     * @param nestings the nestings of all builds
     * @return an SVG element that needs no style sheet
     */
    public static String of(List<RunNesting> nestings) {
        List<String> builds =
                nestings.stream().map(RunNesting::build).distinct().toList();
        List<String> types = nestings.stream().map(RunNesting::outer).distinct().toList();
        int side = types.size() * CELL;
        int width = LEFT + builds.size() * (side + GAP) + SLANT;
        Svg svg = new Svg(
                "nesting",
                width,
                TOP + side + 56,
                "Which lock may be taken while which is held",
                String.join(" ", words(nestings)));
        for (int row = 0; row < types.size(); row++) {
            svg.text(LEFT - 8, TOP + row * CELL + 20, " text-anchor=\"end\"", types.get(row));
        }
        for (int build = 0; build < builds.size(); build++) {
            table(svg, LEFT + build * (side + GAP), builds.get(build), types, nestings);
        }
        svg.text(8, 44, "", "row: held");
        svg.text(8, 60, "", "column: asked for");
        int bottom = TOP + side + 28;
        key(svg, 8, bottom, "fine", "may be taken");
        key(svg, 190, bottom, "told", "lockdep reports it");
        key(svg, 400, bottom, "bad", "the task sleeps where it must not");
        return svg.end();
    }

    private static void table(Svg svg, int left, String build, List<String> types, List<RunNesting> nestings) {
        svg.text(left, 18, " font-weight=\"bold\"", build);
        for (int column = 0; column < types.size(); column++) {
            int x = left + column * CELL + 20;
            svg.add(
                    "<text x=\"%d\" y=\"%d\" transform=\"rotate(-60 %d %d)\">%s</text>",
                    x, TOP - 6, x, TOP - 6, Svg.escaped(types.get(column)));
        }
        nestings.stream().filter(nesting -> nesting.build().equals(build)).forEach(nesting -> {
            int x = left + types.indexOf(nesting.inner()) * CELL;
            int y = TOP + types.indexOf(nesting.outer()) * CELL;
            cell(svg, x, y, kind(nesting));
        });
    }

    private static String kind(RunNesting nesting) {
        return nesting.happens().isEmpty() ? nesting.reported().isEmpty() ? "fine" : "told" : "bad";
    }

    private static void cell(Svg svg, int x, int y, String kind) {
        String colour = kind.equals("fine") ? "#1a6b3c" : kind.equals("told") ? "#b45f06" : "#a4262c";
        String sign = kind.equals("fine") ? "\u2713" : kind.equals("told") ? "!" : "\u2717";
        svg.add(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\" fill=\"%s\" fill-opacity=\"0.22\"/>",
                x + 1, y + 1, CELL - 2, CELL - 2, colour);
        svg.text(x + CELL / 2.0, y + 21, " text-anchor=\"middle\" font-weight=\"bold\"", sign);
    }

    private static void key(Svg svg, int x, int y, String kind, String words) {
        cell(svg, x, y - 21, kind);
        svg.text(x + CELL + 6, y, "", words);
    }

    /** {@return the tables in words, a line for what is not fine} */
    public static List<String> words(List<RunNesting> nestings) {
        return nestings.stream()
                .filter(nesting -> !kind(nesting).equals("fine"))
                .map(nesting -> "On " + nesting.build() + " " + nesting.inner() + " inside of " + nesting.outer() + ": "
                        + String.join(", ", nesting.reported())
                        + (nesting.happens().isEmpty() ? "" : "; happens: " + String.join(", ", nesting.happens()))
                        + ".")
                .toList();
    }
}
