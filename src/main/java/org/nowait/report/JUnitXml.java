package org.nowait.report;

import java.util.List;
import java.util.Locale;

/** Checks as JUnit XML: a suite a group, a case a check, for build servers that read nothing else. */
public final class JUnitXml {

    private JUnitXml() {}

    /**
     * Writes groups of checks.
     *
     * @param groups what was checked
     * @return an XML document, ended by a line feed
     */
    public static String write(List<CheckGroup> groups) {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        for (CheckGroup group : groups) {
            text.append("  <testsuite name=\"").append(escape(group.name()));
            text.append("\" tests=\"").append(group.checks().size());
            text.append("\" failures=\"").append(group.count(Verdict.FAIL) + group.count(Verdict.UNKNOWN));
            text.append("\" skipped=\"").append(group.count(Verdict.SKIP)).append("\">\n");
            group.checks().forEach(check -> testCase(text, group, check));
            text.append("  </testsuite>\n");
        }
        return text.append("</testsuites>\n").toString();
    }

    private static void testCase(StringBuilder text, CheckGroup group, Check check) {
        text.append("    <testcase classname=\"").append(escape(group.name()));
        text.append("\" name=\"").append(escape(check.name()));
        text.append("\" time=\"").append(String.format(Locale.ROOT, "%.3f", check.seconds()));
        switch (check.verdict()) {
            case PASS -> text.append("\"/>\n");
            case SKIP ->
                text.append("\"><skipped message=\"")
                        .append(escape(check.detail()))
                        .append("\"/></testcase>\n");
            case FAIL, UNKNOWN ->
                text.append("\"><failure type=\"")
                        .append(check.verdict())
                        .append("\">")
                        .append(escape(check.detail()))
                        .append("</failure></testcase>\n");
        }
    }

    private static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(hasForm(c) ? c : '?');
            }
        });
        return safe.toString();
    }

    /* XML 1.0 has no form for other control characters, halves of a pair and the last two of the plane. */
    private static boolean hasForm(int c) {
        return (c == '\n' || c == '\t' || c == '\r')
                || (c >= ' ' && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c > 0xFFFF;
    }
}
