package org.nowait.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nowait.graph.ActionLabel;

/** The text form of a divergence: a headline, then a table of what one needs to find the cause. */
final class DivergenceText {

    private static final int LONGEST_BEHAVIOUR = 200;

    private DivergenceText() {}

    static String summary(Divergence divergence) {
        String variables =
                divergence.differences().stream().map(Difference::variable).collect(Collectors.joining(", "));
        return switch (divergence.kind()) {
            case INITIAL_DIFFERS, SUCCESSOR_DIFFERS ->
                divergence.differences().stream()
                        .findFirst()
                        .map(d ->
                                place(divergence) + ": " + variables + " differ" + (variables.contains(",") ? "" : "s")
                                        + ": spec=" + d.expected() + ", impl=" + d.actual())
                        .orElse(place(divergence) + ": " + divergence.kind());
            default ->
                place(divergence) + ": " + divergence.kind()
                        + (divergence.detail().isEmpty() ? "" : ": " + divergence.detail());
        };
    }

    private static String place(Divergence divergence) {
        ActionLabel action = divergence.action();
        if (action != null) {
            return "step " + divergence.step() + ", " + action;
        }
        return divergence.step() == 0 ? "initial state" : "after step " + divergence.step();
    }

    static String of(Divergence divergence) {
        List<String> lines = new ArrayList<>();
        lines.add("DIVERGED  " + divergence.model() + " " + place(divergence) + ": " + divergence.kind());
        ActionLabel action = divergence.action();
        row(lines, "action", action == null ? "" : action.toString());
        row(lines, "spec", action == null ? "" : action.location());
        row(lines, "impl", divergence.frame());
        row(lines, "detail", divergence.detail());
        for (Difference difference : divergence.differences()) {
            difference(lines, divergence.kind(), difference);
        }
        row(lines, "start", divergence.start().toString());
        behaviour(lines, divergence.behaviour(), action);
        row(lines, "repeat", divergence.repeat());
        return String.join("\n", lines);
    }

    private static void row(List<String> lines, String key, String value) {
        if (!value.isEmpty()) {
            lines.add(String.format("  %-9s %s", key, value));
        }
    }

    private static void difference(List<String> lines, DivergenceKind kind, Difference difference) {
        row(lines, "variable", difference.variable());
        String left = left(kind);
        String right = right(kind);
        row(lines, left, difference.expected().toString());
        row(lines, right, difference.actual().toString());
        for (String part : difference.parts(left, right)) {
            row(lines, "differs", part);
        }
    }

    private static String left(DivergenceKind kind) {
        return switch (kind) {
            case FORBIDDEN_PERFORMED, REFUSAL_CHANGED, OFFER_CHANGED, FOREIGN_STATE -> "before";
            default -> "expected";
        };
    }

    private static String right(DivergenceKind kind) {
        return switch (kind) {
            case FORBIDDEN_PERFORMED, REFUSAL_CHANGED, OFFER_CHANGED, FOREIGN_STATE -> "after";
            case REFUSED, NOT_OFFERED -> "now";
            default -> "actual";
        };
    }

    private static void behaviour(List<String> lines, List<ActionLabel> labels, @Nullable ActionLabel last) {
        int steps = labels.size() + (last == null ? 0 : 1);
        if (steps == 0) {
            return;
        }
        row(lines, "behaviour", steps + (steps == 1 ? " step" : " steps"));
        for (int i = 0; i < labels.size(); i++) {
            if (i < LONGEST_BEHAVIOUR) {
                lines.add(String.format("  %9d %s", i + 1, labels.get(i)));
            } else if (i == LONGEST_BEHAVIOUR) {
                lines.add(String.format("  %9s %d more", "...", labels.size() - i));
            }
        }
        if (last != null) {
            lines.add(String.format("  %9d %s   <-- here", steps, last));
        }
    }
}
