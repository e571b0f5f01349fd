package org.nowait.report.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nowait.report.run.RunClaim;
import org.nowait.report.run.RunCounterexample;
import org.nowait.report.run.RunFile;

/**
 * A counterexample as it is shown.
 *
 * @param shown the counterexample
 * @param others the same run on other builds
 * @param claims the claims that it speaks against
 * @param lanes its drawing
 */
public record Article(RunCounterexample shown, List<RunCounterexample> others, List<RunClaim> claims, Lanes lanes) {

    static List<Article> of(RunFile run) {
        Map<List<Object>, List<RunCounterexample>> alike = new LinkedHashMap<>();
        run.counterexamples()
                .forEach(one ->
                        alike.computeIfAbsent(key(one), k -> new ArrayList<>()).add(one));
        List<Article> articles = new ArrayList<>();
        for (List<RunCounterexample> same : alike.values()) {
            List<RunClaim> claims = run.claims().stream()
                    .filter(claim -> same.stream().anyMatch(one -> one.id().equals(claim.counterexample())))
                    .toList();
            RunCounterexample first = same.get(0);
            articles.add(new Article(first, List.copyOf(same.subList(1, same.size())), claims, Lanes.of(first)));
        }
        return articles;
    }

    private static List<Object> key(RunCounterexample one) {
        return List.of(one.test(), one.file(), one.design(), one.flag(), one.lanes(), one.steps());
    }

    /** {@return the scenario as an address that a browser saves} */
    public String litmus() {
        return "data:text/plain;charset=utf-8,"
                + URLEncoder.encode(shown.litmus(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** {@return the name of a file to save, without its end; nothing that a file system minds} */
    public String fileName() {
        return shown.cell().replaceAll("[^A-Za-z0-9.+-]+", "_");
    }
}
