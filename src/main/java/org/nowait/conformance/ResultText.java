package org.nowait.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The text form of a result: verdict, counts, coverage, reasons, divergences. */
final class ResultText {

    private ResultText() {}

    static String of(ConformanceResult result) {
        List<String> lines = new ArrayList<>();
        GraphSize size = result.size();
        lines.add((result.passed() ? "CONFORMS  " : "FAILED  ") + result.model());
        add(
                lines,
                "%,d states, %,d edges, %,d action instances of %,d actions",
                size.states(),
                size.edges(),
                size.actionInstances(),
                size.actionNames());
        lines.add("  " + result.coverage().stream().map(Coverage::toString).collect(Collectors.joining("; ")));
        add(
                lines,
                "refusals: %,d at the right point of control, %,d elsewhere",
                result.refusedHere(),
                result.refusedElsewhere());
        if (result.variants() > 0) {
            add(
                    lines,
                    "%,d further positions of states, %,d not explored",
                    result.variants(),
                    result.droppedVariants());
        }
        if (result.own().tried()) {
            add(
                    lines,
                    "by its own offers: %,d states, %,d edges",
                    result.own().states(),
                    result.own().edges());
        }
        result.failures().forEach(failure -> lines.add("  FAILED: " + failure));
        result.divergences().forEach(divergence -> lines.add(divergence.toString()));
        if (result.divergenceCount() > result.divergences().size()) {
            add(
                    lines,
                    "... and %,d more",
                    result.divergenceCount() - result.divergences().size());
        }
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String format, Object... arguments) {
        lines.add("  " + String.format(Locale.ROOT, format, arguments));
    }
}
