package org.nowait.report.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nowait.evidence.Printable;
import org.nowait.graph.ActionLabel;

/** A behaviour as text of at most 75 columns. */
final class BehaviourText {

    private static final int WIDTH = 75;
    private static final int NUMBER = 5;
    private static final String INDENT = "     ";

    private BehaviourText() {}

    static String states(BehaviourExhibit exhibit) {
        List<String> out = new ArrayList<>(head(exhibit));
        out.add("Initially:");
        new TreeMap<>(exhibit.behaviour().start().values())
                .forEach((variable, value) -> out.add(INDENT + variable + " = " + value));
        for (int number = 1; number <= exhibit.steps(); number++) {
            if (exhibit.firstOfLoop().orElse(0) == number) {
                out.add("--- the loop ---");
            }
            out.add(String.format("%3d. %s", number, exhibit.step(number).label()));
            Changes.between(exhibit.before(number), exhibit.step(number).state())
                    .forEach(change -> out.add(INDENT + change));
        }
        out.add(exhibit.ending());
        out.add(exhibit.replay());
        return wrapped(out);
    }

    private static List<String> head(BehaviourExhibit exhibit) {
        List<String> head = new ArrayList<>();
        head.add(exhibit.verdict());
        head.addAll(exhibit.notes());
        head.add("Bounds: " + String.join(", ", exhibit.bounds()) + ".");
        head.add("Repeat: nowait explain " + exhibit.config().name());
        head.add("");
        return head;
    }

    private static String wrapped(List<String> lines) {
        return lines.stream()
                        .flatMap(line -> Printable.wrap(Printable.of(line), WIDTH).stream())
                        .map(String::stripTrailing)
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    static String columns(BehaviourExhibit exhibit) {
        return wrapped(head(exhibit)) + table(exhibit) + wrapped(List.of(exhibit.ending(), exhibit.replay()));
    }

    static String mail(BehaviourExhibit exhibit) {
        return wrapped(head(exhibit)) + table(exhibit) + "\n" + states(exhibit);
    }

    /** A column for each actor. */
    private static String table(BehaviourExhibit exhibit) {
        List<String> actors = Actors.in(exhibit);
        int width = (WIDTH - NUMBER - 1) / actors.size() - 3;
        StringBuilder out = new StringBuilder();
        row(out, "step", actors, width);
        out.append("-".repeat(NUMBER))
                .append(("|" + "-".repeat(width + 2)).repeat(actors.size()))
                .append("|\n");
        for (int number = 1; number <= exhibit.steps(); number++) {
            if (exhibit.firstOfLoop().orElse(0) == number) {
                row(out, "loop", actors.stream().map(actor -> "~ ~ ~").toList(), width);
            }
            ActionLabel label = exhibit.step(number).label();
            row(
                    out,
                    Integer.toString(number),
                    actors.stream()
                            .map(actor -> actor.equals(Actors.of(label)) ? Actors.deed(label) : "")
                            .toList(),
                    width);
        }
        return out.toString();
    }

    private static void row(StringBuilder out, String number, List<String> cells, int width) {
        Map<Integer, List<String>> wrapped = new TreeMap<>();
        for (String cell : cells) {
            wrapped.put(wrapped.size(), Printable.wrap(Printable.of(cell), width));
        }
        int height = wrapped.values().stream().mapToInt(List::size).max().orElse(1);
        for (int line = 0; line < height; line++) {
            int at = line;
            out.append(String.format("%4s ", line == 0 ? number : ""));
            wrapped.values()
                    .forEach(cell -> out.append("| ")
                            .append(padded(at < cell.size() ? cell.get(at).strip() : "", width))
                            .append(' '));
            out.append("|\n");
        }
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
