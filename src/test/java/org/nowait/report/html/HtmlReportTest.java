package org.nowait.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nowait.report.run.RunConformance;
import org.nowait.report.run.RunFile;
import org.nowait.report.run.SampleRun;

final class HtmlReportTest {

    private static final Pattern LINK = Pattern.compile("href=\"#([^\"]*)\"");
    private static final Pattern ANCHOR = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:src|href|action|data)=\"(?!#|data:application/gzip;base64,)([^\"]*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"raw+kmalloc", "<script>alert(1)</script>", "\"]]>", "' onload='x", "&lt;i&gt;"})
    void aNameIsTextWhereverItStands(String name) {
        String page = HtmlReport.of(SampleRun.named(name));
        assertThat(count(page, "<script")).as("scripts of the page").isEqualTo(1);
        assertThat(page).doesNotContain("<i>", "onload='x\"").doesNotContain("\"]]>\"");
        assertThat(page)
                .contains(name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        assertThat(count(page, "<svg")).isEqualTo(count(page, "</svg>"));
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    void everyLinkLeadsToAnAnchor() {
        String page = HtmlReport.of(SampleRun.named("raw+kmalloc"));
        List<String> anchors = found(ANCHOR, page);
        assertThat(anchors).doesNotHaveDuplicates().contains("ce-0123abcd", "claim-C02", "pair-nolock-RT-7.3-DEBUG");
        assertThat(found(LINK, page))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(anchors).contains(link));
    }

    private static List<String> found(Pattern pattern, String page) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void nothingIsFetched() {
        String page = HtmlReport.of(SampleRun.named("raw+kmalloc"));
        assertThat(found(ADDRESS, page)).isEmpty();
        assertThat(page).doesNotContain("@import", "url(http", "<link").contains("default-src &#39;none&#39;");
    }

    @Test
    void everyUnsoundPairHasALinkForEachClient() {
        String page = HtmlReport.of(SampleRun.named("raw+kmalloc"));
        assertThat(page).contains("<a href=\"#ce-0123abcd\" title=\"trouble in a raw section\">R</a>");
        assertThat(page)
                .as("without a run of its own")
                .contains("<a href=\"#ce-0123abcd\" title=\"trouble in an NMI\">N</a>");
    }

    @Test
    void whatWasNotCheckedComesFirst() {
        String page = HtmlReport.of(SampleRun.named("raw+kmalloc"));
        assertThat(page.indexOf("id=\"unchecked\"")).isBetween(0, page.indexOf("id=\"matrix\""));
        assertThat(page).containsPattern("<ul class=\"gaps\">\\s*<li>1 of 2 models were not replayed");
        assertThat(page).contains("3 model configurations were left out", "1 litmus cells reached the bound");
    }

    @Test
    void conformanceHasACoverageForEachDirection() {
        assertThat(HtmlReport.of(SampleRun.named("raw+kmalloc")))
                .contains("1 models: 4,096 states, 53,271 edges, 3,000 refusals; 1 printed behaviours.")
                .containsSubsequence(">100.0 %<", ">99.9 %<", ">not tried<")
                .contains("FAIL: conformance, MCLocks_mutant_raw+kmalloc: step 3, Lock(0): held differs");
    }

    @Test
    void aPartialRunSaysSo() {
        RunFile whole = SampleRun.named("raw+kmalloc");
        RunFile partial = new RunFile(
                whole.schema(),
                whole.kind(),
                false,
                130,
                whole.finished(),
                whole.versions(),
                whole.bounds(),
                List.of(),
                List.of(),
                List.of(),
                new org.nowait.report.run.RunMatrix(0, List.of()),
                RunConformance.NONE,
                org.nowait.report.run.RunProgress.NONE,
                org.nowait.report.run.RunDrawings.NONE,
                List.of());
        assertThat(HtmlReport.of(partial))
                .contains("The run was interrupted", "Not asked in this run", "None was decided", ">unknown<")
                .containsPattern("<ul class=\"gaps\">\\s*<li>The Java machine was not replayed");
    }
}
