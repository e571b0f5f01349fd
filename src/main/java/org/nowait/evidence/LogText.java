package org.nowait.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of one report between its title and the next title, with the one operation that a mail needs: to see a line that
 * a mailer wrapped as a whole again.
 */
final class LogText {

    private static final int MOST_LINES_WRAPPED = 4;

    private final String source;
    private final List<LogLine> lines;
    private final boolean endsInput;
    private final boolean lineCut;

    /**
     * Takes the lines of a report.
     *
     * @param source the name of the file
     * @param lines the title and all lines up to the next title, at least one
     * @param endsInput whether nothing follows them
     * @param lineCut whether the input ends without a line end
     */
    LogText(String source, List<LogLine> lines, boolean endsInput, boolean lineCut) {
        this.source = source;
        this.lines = List.copyOf(lines);
        this.endsInput = endsInput;
        this.lineCut = lineCut;
    }

    int size() {
        return lines.size();
    }

    LogLine line(int index) {
        return lines.get(index);
    }

    String text(int index) {
        return lines.get(index).text();
    }

    /** Says whether only blank lines follow, up to the end of the input. */
    boolean isLast(int index) {
        return endsInput && lines.subList(index + 1, lines.size()).stream().allMatch(LogLine::isBlank);
    }

    /** Says whether the input ends in the middle of this line, as far as one can tell. */
    boolean isCutLine(int index) {
        return lineCut && isLast(index);
    }

    int lastIndex() {
        int last = lines.size() - 1;
        while (last > 0 && lines.get(last).isBlank()) {
            last--;
        }
        return last;
    }

    /** Makes the one message about a line of this text. */
    SplatException problem(int index, String message) {
        return new SplatException(
                source, lines.get(Math.min(index, lines.size() - 1)).number(), message);
    }

    /**
     * Matches a pattern at a line and, if that fails, at the line joined with those that follow, up to a blank one.
     *
     * @return the match with the index of the line after it, or no match
     */
    Whole whole(Pattern pattern, int index) {
        List<String> joined = new ArrayList<>(List.of(text(index)));
        for (int count = 1; count <= MOST_LINES_WRAPPED; count++) {
            for (String text : joined) {
                Matcher matcher = pattern.matcher(text);
                if (matcher.matches()) {
                    return new Whole(matcher, index + count);
                }
            }
            int next = index + count;
            if (next >= size() || line(next).isBlank()) {
                break;
            }
            String more = text(next);
            joined = joined.stream()
                    .flatMap(text -> java.util.stream.Stream.of(text + " " + more, text + more))
                    .toList();
        }
        return new Whole(pattern.matcher("\n"), index);
    }

    /**
     * A match over one line or several.
     *
     * @param matcher the matcher, for its groups
     * @param next the index of the first line after the match; the match's own line if there is none
     */
    record Whole(Matcher matcher, int next) {}
}
