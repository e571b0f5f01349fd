package org.nowait.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.nowait.report.html.HtmlReport;
import org.nowait.report.run.RunFile;
import org.nowait.report.run.RunJson;
import org.nowait.report.run.SampleRun;
import org.nowait.report.run.SchemaCheck;

/**
 * The report as a reader meets it. Without {@code -Dnowait.run=FILE} it is that of a small run with hostile names; with
 * {@code -Dnowait.screenshots=DIR} pictures for the documents are left there; with {@code -Dnowait.browser=required} a
 * missing browser fails.
 */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
final class ReportInBrowserTest {

    private static final String LEFT = "\uE012";

    private Path page = Path.of("");
    private Browser browser;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Optional<String> missing = Browser.missing();
        boolean required = System.getProperty("nowait.browser", "").equals("required");
        assertThat(required && missing.isPresent()).as("%s", missing.orElse("")).isFalse();
        assumeTrue(missing.isEmpty(), () -> "skipped: " + missing.orElse(""));
        page = Files.createTempDirectory("nowait-report-").resolve("report.html");
        Files.writeString(page, HtmlReport.of(run()));
        browser = Browser.start(Files.createTempDirectory("nowait-profile-"));
    }

    private static RunFile run() throws IOException {
        String file = System.getProperty("nowait.run", "");
        if (file.isEmpty()) {
            return SampleRun.named("<script>alert(1)</script>\"]]>");
        }
        String text = Files.readString(Path.of(file));
        assertThat(SchemaCheck.errors(text)).as("%s against its schema", file).isEmpty();
        return RunJson.read(text, file);
    }

    @AfterAll
    void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() throws IOException {
        browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        browser.command("Emulation.setEmulatedMedia", Map.of("features", List.of()));
        browser.size(1400, 900);
        browser.log("browser");
        browser.log("performance");
        browser.open(page);
    }

    @Test
    void theConsoleIsSilentAndNoRequestLeavesTheFile() throws IOException {
        assertThat(browser.log("browser")).isEmpty();
        List<String> requests = new ArrayList<>();
        for (JsonNode entry : browser.log("performance")) {
            JsonNode message =
                    new ObjectMapper().readTree(entry.path("message").asText()).path("message");
            if (message.path("method").asText().equals("Network.requestWillBeSent")) {
                requests.add(message.path("params").path("request").path("url").asText());
            }
        }
        assertThat(requests)
                .isNotEmpty()
                .allMatch(url -> url.equals(page.toUri().toString()) || url.startsWith("data:"));
        assertThat(Files.size(page)).as("bytes of the report").isLessThan(2_000_000);
    }

    @Test
    void everyUnsoundCellLeadsToItsCounterexample() throws IOException {
        JsonNode lost = browser.run("""
                return [...document.querySelectorAll('.matrix td.no')].filter(cell => {
                  const links = [...cell.querySelectorAll('a')];
                  return links.length === 0 || links.some(link => {
                    const target = document.getElementById(link.hash.slice(1));
                    return !target || !target.closest('article.ce');
                  });
                }).map(cell => cell.id);
                """);
        assertThat(lost).as("cells without a way to a counterexample").isEmpty();
        assertThat(browser.run("return document.querySelectorAll('.matrix td.no a').length")
                        .asInt())
                .isPositive();
        browser.click(".matrix td.no a");
        assertThat(browser.run("""
                        const box = document.querySelector(location.hash).closest('article').getBoundingClientRect();
                        return box.top < innerHeight && box.bottom > 0;
                        """).asBoolean())
                .as("the counterexample is in sight")
                .isTrue();
    }

    @Test
    void theSliderMoves() throws IOException {
        String state = """
                const article = document.querySelector('article.ce');
                return [...article.querySelectorAll('.steps > li')].findIndex(step => step.matches('.now'))
                    + ' ' + article.querySelector('.cursor').getAttribute('x');
                """;
        String before = browser.run(state).asText();
        browser.type("article.ce input[type=range]", LEFT);
        String after = browser.run(state).asText();
        assertThat(after).isNotEqualTo(before).doesNotStartWith("-1");
        browser.click("article.ce button[data-go='1']");
        assertThat(browser.run(state).asText()).isEqualTo(before);
    }

    @Test
    void copyCopies() throws IOException {
        browser.command(
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        browser.click("article.ce .copy");
        String copied = browser.await("navigator.clipboard.readText().then(arguments[arguments.length - 1], error => "
                        + "arguments[arguments.length - 1]('' + error))")
                .asText();
        String shown = browser.run("return document.querySelector('article.ce pre').textContent")
                .asText();
        assertThat(copied.replace("\r", "")).isEqualTo(shown).contains("[ MODEL: ");
        assertThat(browser.run("return document.getElementById('said').textContent")
                        .asText())
                .isEqualTo("Copied.");
    }

    @Test
    void whatIsSavedIsTheFileOfTheCounterexample(@TempDir Path folder) throws IOException {
        browser.command("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
        for (String end : List.of(".itf.json", ".puml", ".litmus")) {
            browser.click("article.ce .get[data-file$='" + end + "']");
            assertThat(browser.await("""
                            const done = arguments[arguments.length - 1];
                            const said = document.getElementById('said');
                            const look = () => said.textContent.startsWith('Saved ') && said.textContent.includes('%s')
                              ? done(said.textContent) : setTimeout(look, 20);
                            look();
                            """.formatted(end)).asText()).contains(end);
        }
        assertThat(browser.run("return document.getElementById('files').download")
                        .asText())
                .isEqualTo("counterexamples.tar.gz");
        assertThat(saved(folder)).hasSize(3).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }

    /* A browser writes a file after its page has let it go. */
    private static List<Path> saved(Path folder) throws IOException {
        for (int tries = 0; tries < 100; tries++) {
            try (Stream<Path> files = Files.list(folder)) {
                List<Path> done = files.filter(file -> !file.toString().endsWith(".crdownload"))
                        .sorted()
                        .toList();
                if (done.size() >= 3) {
                    return done;
                }
            }
            LockSupport.parkNanos(50_000_000);
        }
        return List.of();
    }

    @Test
    void withoutScriptsEveryVerdictIsThere() throws IOException {
        String verdicts = """
                return [...document.querySelectorAll('.verdict, .matrix td, .claim .word, .ce h3, .steps > li, .models td, .gaps li')]
                  .map(node => node.checkVisibility() ? node.textContent.trim() : 'hidden: ' + node.textContent);
                """;
        JsonNode with = browser.run(verdicts);
        browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        browser.open(page);
        assertThat(browser.run("return document.querySelector('.slide').hidden").asBoolean())
                .as("the script did not run")
                .isTrue();
        JsonNode without = browser.run(verdicts);
        assertThat(without).isEqualTo(with);
        assertThat(without).noneMatch(text -> text.asText().startsWith("hidden: "));
    }

    @Test
    void nothingOverflowsOnAPhoneOrADesk() throws IOException {
        for (int width : new int[] {360, 1400}) {
            browser.size(width, 800);
            browser.run("document.querySelectorAll('details').forEach(part => { part.open = true; })");
            assertThat(browser.run("return document.documentElement.scrollWidth")
                            .asInt())
                    .as("width of the page in a window of %d", width)
                    .isLessThanOrEqualTo(width);
        }
    }

    @Test
    void itIsDarkWhereTheReaderIs() throws IOException {
        String paper = "return getComputedStyle(document.body).backgroundColor";
        String light = browser.run(paper).asText();
        browser.command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
        assertThat(browser.run(paper).asText()).isNotEqualTo(light);
    }

    @Test
    void everythingThatCanBeUsedHasANameAndAPlaceInTheOrder() throws IOException {
        assertThat(browser.run("""
                        return [...document.querySelectorAll('a[href], button, input, summary, [tabindex]')]
                          .filter(node => !node.closest('[hidden]'))
                          .filter(node => node.tabIndex < 0
                              || !(node.textContent.trim() || node.getAttribute('aria-label')))
                          .map(node => node.outerHTML.slice(0, 120));
                        """)).isEmpty();
        assertThat(browser.run("return new Set([...document.querySelectorAll('[id]')].map(node => node.id)).size"
                                + " === document.querySelectorAll('[id]').length")
                        .asBoolean())
                .as("ids are unique")
                .isTrue();
    }

    @Test
    void leavesPicturesForTheDocuments() throws IOException {
        String folder = System.getProperty("nowait.screenshots", "");
        assumeTrue(!folder.isEmpty(), "no pictures asked for with -Dnowait.screenshots=DIR");
        Path pictures = Files.createDirectories(Path.of(folder));
        browser.size(980, 1250);
        Files.write(pictures.resolve("report-matrix.png"), browser.picture("#matrix"));
        browser.size(1400, 1250);
        browser.run("""
                const best = [...document.querySelectorAll('article.ce')]
                  .sort((a, b) => score(b) - score(a))[0];
                function score(article) {
                  const lanes = article.querySelectorAll('.lanes .lead').length;
                  const steps = article.querySelectorAll('.steps > li').length;
                  return lanes * 100 + article.querySelectorAll('.lanes .held').length * 10 - Math.abs(steps - 14);
                }
                best.setAttribute('data-picture', '');
                """);
        Files.write(pictures.resolve("report-counterexample.png"), browser.picture("[data-picture]"));
        browser.size(360, 780);
        browser.run("document.querySelector('#matrix').scrollIntoView()");
        Files.write(pictures.resolve("report-phone.png"), browser.picture());
        assertThat(pictures.resolve("report-phone.png")).isNotEmptyFile();
    }
}
