package org.nowait.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the kernel's reports in a log or a mail, whatever stands in front of their lines, and reads them.
 *
 * <p>A title is a whole line, so a subject or a sentence that speaks of a report is none.
 */
public final class SplatReader {

    private static final long MOST_CHARACTERS = 64L << 20;

    private SplatReader() {}

    /**
     * Reads all reports of a text.
     *
     * @param input the text; not closed here
     * @param source the name of the file for messages
     * @return the reports in their order, at least one
     * @throws IOException if the text cannot be read
     * @throws SplatException if there is no report, or one is cut
     */
    public static List<Splat> read(Reader input, String source) throws IOException {
        BufferedReader reader = new BufferedReader(input);
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[1 << 16];
        for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
            text.append(buffer, 0, count);
            if (text.length() > MOST_CHARACTERS) {
                throw new SplatException(source, 1, "a log must not be longer than 64 MiB");
            }
        }
        return read(text.toString(), source);
    }

    /**
     * Reads all reports of a text.
     *
     * @param text the text
     * @param source the name of the file for messages
     * @return the reports in their order, at least one
     * @throws SplatException if there is no report, or one is cut
     */
    public static List<Splat> read(String text, String source) {
        List<LogLine> lines = lines(text);
        List<Integer> titles = new ArrayList<>();
        List<SplatKind> kinds = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            Optional<SplatKind> kind = SplatKind.ofTitle(lines.get(index).text());
            if (kind.isPresent()) {
                titles.add(index);
                kinds.add(kind.get());
            }
        }
        if (titles.isEmpty()) {
            throw new SplatException(
                    source,
                    1,
                    "no report found in " + lines.size() + " lines: expected a title line such as"
                            + " \"[ BUG: Invalid wait context ]\" or \"BUG: sleeping function called from ...\"");
        }
        boolean lineCut = !text.isEmpty() && !text.endsWith("\n");
        List<Splat> splats = new ArrayList<>();
        List<LogText> titleOnly = new ArrayList<>();
        for (int report = 0; report < titles.size(); report++) {
            boolean last = report + 1 == titles.size();
            int end = last ? lines.size() : titles.get(report + 1);
            LogText part = new LogText(source, lines.subList(titles.get(report), end), last, lineCut);
            SplatFacts facts = new ReportParser(part, kinds.get(report)).parse();
            if (facts.isEmpty()) {
                titleOnly.add(part);
                continue;
            }
            Completeness.check(part, facts);
            splats.add(facts.freeze(source, part.line(0).number()));
        }
        if (splats.isEmpty()) {
            LogText part = titleOnly.get(0);
            throw part.problem(part.lastIndex(), "splat cut: no facts after the title \"" + part.text(0) + "\"");
        }
        return List.copyOf(splats);
    }

    private static List<LogLine> lines(String text) {
        List<LogLine> lines = new ArrayList<>();
        String[] raw = text.split("\n", -1);
        for (int index = 0; index < raw.length; index++) {
            lines.add(LogLine.of(index + 1, raw[index]));
        }
        return lines;
    }
}
