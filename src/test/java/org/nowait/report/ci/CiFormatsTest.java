package org.nowait.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nowait.report.JUnitXml;
import org.nowait.report.Ktap;
import org.nowait.report.files.ReportFiles;
import org.nowait.report.run.RunFile;
import org.nowait.report.run.RunTest;
import org.nowait.report.run.SampleRun;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The forms for build servers and for the kernel's scripts, each read back as its readers read it. */
final class CiFormatsTest {

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String BREAKER = "\"]]>-->'`${x}|\\";

    private static RunFile run(String name) {
        return SampleRun.named(name);
    }

    @Test
    void theSameRunGivesTheSameBytes() {
        EnumSet<ReportFiles.Form> all = EnumSet.allOf(ReportFiles.Form.class);
        assertThat(ReportFiles.of(run("raw+kmalloc"), all)).isEqualTo(ReportFiles.of(run("raw+kmalloc"), all));
    }

    @Nested
    final class JUnit {

        @ParameterizedTest
        @ValueSource(strings = {"raw+kmalloc", SCRIPT, BREAKER, "\u0001\uD800\uFFFF"})
        void isXmlThatKeepsNames(String name) throws Exception {
            Document document = parse(JUnitXml.write(RunChecks.of(run(name))));
            Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
            String readable = name.replaceAll("[\u0001\uD800\uFFFF]", "?");
            assertThat(suite.getAttribute("name")).isEqualTo(readable);
            assertThat(suite.getAttribute("tests")).isEqualTo("4");
            assertThat(suite.getAttribute("failures")).isEqualTo("2");
            assertThat(suite.getAttribute("skipped")).isEqualTo("1");
            assertThat(document.getElementsByTagName("script").getLength()).isZero();
        }

        private static Document parse(String xml) throws Exception {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        }
    }

    @Nested
    final class KtapForm {

        /* ktap.rst: a version line, a plan, results numbered without a gap; a subtest is indented and ends in a result. */
        private static final Pattern RESULT = Pattern.compile("(ok|not ok) ([0-9]+) ([^#]+)( # SKIP .*)?");

        @ParameterizedTest
        @ValueSource(strings = {"raw+kmalloc", SCRIPT, BREAKER, "a # SKIP b"})
        void isWhatTheKernelsParserReads(String name) {
            List<String> lines = Ktap.write(RunChecks.of(run(name))).lines().toList();
            assertThat(lines.get(0)).isEqualTo("KTAP version 1");
            assertThat(results(lines, "")).as("tests").isEqualTo(plan(lines.get(1)));
            int at = 2;
            for (int test = 0; test < plan(lines.get(1)); test++) {
                assertThat(lines.get(at)).isEqualTo("  KTAP version 1");
                assertThat(lines.get(at + 1)).startsWith("  # Subtest: ");
                int planned = plan(lines.get(at + 2).strip());
                int end = at + 3;
                while (lines.get(end).startsWith("  ")) {
                    end++;
                }
                assertThat(results(lines.subList(at + 3, end), "  ")).isEqualTo(planned);
                at = end + 2;
            }
            assertThat(at).isEqualTo(lines.size());
        }

        private static int plan(String line) {
            assertThat(line).startsWith("1..");
            return Integer.parseInt(line.substring(3));
        }

        private static int results(List<String> lines, String indent) {
            int count = 0;
            for (String line : lines) {
                String rest = line.startsWith(indent) ? line.substring(indent.length()) : " ";
                if (rest.startsWith(" ") || rest.startsWith("#") || rest.startsWith("KTAP") || rest.startsWith("1..")) {
                    continue;
                }
                Matcher result = RESULT.matcher(rest);
                assertThat(result.matches()).as(line).isTrue();
                assertThat(Integer.parseInt(result.group(2))).isEqualTo(++count);
            }
            return count;
        }
    }

    @Nested
    final class SarifForm {

        @ParameterizedTest
        @ValueSource(strings = {"raw+kmalloc", SCRIPT, BREAKER})
        void tellsFailuresAsErrorsAndShowsCounterexamplesAsFlows(String name) throws Exception {
            JsonNode document = new ObjectMapper().readTree(Sarif.write(run(name)));
            assertThat(document.path("version").asText()).isEqualTo("2.1.0");
            JsonNode only = document.path("runs").path(0);
            List<String> rules = new ArrayList<>();
            only.path("tool")
                    .path("driver")
                    .path("rules")
                    .forEach(rule -> rules.add(rule.path("id").asText()));
            List<String> levels = new ArrayList<>();
            for (JsonNode result : only.path("results")) {
                assertThat(rules).contains(result.path("ruleId").asText());
                assertThat(result.path("message").path("text").asText()).isNotEmpty();
                JsonNode place = result.path("locations").path(0).path("physicalLocation");
                assertThat(place.path("region").path("startLine").asInt()).isPositive();
                assertThat(place.path("artifactLocation").path("uri").asText()).doesNotContain("<", "\"", " ");
                levels.add(result.path("kind").asText() + "/"
                        + result.path("level").asText());
            }
            assertThat(levels)
                    .containsExactly("fail/error", "fail/error", "fail/error", "fail/error", "informational/none");
            JsonNode steps = only.path("results")
                    .path(4)
                    .path("codeFlows")
                    .path(0)
                    .path("threadFlows")
                    .path(0)
                    .path("locations");
            assertThat(steps.size()).isEqualTo(3);
            assertThat(steps.path(2).path("executionOrder").asInt()).isEqualTo(3);
            assertThat(steps.path(2).path("importance").asText()).isEqualTo("essential");
        }
    }

    @Nested
    final class Herd {

        /* What judgelitmus.sh looks for: a line that begins with Observation and ends in the verdict and two counts. */
        @Test
        void whatTheJudgeReadsIsTheExpectationOfTheCell() {
            RunFile run = run("raw+kmalloc");
            RunTest test = run.tests().get(0);
            assertThat(RunHerd.expected(test, test.cells().get(1)).lines())
                    .startsWith("GFP raw+kmalloc")
                    .filteredOn(line -> line.startsWith(" * Result: "))
                    .containsExactly(" * Result: Never");
        }

        @Test
        void hasWhatTheMemoryModelsJudgeReads() {
            RunFile run = run("raw+kmalloc");
            RunTest test = run.tests().get(0);
            String block = RunHerd.of(test, test.cells().get(1), run.bounds());
            assertThat(block.lines())
                    .containsSubsequence(
                            "Test raw+kmalloc Allowed",
                            "States 1",
                            "0:r0=page;",
                            "Ok",
                            "Witnesses",
                            "Positive: 1 Negative: 0",
                            "Flag SLEEP_IN_ATOMIC",
                            "Condition exists (SLEEP_IN_ATOMIC)",
                            "Observation raw+kmalloc Always 1 0",
                            "Time raw+kmalloc 0.25",
                            "Hash=c349ffb5398be248eadf6634eba94840");
            assertThat(RunHerd.of(test, test.cells().get(2), run.bounds()))
                    .contains("Bound states=20000000 reached\n", "Observation raw+kmalloc Unknown 0 0\n");
        }

        @Test
        void aNameLeavesNoFolder() {
            Map<String, String> files = ReportFiles.of(run("../../etc/passwd"), EnumSet.of(ReportFiles.Form.HERD));
            assertThat(files.keySet()).hasSize(6).allMatch(name -> name.matches("herd/[^/]+/passwd.litmus(\\.out)?"));
            assertThat(ReportFiles.of(run(".."), EnumSet.of(ReportFiles.Form.HERD))
                            .keySet())
                    .noneMatch(name -> name.contains("/../"));
        }
    }

    @Nested
    final class Summary {

        @Test
        void beginsWithTheVerdict() {
            assertThat(RunSummary.of(run("raw+kmalloc")))
                    .startsWith("## nowait: FAIL\n\n8 as expected, **3 not**, 1 unknown,");
        }

        @ParameterizedTest
        @ValueSource(strings = {SCRIPT, BREAKER, "![x](y)", "```", "@all"})
        void aNameIsTextInIt(String name) {
            String summary = RunSummary.of(run(name));
            String outsideOfBlocks = summary.replaceAll("(?ms)^(`{3,})text$.*?^\\1$", "");
            assertThat(outsideOfBlocks).doesNotContain("<script", "![x]").contains("</details>");
            summary.lines()
                    .filter(line -> line.startsWith("| C0"))
                    .forEach(line -> assertThat(line.replace("\\|", "")
                                    .chars()
                                    .filter(c -> c == '|')
                                    .count())
                            .isEqualTo(4));
        }

        @Test
        void isNeverTooLong() {
            String summary = RunSummary.of(run("x".repeat(400_000)));
            assertThat(summary.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(RunSummary.LIMIT);
        }
    }
}
