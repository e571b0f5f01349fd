package org.nowait.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.nowait.report.run.RunProgress;
import org.nowait.report.run.RunScheme;

/**
 * A row of the table of schemes for kvfree_rcu().
 *
 * @param scheme the scheme
 * @param cells of each build the letters of who gets into trouble; empty where the scheme is sound
 */
public record FreeRow(String scheme, List<String> cells) {

    private static final List<String> BUILDS = List.of("rt", "lockdep", "plain");
    private static final String HOLDER = "spin";

    /** Copies the list. */
    public FreeRow {
        cells = List.copyOf(cells);
    }

    static List<FreeRow> of(RunProgress progress) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        for (RunScheme scheme : progress.schemes()) {
            rows.computeIfAbsent(scheme.scheme(), name -> new TreeMap<>()).put(scheme.build(), letters(scheme));
        }
        List<FreeRow> found = new ArrayList<>();
        rows.forEach((scheme, cells) -> found.add(new FreeRow(
                scheme,
                BUILDS.stream().map(build -> cells.getOrDefault(build, "?")).toList())));
        return found;
    }

    /** The letters of the text form: a caller's own, but P for who holds a spinlock_t, as S is the scheduler. */
    private static String letters(RunScheme scheme) {
        StringBuilder letters = new StringBuilder();
        for (String context : scheme.troubles()) {
            letters.append(
                    context.equals(HOLDER) ? "P" : context.substring(0, 1).toUpperCase(Locale.ROOT));
        }
        return letters.append(scheme.waitsForEver() ? "W" : "").toString();
    }
}
