package org.nowait.report.ci;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.nowait.report.Check;
import org.nowait.report.CheckGroup;
import org.nowait.report.JsonReport;
import org.nowait.report.Verdict;
import org.nowait.report.run.RunClaim;
import org.nowait.report.run.RunCounterexample;
import org.nowait.report.run.RunFile;
import org.nowait.report.run.RunModel;
import org.nowait.report.run.RunStep;

/**
 * A run as SARIF 2.1.0: what is not as expected is an error; a counterexample, which is expected, is informational and
 * has its steps as a code flow.
 */
public final class Sarif {

    private static final String NOT_AS_EXPECTED = "not-as-expected";

    private final RunFile run;
    private final ArrayNode results = JsonNodeFactory.instance.arrayNode();
    private final Set<String> rules = new TreeSet<>();

    private Sarif(RunFile run) {
        this.run = run;
    }

    /** {@return the document, ended by a line feed} */
    public static String write(RunFile run) {
        return new Sarif(run).document();
    }

    private String document() {
        failures();
        run.counterexamples().forEach(this::counterexample);
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("version", "2.1.0");
        ObjectNode only = document.putArray("runs").addObject();
        ObjectNode driver = only.putObject("tool").putObject("driver");
        driver.put("name", "nowait").put("semanticVersion", run.versions().nowait());
        ArrayNode known = driver.putArray("rules");
        for (String rule : rules) {
            ObjectNode node = known.addObject().put("id", rule);
            node.putObject("shortDescription").put("text", words(rule));
        }
        ObjectNode invocation = only.putArray("invocations").addObject();
        invocation.put("executionSuccessful", run.complete()).put("exitCode", run.exitCode());
        only.put("columnKind", "utf16CodeUnits");
        only.set("results", results);
        return JsonReport.write(document);
    }

    private static String words(String rule) {
        return rule.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }

    private void failures() {
        List<CheckGroup> groups = RunChecks.of(run);
        for (int i = 0; i < groups.size(); i++) {
            CheckGroup group = groups.get(i);
            String file = i < run.tests().size() ? run.tests().get(i).file() : "";
            for (int j = 0; j < group.checks().size(); j++) {
                Check check = group.checks().get(j);
                if (check.verdict() == Verdict.FAIL || check.verdict() == Verdict.UNKNOWN) {
                    failure(group.name(), check, file.isEmpty() ? file(group.name(), j) : file);
                }
            }
        }
    }

    private String file(String group, int place) {
        List<RunModel> models = run.models();
        List<RunClaim> claims = run.claims();
        return switch (group) {
            case "models" -> "model-configs/" + models.get(place).name() + ".cfg";
            case "claims" -> claims.get(place).file();
            case "conformance" ->
                "model-configs/" + run.conformance().replays().get(place).name() + ".cfg";
            case "counterexamples" -> run.counterexamples().get(place).file();
            default -> "";
        };
    }

    private void failure(String group, Check check, String file) {
        ObjectNode result = result(NOT_AS_EXPECTED, "fail", "error");
        result.putObject("message").put("text", group + ", " + check.name() + ": " + check.detail());
        if (!file.isEmpty()) {
            location(result.putArray("locations").addObject(), file, 1);
        }
        result.putObject("partialFingerprints").put("check/v1", group + "/" + check.name());
    }

    private ObjectNode result(String rule, String kind, String level) {
        rules.add(rule);
        return results.addObject().put("ruleId", rule).put("kind", kind).put("level", level);
    }

    private void counterexample(RunCounterexample shown) {
        ObjectNode result = result(shown.flag(), "informational", "none");
        result.putObject("message").put("text", shown.cell() + ": " + shown.rule() + "\nrepeat: " + shown.command());
        location(result.putArray("locations").addObject(), shown.file(), lastLine(shown));
        ObjectNode thread =
                result.putArray("codeFlows").addObject().putArray("threadFlows").addObject();
        thread.put("id", shown.id());
        ArrayNode steps = thread.putArray("locations");
        int number = 0;
        for (RunStep step : shown.steps()) {
            number++;
            ObjectNode at = steps.addObject().put("executionOrder", number);
            at.put("importance", step.flags().isEmpty() ? "important" : "essential");
            ObjectNode place = at.putObject("location");
            location(place, shown.file(), step.line());
            place.putObject("message").put("text", step.process() + ": " + step.action());
        }
        result.putObject("partialFingerprints").put("counterexample/v1", shown.id());
    }

    private static int lastLine(RunCounterexample shown) {
        return shown.steps().stream()
                .mapToInt(RunStep::line)
                .filter(line -> line > 0)
                .reduce(1, (a, b) -> b);
    }

    private static void location(ObjectNode node, String file, int line) {
        ObjectNode physical = node.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(file)).put("uriBaseId", "%SRCROOT%");
        physical.putObject("region").put("startLine", Math.max(1, line));
    }

    private static String uri(String file) {
        try {
            return new URI(null, null, file, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("a file has a path: file=" + file, e);
        }
    }
}
