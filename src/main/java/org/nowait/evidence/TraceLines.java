package org.nowait.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a stack trace: functions with the stack they stand on, and nothing of registers and code bytes. */
final class TraceLines {

    private static final Pattern FRAME = Pattern.compile(
            "(?:\\[<[0-9a-f]+>\\] ?)?(?<unsure>\\? )?(?<name>[A-Za-z_][\\w.$]*)(?:\\+0x[0-9a-f]+/0x[0-9a-f]+.*| \\S+:\\d+(?: \\[inline\\])?)");
    private static final Pattern MARK = Pattern.compile("<(?<close>/)?(?<name>IRQ|NMI|TASK|SOFTIRQ|#\\w+)>");
    private static final Pattern BEGIN = Pattern.compile("(?:Call [Tt]race|Stack|stack backtrace|Backtrace):?.*");
    private static final int MOST_FRAMES = 200;

    private TraceLines() {}

    static boolean beginsAt(String line) {
        return BEGIN.matcher(line).matches();
    }

    /** Reads the functions from a line on, innermost first; the ones that the kernel is not sure of are left out. */
    static List<TraceFrame> read(LogText text, int from) {
        List<TraceFrame> frames = new ArrayList<>();
        String stack = "";
        for (int index = from; index < text.size() && frames.size() < MOST_FRAMES; index++) {
            Matcher mark = MARK.matcher(text.text(index));
            if (mark.matches()) {
                stack = mark.group("close") == null ? mark.group("name") : "";
                continue;
            }
            Matcher frame = FRAME.matcher(text.text(index));
            if (frame.matches() && frame.group("unsure") == null) {
                frames.add(new TraceFrame(frame.group("name"), stack));
            }
        }
        return frames;
    }
}
