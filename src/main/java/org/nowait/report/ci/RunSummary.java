package org.nowait.report.ci;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nowait.report.Check;
import org.nowait.report.CheckGroup;
import org.nowait.report.Verdict;
import org.nowait.report.run.RunBuild;
import org.nowait.report.run.RunClaim;
import org.nowait.report.run.RunFile;
import org.nowait.report.run.RunPair;

/** A run as a Markdown summary, for the page that a build server shows: never longer than it takes. */
public final class RunSummary {

    /** How long a summary may be, in bytes. */
    public static final int LIMIT = 900 * 1024;

    private static final int FAILURES = 10;
    private static final int DETAIL = 4000;

    private final RunFile run;
    private final StringBuilder text = new StringBuilder();

    private RunSummary(RunFile run) {
        this.run = run;
    }

    /** {@return the summary, ended by a line feed} */
    public static String of(RunFile run) {
        return new RunSummary(run).text();
    }

    private String text() {
        List<CheckGroup> groups = RunChecks.of(run);
        verdict(groups);
        failures(groups);
        matrix();
        claims();
        text.append(String.format(
                Locale.ROOT,
                "Bounds: %d builds, engine %s, at most %,d states a cell; %d model configurations left out.%n",
                run.bounds().builds().size(),
                Markdown.text(run.bounds().engine()),
                run.bounds().maxStates(),
                run.bounds().modelsLeft()));
        text.append(String.format(
                Locale.ROOT,
                "TLC confirmed %d of %d counterexamples; the Java machine replayed %d models, %s.%n",
                run.counterexamples().stream()
                        .filter(shown -> shown.confirmation().holds())
                        .count(),
                run.counterexamples().size(),
                run.conformance().graphs().size(),
                run.conformance().graphs().isEmpty()
                        ? "as nowait replay did not run"
                        : run.conformance().left().size() + " are left"));
        return cut(text.toString());
    }

    private void verdict(List<CheckGroup> groups) {
        long fail = count(groups, Verdict.FAIL);
        long unknown = count(groups, Verdict.UNKNOWN);
        String word = fail > 0 ? "FAIL" : unknown > 0 ? "UNKNOWN" : "ok";
        text.append("## nowait: ")
                .append(run.complete() ? word : "interrupted, " + word)
                .append("\n\n");
        text.append(String.format(
                Locale.ROOT,
                "%,d as expected, **%,d not**, %,d unknown, %,d skipped%n%n",
                count(groups, Verdict.PASS),
                fail,
                unknown,
                count(groups, Verdict.SKIP)));
    }

    private static long count(List<CheckGroup> groups, Verdict verdict) {
        return groups.stream().mapToLong(group -> group.count(verdict)).sum();
    }

    private void failures(List<CheckGroup> groups) {
        int shown = 0;
        int all = 0;
        for (CheckGroup group : groups) {
            for (Check check : group.checks()) {
                if (check.verdict() == Verdict.FAIL || check.verdict() == Verdict.UNKNOWN) {
                    all++;
                    if (all <= FAILURES) {
                        shown++;
                        failure(group, check);
                    }
                }
            }
        }
        if (all > shown) {
            text.append(all - shown).append(" more are in the report.\n\n");
        }
    }

    private void failure(CheckGroup group, Check check) {
        String detail = check.detail().length() > DETAIL ? check.detail().substring(0, DETAIL) : check.detail();
        text.append("<details><summary>").append(check.verdict()).append(' ');
        text.append(Markdown.text(group.name() + ", " + check.name())).append("</summary>\n\n");
        text.append(Markdown.block(detail)).append("\n</details>\n\n");
    }

    private void matrix() {
        if (run.matrix().pairs().isEmpty()) {
            return;
        }
        List<RunBuild> builds = run.bounds().builds();
        text.append("### Which design is sound on which build\n\n| design |");
        builds.forEach(
                build -> text.append(' ').append(Markdown.text(build.name())).append(" |"));
        text.append("\n|---|").append("---|".repeat(builds.size())).append('\n');
        for (String design : run.bounds().designs()) {
            List<String> cells = new ArrayList<>();
            builds.forEach(build -> cells.add(run.matrix()
                    .pair(design, build.name())
                    .map(RunPair::letters)
                    .orElse("")));
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                text.append("| ").append(Markdown.text(design)).append(" | ");
                text.append(String.join(" | ", cells)).append(" |\n");
            }
        }
        text.append(
                "\nR: trouble in a raw section, H: in a hard interrupt, N: in an NMI, for a caller who keeps his side."
                        + " Empty: another allocator's design.\n\n");
    }

    private void claims() {
        if (run.claims().isEmpty()) {
            return;
        }
        text.append("### Claims\n\n| claim | verdict | statement |\n|---|---|---|\n");
        for (RunClaim claim : run.claims()) {
            text.append("| ").append(Markdown.text(claim.id())).append(" | ");
            text.append(claim.asExpected() ? "" : "**not as recorded** ").append(Markdown.text(claim.verdict()));
            text.append(" | ").append(Markdown.text(claim.statement())).append(" |\n");
        }
        text.append('\n');
    }

    private static String cut(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length <= LIMIT) {
            return text;
        }
        String note = "\n\nCut here: the summary is too long.\n";
        int end = LIMIT / 4;
        return text.substring(0, text.lastIndexOf('\n', end)) + note;
    }
}
