package org.nowait.evidence;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a log or mail without what mailers, loggers and consoles put around it.
 *
 * @param number the line's number in its source, from 1
 * @param text what the kernel printed, without blanks at both ends
 */
record LogLine(int number, String text) {

    private static final String LEVELS = "(?:emerg|alert|crit|err|warn|notice|info|debug)";

    /* Each prefix as it may stand at the beginning of what is left; they are taken off until none is there. */
    private static final List<Pattern> PREFIXES = List.of(
            // quoted mail: "> ", ">> ", "| "
            Pattern.compile("[>|]+\\s?"),
            // a time stamp of printk or dmesg: [   12.345678] [  +0.000012] [Sun Nov 22 12:00:00 2026]
            Pattern.compile("\\[\\s*\\+?\\d+\\.\\d+(?:,\\d+)?\\]:?"),
            Pattern.compile("\\[[A-Z][a-z]{2} [A-Z][a-z]{2} +\\d+ \\d\\d:\\d\\d:\\d\\d \\d{4}\\]"),
            // CONFIG_PRINTK_CALLER: [T123] [  C0]
            Pattern.compile("\\[\\s*[TC]\\d+\\]"),
            // a console log level: <4>
            Pattern.compile("<\\d{1,2}>"),
            // dmesg -x
            Pattern.compile("(?:kern|user|daemon|syslog)\\s*:\\s*" + LEVELS + "\\s*:"),
            // syslog and journal: Nov 22 12:00:00 host kernel: ; 2026-11-22T12:00:00+0000 host kernel:
            Pattern.compile("[A-Z][a-z]{2} +\\d+ \\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)? \\S+ kernel(?:\\[\\d*\\])?:"),
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\S+ \\S+ kernel(?:\\[\\d*\\])?:"),
            Pattern.compile("[\\w.-]+ kernel(?:\\[\\d*\\])?:(?=\\s+\\[\\s*\\d)"),
            Pattern.compile("kernel(?:\\[\\d*\\])?:(?=\\s)"),
            // machines that run tests put their own clock in front
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)?(?=\\s)"),
            Pattern.compile("\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?(?=\\s)"));

    /* Escape sequences of terminals, and other control characters that no kernel report has. */
    private static final Pattern ESCAPES = Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\t]]");

    /** Takes all prefixes off a raw line. */
    static LogLine of(int number, String raw) {
        String text = ESCAPES.matcher(raw).replaceAll("");
        text = CONTROLS.matcher(text)
                .replaceAll("")
                .replace('\u00a0', ' ')
                .replace('\t', ' ')
                .strip();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Pattern prefix : PREFIXES) {
                Matcher matcher = prefix.matcher(text);
                if (matcher.lookingAt()) {
                    text = text.substring(matcher.end()).strip();
                    changed = true;
                }
            }
        }
        return new LogLine(number, text);
    }

    boolean isBlank() {
        return text.isEmpty();
    }
}
