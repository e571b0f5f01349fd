package org.nowait.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nowait.report.FreeMatrixText;
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

    /** Copies the list. */
    public FreeRow {
        cells = List.copyOf(cells);
    }

    static List<FreeRow> of(RunProgress progress) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        for (RunScheme scheme : progress.schemes()) {
            rows.computeIfAbsent(scheme.scheme(), name -> new TreeMap<>())
                    .put(scheme.build(), FreeMatrixText.letters(scheme.troubles(), scheme.waitsForEver()));
        }
        List<FreeRow> found = new ArrayList<>();
        rows.forEach((scheme, cells) -> found.add(new FreeRow(
                scheme,
                BUILDS.stream().map(build -> cells.getOrDefault(build, "?")).toList())));
        return found;
    }
}
