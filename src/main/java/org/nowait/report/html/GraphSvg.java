package org.nowait.report.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nowait.report.run.RunEdge;
import org.nowait.report.run.RunGraph;
import org.nowait.report.run.RunNode;

/** The graph of a small model as a drawing: states in rows by their distance from the first, steps as arrows. */
public final class GraphSvg {

    private static final double LETTER = 7.3;
    private static final int LINE = 15;
    private static final int GAP_X = 46;
    private static final int GAP_Y = 62;
    private static final int EDGE = 14;
    private static final double HEAD = 8;

    private static final List<String> COLOURS =
            List.of("#2a6f97", "#b45f06", "#7b3fa0", "#1a6b3c", "#a4262c", "#6b7078");
    private static final List<String> DASHES = List.of("", "7 3", "2 3", "9 3 2 3", "4 4", "1 4");

    private final RunGraph graph;
    private final List<List<Integer>> rows;
    private final List<String> names;
    private final int boxWidth;
    private final int boxHeight;
    private final int width;
    private final double[] x;
    private final double[] y;

    private GraphSvg(RunGraph graph) {
        this.graph = graph;
        this.rows = GraphLayout.of(graph).rows();
        this.names = names(graph);
        int letters = 0;
        for (int state = 0; state < graph.nodes().size(); state++) {
            letters = Math.max(
                    letters,
                    lines(state).stream().mapToInt(String::length).max().orElse(0));
        }
        this.boxWidth = (int) (letters * LETTER) + 18;
        this.boxHeight = LINE * graph.variables().size() + 10;
        int most = rows.stream().mapToInt(List::size).max().orElse(1);
        int legend = names.stream().mapToInt(name -> name.length() + 7).sum();
        this.width = Math.max(most * (boxWidth + GAP_X) + GAP_X, (int) (legend * LETTER) + 2 * EDGE);
        this.x = new double[graph.nodes().size()];
        this.y = new double[graph.nodes().size()];
        for (int row = 0; row < rows.size(); row++) {
            List<Integer> states = rows.get(row);
            for (int i = 0; i < states.size(); i++) {
                x[states.get(i)] = width * (i + 1.0) / (states.size() + 1);
                y[states.get(i)] = EDGE + 30 + row * (boxHeight + GAP_Y) + boxHeight / 2.0;
            }
        }
    }

    private static List<String> names(RunGraph graph) {
        Set<String> names = new LinkedHashSet<>();
        graph.edges().forEach(edge -> names.add(edge.action()));
        return List.copyOf(names);
    }

    /** {@return an SVG element that needs no style sheet} */
    public static String of(RunGraph graph) {
        return new GraphSvg(graph).draw();
    }

    /** {@return the graph in words, a line a state} */
    public static List<String> words(RunGraph graph) {
        List<String> words = new ArrayList<>();
        for (int state = 0; state < graph.nodes().size(); state++) {
            StringBuilder line = new StringBuilder("State " + (state + 1));
            line.append(graph.nodes().get(state).initial() ? ", where it begins: " : ": ");
            line.append(String.join(", ", new GraphSvg(graph).lines(state))).append('.');
            for (RunEdge edge : graph.edges()) {
                if (edge.from() == state) {
                    line.append(' ').append(edge.action()).append(" leads to ");
                    line.append(edge.to() == state ? "the same state" : "state " + (edge.to() + 1))
                            .append('.');
                }
            }
            words.add(line.toString());
        }
        return words;
    }

    private List<String> lines(int state) {
        List<String> lines = new ArrayList<>();
        RunNode node = graph.nodes().get(state);
        for (int i = 0; i < graph.variables().size(); i++) {
            lines.add(graph.variables().get(i) + " = " + node.values().get(i).replace("\"", ""));
        }
        return lines;
    }

    private String draw() {
        int height = EDGE + 30 + rows.size() * (boxHeight + GAP_Y);
        Svg svg = new Svg(
                "graph",
                width,
                height,
                "The graph of " + graph.model() + ": " + graph.nodes().size() + " states, "
                        + graph.edges().size() + " steps",
                String.join(" ", words(graph)));
        legend(svg);
        graph.edges().forEach(edge -> edge(svg, edge));
        for (int state = 0; state < graph.nodes().size(); state++) {
            box(svg, state);
        }
        return svg.end();
    }

    private void legend(Svg svg) {
        double at = EDGE;
        for (int i = 0; i < names.size(); i++) {
            svg.add("<path d=\"M%.0f 16h30\"%s/>", at, stroke(i));
            svg.text(at + 36, 20, "", names.get(i));
            at += (names.get(i).length() + 7) * LETTER;
        }
    }

    private static String stroke(int name) {
        String dash = DASHES.get(name % DASHES.size());
        return " fill=\"none\" stroke-width=\"1.6\" stroke=\"" + COLOURS.get(name % COLOURS.size()) + "\""
                + (dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\"");
    }

    private void box(Svg svg, int state) {
        double left = x[state] - boxWidth / 2.0;
        double top = y[state] - boxHeight / 2.0;
        svg.add(
                "<rect x=\"%.0f\" y=\"%.0f\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"#8885\" stroke=\"currentColor\""
                        + " stroke-width=\"%s\"/>",
                left, top, boxWidth, boxHeight, graph.nodes().get(state).initial() ? "2.5" : "1");
        List<String> lines = lines(state);
        for (int i = 0; i < lines.size(); i++) {
            svg.text(left + 9, top + 16 + i * LINE, "", lines.get(i));
        }
    }

    /* Each arrow bends to its left, so that two between the same states do not lie on each other. */
    private void edge(Svg svg, RunEdge edge) {
        int name = names.indexOf(edge.action());
        if (edge.from() == edge.to()) {
            double side = x[edge.from()] + boxWidth / 2.0;
            double at = y[edge.from()] - 8 + 6 * (name % 3);
            svg.add("<path d=\"M%.1f %.1fc26 -14 26 22 2 12\"%s/>", side, at, stroke(name));
            head(svg, side, at + 12, -1, -0.2, name);
            return;
        }
        double dx = x[edge.to()] - x[edge.from()];
        double dy = y[edge.to()] - y[edge.from()];
        double length = Math.hypot(dx, dy);
        double bend = 12 + 10 * parallel(edge) + (dy == 0 ? 20 : 0);
        double midX = (x[edge.from()] + x[edge.to()]) / 2 + dy / length * bend;
        double midY = (y[edge.from()] + y[edge.to()]) / 2 - dx / length * bend;
        double[] begin = border(edge.from(), midX, midY);
        double[] end = border(edge.to(), midX, midY);
        svg.add(
                "<path d=\"M%.1f %.1fQ%.1f %.1f %.1f %.1f\"%s/>",
                begin[0], begin[1], midX, midY, end[0], end[1], stroke(name));
        head(svg, end[0], end[1], end[0] - midX, end[1] - midY, name);
    }

    /* How many arrows between the same states are drawn before this one. */
    private long parallel(RunEdge edge) {
        return graph.edges().stream()
                .takeWhile(other -> !other.equals(edge))
                .filter(other -> other.from() == edge.from() && other.to() == edge.to())
                .count();
    }

    /* Where the way from the middle of a box to a point leaves the box. */
    private double[] border(int state, double toX, double toY) {
        double dx = toX - x[state];
        double dy = toY - y[state];
        double share = Math.min(
                dx == 0 ? Double.MAX_VALUE : boxWidth / 2.0 / Math.abs(dx),
                dy == 0 ? Double.MAX_VALUE : boxHeight / 2.0 / Math.abs(dy));
        return new double[] {x[state] + dx * share, y[state] + dy * share};
    }

    private static void head(Svg svg, double x, double y, double dx, double dy, int name) {
        double length = Math.hypot(dx, dy);
        double backX = x - HEAD * dx / length;
        double backY = y - HEAD * dy / length;
        double sideX = HEAD / 2 * dy / length;
        double sideY = HEAD / 2 * dx / length;
        svg.add(
                "<path d=\"M%.1f %.1fL%.1f %.1fL%.1f %.1fZ\" fill=\"%s\"/>",
                x, y, backX + sideX, backY - sideY, backX - sideX, backY + sideY, COLOURS.get(name % COLOURS.size()));
    }
}
