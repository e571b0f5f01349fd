package org.nowait.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nowait.kernel.rcu.FreeBuild;
import org.nowait.kernel.rcu.FreeContext;
import org.nowait.kernel.rcu.FreeScheme;
import org.nowait.review.FreeMatrix;

/** The matrix of schemes for kvfree_rcu() and builds, for people and for tools. */
public final class FreeMatrixText {

    private static final Map<String, String> LETTERS =
            Map.of("task", "T", "spin", "P", "raw", "R", "zone", "Z", "sched", "S", "nmi", "N");

    private FreeMatrixText() {}

    /** {@return a row a scheme, at most 75 columns, and what the letters mean} */
    public static String of(FreeMatrix matrix) {
        StringBuilder text = new StringBuilder();
        List<String> heads = new ArrayList<>();
        for (FreeBuild build : FreeBuild.values()) {
            heads.add(word(build));
        }
        line(text, "FREED BY RCU", heads);
        for (FreeScheme scheme : FreeScheme.values()) {
            List<String> cells = new ArrayList<>();
            for (FreeBuild build : FreeBuild.values()) {
                cells.add(cell(matrix, scheme, build));
            }
            line(text, name(matrix, scheme), cells);
        }
        text.append("Letters: who gets into trouble though he keeps his side: T a task, P who\n");
        text.append("holds a spinlock_t, R a raw lock, Z zone->lock, S a scheduler's lock; N an\n");
        text.append("NMI. W: an object is left for which nobody owes a step. That there is none\n");
        text.append("is no proof of progress; MCKvfreeRcu_live is, for today's scheme on RT.\n");
        text.append("Found by the Java machine; by TLC: nowait check MCKvfreeRcu_matrix.\n");
        text.append("A run: nowait explain MCKvfreeRcu_violates_NoTrouble_under_lock, or one of\n");
        text.append("its siblings in model-configs/.\n");
        text.append(String.format(
                Locale.ROOT,
                "Bounds: 2 callers, 1 CPU, 2 objects, no page (W: 1 of each, 0 or 1 page);%n%,d states%n",
                matrix.states()));
        return text.toString();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String name(FreeMatrix matrix, FreeScheme scheme) {
        return matrix.schemes().entrySet().stream()
                .filter(entry -> entry.getValue() == scheme)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static String cell(FreeMatrix matrix, FreeScheme scheme, FreeBuild build) {
        List<String> contexts = contexts(matrix, scheme, build).stream()
                .map(FreeMatrixText::word)
                .toList();
        String letters = letters(contexts, waits(matrix, scheme, build));
        return letters.isEmpty() ? "ok" : letters;
    }

    /**
     * Returns the letters of a cell.
     *
     * @param contexts the contexts of callers who get into trouble, in the words of spec/FreeSchemes.tla
     * @param waits whether an object may wait for ever
     * @return a letter for each; none for a sound scheme
     */
    public static String letters(List<String> contexts, boolean waits) {
        return contexts.stream().map(LETTERS::get).collect(Collectors.joining()) + (waits ? "W" : "");
    }

    private static Set<FreeContext> contexts(FreeMatrix matrix, FreeScheme scheme, FreeBuild build) {
        return matrix.trouble().getOrDefault(scheme, Map.of()).getOrDefault(build, Set.of());
    }

    private static boolean waits(FreeMatrix matrix, FreeScheme scheme, FreeBuild build) {
        return matrix.waiting().getOrDefault(scheme, Set.of()).contains(build);
    }

    private static void line(StringBuilder text, String first, List<String> cells) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-20s", first));
        cells.forEach(cell -> line.append(String.format(Locale.ROOT, "%-9s", cell)));
        text.append(line.toString().stripTrailing()).append('\n');
    }

    /** {@return the same as an array: an object a scheme and build} */
    public static ArrayNode json(FreeMatrix matrix) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (FreeScheme scheme : FreeScheme.values()) {
            for (FreeBuild build : FreeBuild.values()) {
                ObjectNode row = rows.addObject();
                row.put("scheme", name(matrix, scheme)).put("build", word(build));
                contexts(matrix, scheme, build)
                        .forEach(context -> row.withArray("trouble").add(word(context)));
                row.put("waitsForEver", waits(matrix, scheme, build));
            }
        }
        return rows;
    }
}
