package org.nowait.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.nowait.report.ci.RunChecks;
import org.nowait.report.run.RunFile;

/** Writes the HTML report. */
public final class HtmlReport {

    private static final String TEMPLATES = "org.nowait.report.html.templates";
    private static final String PAGE = "page.jte";

    private HtmlReport() {}

    private static TemplateEngine engine() {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, HtmlReport.class.getClassLoader(), TEMPLATES);
        engine.setTrimControlStructures(true);
        return engine;
    }

    /** Loads what a report needs besides its run, while somebody reads that. */
    public static void prepare() {
        engine().hasTemplate(PAGE);
    }

    /**
     * Writes the report of a run.
     *
     * @param run the run
     * @return an HTML document
     */
    public static String of(RunFile run) {
        StringOutput out = new StringOutput(1 << 20);
        List<Article> articles = Article.of(run);
        CompletableFuture<String> archive = CompletableFuture.supplyAsync(() -> Article.archive(articles));
        Page page = new Page(run, RunChecks.of(run), resource("report.css"), resource("report.js"), articles, archive);
        engine().render(PAGE, page, out);
        return out.toString();
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), "the jar has the resource")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a resource of the jar can be read", e);
        }
    }
}
