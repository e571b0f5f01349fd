package org.nowait.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.apache.commons.lang3.StringUtils;
import org.nowait.conformance.Divergence;
import org.nowait.report.CheckGroup;
import org.nowait.report.JsonReport;
import org.nowait.report.TextTable;
import org.nowait.report.Verdict;
import org.nowait.review.FaultScore;

/** The scoreboard of planted faults, for people and for machines. */
final class ScoreboardText {

    private ScoreboardText() {}

    /**
     * Returns the scoreboard for people.
     *
     * @param scores a line a fault
     * @param models how many models were there to find them
     * @return a table and a verdict
     */
    static String of(List<FaultScore> scores, int models) {
        TextTable table =
                new TextTable().words("FAULT").words("SCORE").words("MODEL").words("FOUND AT");
        for (FaultScore score : scores) {
            String model = score.killedBy().map(Divergence::model).orElse("-");
            table.row(
                    StringUtils.abbreviateMiddle(score.fault().name(), "~", 28),
                    score.isKilled() ? "KILLED" : "SURVIVED",
                    StringUtils.abbreviateMiddle(model.replaceFirst("^MC", ""), "~", 14),
                    found(score));
        }
        long killed = scores.stream().filter(FaultScore::isKilled).count();
        long named = scores.stream().filter(FaultScore::isNamedRightly).count();
        StringBuilder text = new StringBuilder(table.render(0));
        scores.stream()
                .filter(score -> !score.isNamedRightly())
                .forEach(score -> text.append("FAIL: ").append(reason(score)).append('\n'));
        return text.append(String.format(
                        Locale.ROOT,
                        "%s: %d planted faults, %d models: %d killed, %d named rightly%n",
                        named == scores.size() ? "ok" : "FAIL",
                        scores.size(),
                        models,
                        killed,
                        named))
                .toString();
    }

    private static String found(FaultScore score) {
        return score.killedBy().map(Divergence::actionName).orElse("-")
                + (score.isKilled() ? "," + score.variable() : "")
                + (score.isKilled() && !score.isNamedRightly() ? "!" : "");
    }

    private static String reason(FaultScore score) {
        String expected = score.fault().model() + "\n        at "
                + score.fault().action() + ", " + score.fault().variable();
        return score.killedBy()
                .map(divergence -> score.fault() + "\n      expected in " + expected + "\n      found in "
                        + divergence.model() + "\n        at " + divergence.actionName() + ", " + score.variable()
                        + " ("
                        + divergence.kind() + ")")
                .orElse(score.fault() + "\n      survives every model; expected in " + expected);
    }

    /**
     * Returns the scoreboard as checks.
     *
     * @param scores a line a fault
     * @return a check a fault
     */
    static CheckGroup group(List<FaultScore> scores) {
        return new CheckGroup(
                "planted faults",
                scores.stream()
                        .map(score -> new org.nowait.report.Check(
                                score.fault().name(),
                                score.isNamedRightly() ? Verdict.PASS : Verdict.FAIL,
                                score.isNamedRightly() ? "" : reason(score),
                                0))
                        .toList());
    }

    /**
     * Returns the scoreboard as JSON.
     *
     * @param scores a line a fault
     * @return a document of schema nowait/1
     */
    static String json(List<FaultScore> scores) {
        ObjectNode document = JsonReport.document("replay --mutants");
        document.set("groups", JsonReport.groups(List.of(group(scores))));
        var faults = document.putArray("faults");
        for (FaultScore score : scores) {
            ObjectNode node = faults.addObject();
            node.put("name", score.fault().name()).put("killed", score.isKilled());
            node.put("namedRightly", score.isNamedRightly());
            node.put("expectedModel", score.fault().model());
            node.put("expectedAction", score.fault().action());
            node.put("expectedVariable", score.fault().variable());
            score.killedBy().ifPresent(divergence -> {
                node.put("model", divergence.model()).put("action", divergence.actionName());
                node.put("variable", score.variable()).put("divergence", divergence.summary());
            });
        }
        return JsonReport.write(document);
    }
}
