package org.nowait.report.ci;

import java.util.ArrayList;
import java.util.List;
import org.nowait.report.Check;
import org.nowait.report.CheckGroup;
import org.nowait.report.Verdict;
import org.nowait.report.run.RunCell;
import org.nowait.report.run.RunClaim;
import org.nowait.report.run.RunConfirmation;
import org.nowait.report.run.RunCounterexample;
import org.nowait.report.run.RunFile;
import org.nowait.report.run.RunModel;
import org.nowait.report.run.RunReplay;
import org.nowait.report.run.RunTest;

/**
 * A run as checks: each litmus test a group of its cells, the models a group, and so the claims, the replays and
 * the counterexamples.
 */
public final class RunChecks {

    private RunChecks() {}

    /** {@return the groups, in the order of the run file} */
    public static List<CheckGroup> of(RunFile run) {
        List<CheckGroup> groups = new ArrayList<>();
        run.tests()
                .forEach(test -> groups.add(new CheckGroup(
                        oneLine(test.name()),
                        test.cells().stream()
                                .map(cell -> check(run, test, cell))
                                .toList())));
        if (!run.models().isEmpty()) {
            groups.add(new CheckGroup(
                    "models", run.models().stream().map(RunChecks::check).toList()));
        }
        if (!run.claims().isEmpty()) {
            groups.add(new CheckGroup(
                    "claims", run.claims().stream().map(RunChecks::check).toList()));
        }
        if (!run.conformance().replays().isEmpty()) {
            groups.add(new CheckGroup(
                    "conformance",
                    run.conformance().replays().stream().map(RunChecks::check).toList()));
        }
        if (!run.progress().lassos().isEmpty()) {
            groups.add(new CheckGroup(
                    "progress",
                    run.progress().lassos().stream()
                            .map(lasso -> new Check(
                                    lasso.model(),
                                    lasso.replayed() ? Verdict.PASS : Verdict.FAIL,
                                    lasso.replayed() ? "" : "the Java machine does not follow: " + lasso.replay(),
                                    0))
                            .toList()));
        }
        if (!run.counterexamples().isEmpty()) {
            groups.add(new CheckGroup(
                    "counterexamples",
                    run.counterexamples().stream().map(RunChecks::check).toList()));
        }
        if (!run.complete()) {
            groups.add(new CheckGroup(
                    "run",
                    List.of(new Check(
                            "complete",
                            Verdict.UNKNOWN,
                            "the run was interrupted; some of its parts are missing",
                            0))));
        }
        return groups;
    }

    private static Check check(RunFile run, RunTest test, RunCell cell) {
        if (cell.skipped()) {
            return new Check(cell.name(), Verdict.SKIP, cell.remark(), 0);
        }
        Verdict verdict = cell.wrong() ? Verdict.FAIL : cell.unknown() ? Verdict.UNKNOWN : Verdict.PASS;
        String detail = verdict == Verdict.PASS ? "" : detail(run, test, cell);
        return new Check(cell.name(), verdict, detail, cell.seconds());
    }

    private static String detail(RunFile run, RunTest test, RunCell cell) {
        StringBuilder detail = new StringBuilder("expected ");
        detail.append(cell.expected().isEmpty() ? "nothing" : cell.expected());
        detail.append(", observed ").append(cell.observed()).append(' ').append(cell.positive());
        detail.append(' ').append(cell.negative());
        if (!cell.remark().isEmpty()) {
            detail.append('\n').append(cell.remark());
        }
        if (cell.unknown()) {
            detail.append("\nunknown: the bound of ")
                    .append(run.bounds().maxStates())
                    .append(" states was reached");
        }
        detail.append("\nrepeat: nowait litmus -c ").append(cell.build());
        return detail.append(" -p ")
                .append(cell.design())
                .append(' ')
                .append(test.file())
                .toString();
    }

    private static Check check(RunModel model) {
        return new Check(
                oneLine(model.name()),
                model.asExpected() ? Verdict.PASS : Verdict.FAIL,
                model.asExpected() ? "" : reason(model),
                model.seconds());
    }

    private static String reason(RunModel model) {
        return (model.differences().isEmpty()
                        ? "not in the manifest: " + model.result()
                        : String.join("\n", model.differences()))
                + "\nrepeat: nowait check " + model.name();
    }

    private static Check check(RunClaim claim) {
        boolean unknown = claim.verdict().equals("UNKNOWN");
        String found = claim.verdict() + (claim.condition().isEmpty() ? "" : ": " + claim.condition());
        return new Check(
                oneLine(claim.id()),
                unknown ? Verdict.UNKNOWN : claim.asExpected() ? Verdict.PASS : Verdict.FAIL,
                claim.asExpected()
                        ? ""
                        : "recorded " + claim.expected() + ", found " + found + "\n" + claim.reason()
                                + "\nrepeat: nowait claims " + claim.id(),
                0);
    }

    private static Check check(RunReplay replay) {
        return new Check(
                oneLine(replay.name()),
                replay.asExpected() ? Verdict.PASS : Verdict.FAIL,
                replay.asExpected()
                        ? ""
                        : String.join("\n", replay.failures()) + "\nrepeat: nowait replay " + replay.name(),
                replay.seconds());
    }

    private static Check check(RunCounterexample shown) {
        RunConfirmation confirmation = shown.confirmation();
        Verdict asked = confirmation.holds() ? Verdict.PASS : Verdict.FAIL;
        return new Check(
                oneLine(shown.handle()),
                confirmation.asked() ? asked : Verdict.UNKNOWN,
                confirmation.holds() ? "" : confirmation.words() + "\nrepeat: " + shown.command(),
                0);
    }

    private static String oneLine(String name) {
        String line = name.replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? "(no name)" : line;
    }
}
