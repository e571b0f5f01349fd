package org.nowait.report.counterexample;

import java.util.List;
import org.nowait.evidence.Printable;

/** Text for a mail: printable ASCII in lines of at most 75 columns. */
final class Lines {

    static final int WIDTH = 75;

    private final StringBuilder text = new StringBuilder();

    Lines line(String line) {
        Printable.wrap(Printable.of(line), WIDTH)
                .forEach(part -> text.append(part.stripTrailing()).append('\n'));
        return this;
    }

    /** Adds a command that may be pasted whole: a line that is too long ends in a backslash. */
    Lines command(String before, List<String> words) {
        StringBuilder line = new StringBuilder(before);
        for (int i = 0; i < words.size(); i++) {
            String word = Printable.of(words.get(i));
            if (i > 0 && line.length() + word.length() + 3 > WIDTH) {
                text.append(line).append(" \\\n");
                line = new StringBuilder("    ");
            } else if (i > 0) {
                line.append(' ');
            }
            line.append(word);
        }
        text.append(line).append('\n');
        return this;
    }

    /** Adds lines that are written already. */
    Lines block(String lines) {
        text.append(lines);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
