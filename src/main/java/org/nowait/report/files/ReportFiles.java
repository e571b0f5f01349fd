package org.nowait.report.files;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nowait.report.JUnitXml;
import org.nowait.report.Ktap;
import org.nowait.report.ci.RunChecks;
import org.nowait.report.ci.RunHerd;
import org.nowait.report.ci.RunSummary;
import org.nowait.report.ci.Sarif;
import org.nowait.report.html.HtmlReport;
import org.nowait.report.run.RunCell;
import org.nowait.report.run.RunFile;
import org.nowait.report.run.RunTest;

/** All files of a report, by their names. The same run gives the same bytes. */
public final class ReportFiles {

    /** A form of report. */
    public enum Form {
        /** One HTML file for people. */
        HTML,
        /** JUnit XML. */
        JUNIT,
        /** The kernel's test protocol. */
        KTAP,
        /** SARIF 2.1.0, with counterexamples as code flows. */
        SARIF,
        /** A Markdown summary for the page of a build server. */
        MD,
        /** A folder of herd's blocks, one file a cell. */
        HERD;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private ReportFiles() {}

    /**
     * Loads what the forms need besides the run. Nothing changes by it but the time that {@link #of} takes.
     *
     * @param forms which forms will be made
     */
    public static void prepare(Set<Form> forms) {
        if (forms.contains(Form.HTML)) {
            HtmlReport.prepare();
        }
    }

    /**
     * Makes the files of a report.
     *
     * @param run the run
     * @param forms which forms
     * @return texts by path; a path has slashes and stays inside the report's folder
     */
    public static Map<String, String> of(RunFile run, Set<Form> forms) {
        Map<String, String> files = new TreeMap<>();
        for (Form form : EnumSet.copyOf(forms)) {
            switch (form) {
                case HTML -> files.put("report.html", HtmlReport.of(run));
                case JUNIT -> files.put("junit.xml", JUnitXml.write(RunChecks.of(run)));
                case KTAP -> files.put("run.ktap", Ktap.write(RunChecks.of(run)));
                case SARIF -> files.put("run.sarif", Sarif.write(run));
                case MD -> files.put("summary.md", RunSummary.of(run));
                case HERD -> herd(files, run);
            }
        }
        return files;
    }

    /* The kernel's judge reads one expectation from TEST.litmus, and ours depends on the cell. */
    private static void herd(Map<String, String> files, RunFile run) {
        for (RunTest test : run.tests()) {
            for (RunCell cell : test.cells()) {
                if (!cell.skipped()) {
                    String name = "herd/" + safe(cell.name()) + "/" + safe(stem(test.file())) + ".litmus";
                    files.put(name, RunHerd.expected(test, cell));
                    files.put(name + ".out", RunHerd.of(test, cell, run.bounds()));
                }
            }
        }
    }

    private static String stem(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.litmus$", "");
    }

    /* A name from a run file may be anything; a path segment may not. */
    private static String safe(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_.+-]", "_");
        return plain.matches("\\.*") ? "_" + plain : plain;
    }
}
