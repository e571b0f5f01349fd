package org.nowait.report.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.ToLongFunction;
import org.nowait.report.CheckGroup;
import org.nowait.report.Verdict;
import org.nowait.report.run.RunCell;
import org.nowait.report.run.RunClaim;
import org.nowait.report.run.RunFile;
import org.nowait.report.run.RunModel;
import org.nowait.report.run.RunReplay;

/**
 * What the template of the page shows.
 *
 * @param run the run
 * @param groups the run as checks
 * @param style the style sheet
 * @param script the script
 * @param articles its counterexamples
 * @param archiving makes the address of their files, which takes as long as much of the page
 */
public record Page(
        RunFile run,
        List<CheckGroup> groups,
        String style,
        String script,
        List<Article> articles,
        Future<String> archiving) {

    /** Copies the lists. */
    public Page {
        groups = List.copyOf(groups);
        articles = List.copyOf(articles);
    }

    /** {@return the policy of the page: nothing but this style and this script} */
    public String policy() {
        return "default-src 'none'; img-src data:; style-src 'sha256-" + hash(style) + "'; script-src 'sha256-"
                + hash(script) + "'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** {@return how many checks of the run have a verdict} */
    public String count(Verdict verdict) {
        return number(groups.stream()
                .mapToLong((CheckGroup group) -> group.count(verdict))
                .sum());
    }

    /** {@return the verdict of the run, in one word} */
    public String verdict() {
        if (groups.stream().anyMatch(group -> group.verdict() == Verdict.FAIL)) {
            return "FAIL";
        }
        return groups.stream().anyMatch(group -> group.verdict() == Verdict.UNKNOWN) ? "unknown" : "ok";
    }

    /** {@return a number with commas between thousands} */
    public static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** {@return the table of schemes for kvfree_rcu()} */
    public List<FreeRow> freeing() {
        return FreeRow.of(run.progress());
    }

    /** {@return what was not checked, one sentence each} */
    public List<String> unchecked() {
        List<String> gaps = new ArrayList<>();
        if (run.conformance().graphs().isEmpty()) {
            gaps.add("The Java machine was not replayed against the state graphs: nowait replay does that.");
        } else if (!run.conformance().left().isEmpty()) {
            int left = run.conformance().left().size();
            gaps.add(left + " of " + (left + run.conformance().graphs().size())
                    + " models were not replayed in the Java machine: nowait replay does that.");
        }
        if (!run.complete()) {
            gaps.add("The run was interrupted: parts of it are missing.");
        }
        if (run.bounds().modelsLeft() > 0) {
            gaps.add(run.bounds().modelsLeft() + " model configurations were left out because they take long:"
                    + " nowait check runs them.");
        }
        if (run.matrix().pairs().isEmpty()) {
            gaps.add("Which design is sound on which build was not asked.");
        }
        long open = run.counterexamples().stream()
                .filter(shown -> !shown.confirmation().asked())
                .count();
        if (open > 0) {
            gaps.add(number(open) + " counterexamples were not confirmed: TLC was not asked about them.");
        }
        long outside = run.claims().stream()
                .filter(claim -> claim.verdict().equals("OUT OF SCOPE"))
                .count();
        if (outside > 0) {
            gaps.add(outside + " claims are out of scope: no model of these parts can decide them.");
        }
        long bounded = run.tests().stream()
                .flatMap(test -> test.cells().stream())
                .filter(RunCell::unknown)
                .count();
        if (bounded > 0) {
            gaps.add(number(bounded) + " litmus cells reached the bound of "
                    + number(run.bounds().maxStates()) + " states: unknown, never a pass.");
        }
        gaps.add(number(count(RunCell::skipped)) + " litmus cells do not apply to their build and were not run.");
        gaps.add("Everything holds within bounds: few CPUs and processes, four pages, sequential consistency,"
                + " no timing. A build without lockdep reports nothing, which is no permission.");
        return gaps;
    }

    private long count(java.util.function.Predicate<RunCell> which) {
        return run.tests().stream()
                .flatMap(test -> test.cells().stream())
                .filter(which)
                .count();
    }

    /** {@return what is not as expected, in words} */
    public List<String> failures() {
        List<String> failures = new ArrayList<>();
        for (CheckGroup group : groups) {
            group.checks().stream()
                    .filter(check -> check.verdict() == Verdict.FAIL || check.verdict() == Verdict.UNKNOWN)
                    .forEach(check -> failures.add(check.verdict() + ": " + group.name() + ", " + check.name() + ": "
                            + check.detail().replaceAll("\\s+", " ")));
        }
        return failures;
    }

    /** {@return the matrices, one for each group of releases that have one allocator} */
    public List<Matrix> matrices() {
        return Matrix.of(run);
    }

    /** {@return the files of all counterexamples, as an address that a browser saves} */
    public String archive() {
        try {
            return archiving.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the files of the counterexamples cannot be made", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while files were made", e);
        }
    }

    /** {@return how many of all counterexamples the specification confirms, in words} */
    public String confirmed() {
        long confirmed = run.counterexamples().stream()
                .filter(shown -> shown.confirmation().holds())
                .count();
        int all = run.counterexamples().size();
        return confirmed == all ? "TLC confirmed all " + all + " of them" : "TLC confirmed " + confirmed + " of " + all;
    }

    /** {@return what was replayed, all together, in one sentence} */
    public String graphs() {
        List<RunReplay> graphs = run.conformance().graphs();
        return String.format(
                Locale.ROOT,
                "%,d models: %,d states, %,d edges, %,d refusals; %,d printed behaviours.",
                graphs.size(),
                sum(graphs, RunReplay::states),
                sum(graphs, RunReplay::edges),
                sum(graphs, RunReplay::refusedHere) + sum(graphs, RunReplay::refusedElsewhere),
                run.conformance().replays().size() - graphs.size());
    }

    private static long sum(List<RunReplay> graphs, ToLongFunction<RunReplay> part) {
        return graphs.stream().mapToLong(part).sum();
    }

    /** {@return the litmus tests by folder} */
    public List<Suite> suites() {
        return Suite.of(run);
    }

    /** {@return the letter of a claim's verdict for style sheets} */
    public static String mood(RunClaim claim) {
        if (!claim.asExpected()) {
            return "bad";
        }
        return switch (claim.verdict()) {
            case "CONFIRMED" -> "good";
            case "REFUTED" -> "no";
            case "DEPENDS" -> "some";
            default -> "off";
        };
    }

    /** {@return the sign that stands before a claim's verdict} */
    public static String sign(RunClaim claim) {
        return switch (claim.verdict()) {
            case "CONFIRMED" -> "\u2713";
            case "REFUTED" -> "\u2717";
            case "DEPENDS" -> "\u25d0";
            default -> "\u2013";
        };
    }

    /** {@return the states that were expected of a model, where they are compared} */
    public static String expectedStates(RunModel model) {
        return model.expectedDistinct() == 0 ? "" : number(model.expectedDistinct());
    }

    /** {@return seconds with one digit} */
    public static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
