package org.nowait.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.lang3.StringUtils;

/** Text in lines of a given width. */
final class Wrapped {

    private Wrapped() {}

    /**
     * Breaks a text between words. A word that is longer than a line has one of its own.
     *
     * @param text the text
     * @param width how long a line may be
     * @return the lines, at least one
     */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : StringUtils.split(text)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder();
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
