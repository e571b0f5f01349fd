package org.nowait.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.apache.commons.lang3.StringUtils;
import org.nowait.conformance.ConformanceResult;
import org.nowait.conformance.Coverage;
import org.nowait.report.CheckGroup;
import org.nowait.report.JsonReport;
import org.nowait.report.Verdict;
import org.nowait.review.ReplayRun;

/** The forms in which {@code nowait replay} prints what it compared. */
final class ReplayText {

    private ReplayText() {}

    /**
     * Returns the runs for people.
     *
     * @param runs the runs
     * @param silent the actions that fired in none of them, if that is a failure
     * @return a few lines a model, then the sums
     */
    static String of(List<ReplayRun> runs, List<String> silent) {
        StringBuilder text = new StringBuilder();
        for (ReplayRun run : runs) {
            line(
                    text,
                    "%-4s  %-57s %8.1fs",
                    run.passed() ? "ok" : "FAIL",
                    StringUtils.abbreviateMiddle(run.name(), "~", 57),
                    run.seconds());
            run.graph().ifPresent(graph -> graph(text, graph));
            if (!run.remark().isEmpty()) {
                line(text, "      %s", run.remark());
            }
            run.failures().forEach(failure -> failure.lines().forEach(each -> line(text, "      FAIL %s", each)));
        }
        totals(text, runs);
        silent.forEach(name -> line(text, "FAIL: action %s fires in no model", name));
        long bad = runs.stream().filter(run -> !run.passed()).count();
        line(
                text,
                "%s: %d configurations replayed, %d as expected, %d not",
                bad == 0 && silent.isEmpty() ? (runs.isEmpty() ? "skipped" : "ok") : "FAIL",
                runs.size(),
                runs.size() - bad,
                bad);
        return text.toString();
    }

    private static void graph(StringBuilder text, ConformanceResult graph) {
        line(
                text,
                "      %,d states, %,d edges, %,d action instances",
                graph.size().states(),
                graph.size().edges(),
                graph.size().actionInstances());
        line(
                text,
                "      refused: %,d at the right point, %,d elsewhere",
                graph.refusedHere(),
                graph.refusedElsewhere());
        StringBuilder coverage = new StringBuilder();
        for (Coverage one : graph.coverage()) {
            coverage.append(coverage.length() == 0 ? "" : ", ").append(one.direction());
            coverage.append(one.tried() ? String.format(Locale.ROOT, " %.1f %%", one.percent()) : " not tried");
        }
        line(text, "      covered: %s", coverage);
    }

    private static void totals(StringBuilder text, List<ReplayRun> runs) {
        long models = runs.stream().filter(run -> run.graph().isPresent()).count();
        if (models > 0) {
            line(
                    text,
                    "%,d models: %,d states, %,d edges",
                    models,
                    sum(runs, graph -> graph.size().states()),
                    sum(runs, graph -> graph.size().edges()));
            line(
                    text,
                    "refused: %,d at the right point, %,d elsewhere",
                    sum(runs, ConformanceResult::refusedHere),
                    sum(runs, ConformanceResult::refusedElsewhere));
        }
        long behaviours =
                runs.stream().filter(run -> run.behaviour().isPresent()).count();
        if (behaviours > 0) {
            long steps = runs.stream()
                    .mapToLong(run -> run.behaviour().map(each -> each.steps()).orElse(0))
                    .sum();
            line(text, "%,d printed behaviours: %,d steps performed", behaviours, steps);
        }
    }

    private static long sum(List<ReplayRun> runs, ToLongFunction<ConformanceResult> part) {
        return runs.stream()
                .flatMap(run -> run.graph().stream())
                .mapToLong(part)
                .sum();
    }

    private static void line(StringBuilder text, String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }

    /**
     * Returns the runs as checks.
     *
     * @param runs the runs
     * @return a check a configuration
     */
    static CheckGroup group(List<ReplayRun> runs) {
        return new CheckGroup(
                "replay",
                runs.stream()
                        .map(run -> new org.nowait.report.Check(
                                run.name(),
                                run.passed() ? Verdict.PASS : Verdict.FAIL,
                                String.join("\n", run.failures()),
                                run.seconds()))
                        .toList());
    }

    /**
     * Returns the runs as JSON.
     *
     * @param runs the runs
     * @param silent the actions that fired in none of them, if that is a failure
     * @return a document of schema nowait/1
     */
    static String json(List<ReplayRun> runs, List<String> silent) {
        ObjectNode document = JsonReport.document("replay");
        document.set("groups", JsonReport.groups(List.of(group(runs))));
        var models = document.putArray("models");
        for (ReplayRun run : runs) {
            ObjectNode node = models.addObject();
            node.put("name", run.name()).put("kind", run.kind().text());
            node.put("passed", run.passed()).put("seconds", run.seconds());
            run.graph().ifPresent(graph -> graph(node, graph));
            run.behaviour().ifPresent(behaviour -> {
                node.put("steps", behaviour.steps());
                node.put("remark", run.remark());
            });
        }
        var never = document.putArray("neverFired");
        silent.forEach(never::add);
        return JsonReport.write(document);
    }

    private static void graph(ObjectNode node, ConformanceResult graph) {
        node.put("states", graph.size().states());
        node.put("edges", graph.size().edges());
        node.put("actionInstances", graph.size().actionInstances());
        node.put("refusedHere", graph.refusedHere());
        node.put("refusedElsewhere", graph.refusedElsewhere());
        node.put("divergences", graph.divergenceCount());
        ObjectNode coverage = node.putObject("coverage");
        for (Coverage one : graph.coverage()) {
            coverage.putObject(one.direction().toString())
                    .put("done", one.done())
                    .put("total", one.total())
                    .put("tried", one.tried());
        }
    }
}
