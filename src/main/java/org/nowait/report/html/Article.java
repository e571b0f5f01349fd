package org.nowait.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nowait.report.counterexample.ItfForm;
import org.nowait.report.run.RunBehaviours;
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

    private static final int LONGEST_NAME = 80;

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

    /** {@return the name of a file to save, without its end; nothing that a file system minds} */
    public String fileName() {
        return plain(shown.handle());
    }

    /** {@return the name of the files in the archive, without their ends} */
    public String archiveName() {
        return plain(shown.id());
    }

    private static String plain(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9.+-]+", "_");
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    /** {@return whether the specification confirms the run} */
    public boolean confirmed() {
        return shown.confirmation().holds();
    }

    /** {@return whether there are states of the specification to save} */
    public boolean hasStates() {
        return !shown.behaviour().isEmpty();
    }

    /** {@return the files of counterexamples, as an address that a browser saves} */
    static String archive(List<Article> articles) {
        Map<String, String> files = new TreeMap<>();
        RunBehaviours behaviours = new RunBehaviours();
        ItfForm itf = new ItfForm();
        for (Article article : articles) {
            RunCounterexample shown = article.shown();
            String name = article.archiveName();
            files.put(name + ".litmus", shown.litmus());
            files.put(name + ".puml", shown.puml());
            behaviours
                    .of(shown)
                    .ifPresent(behaviour -> files.put(name + ".itf.json", itf.write(behaviour, shown.handle())));
        }
        return Archive.address(files);
    }
}
