package org.nowait.cli;

import java.util.regex.Pattern;

/** Colour for verdict words; the text without it says the same. */
final class Paint {

    private static final Pattern GOOD = Pattern.compile("(?<=\\s)ok(?=\\s|$)", Pattern.MULTILINE);
    private static final Pattern BAD = Pattern.compile("(?<=\\s)(FAIL|unknown|[a-z]+!)(?=\\s|$)", Pattern.MULTILINE);

    private Paint() {}

    /**
     * Colours the verdicts of a table.
     *
     * @param table lines of text
     * @param on whether to colour at all
     * @return the same lines, with escape codes around verdicts
     */
    static String verdicts(String table, boolean on) {
        if (!on) {
            return table;
        }
        String good = GOOD.matcher(table).replaceAll("\u001b[32m$0\u001b[0m");
        return BAD.matcher(good).replaceAll("\u001b[31m$0\u001b[0m");
    }
}
