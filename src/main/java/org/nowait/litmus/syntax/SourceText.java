package org.nowait.litmus.syntax;

import java.util.Collection;
import java.util.List;

/**
 * The text of one litmus file and the name users know it by.
 *
 * @param file the name of the file as the user gave it
 * @param text the whole text
 */
public record SourceText(String file, String text) {

    /** {@return the lines of the file, without line ends} */
    public List<String> lines() {
        return List.of(text.split("\r?\n", -1));
    }

    /**
     * Returns the error for a place of this file, ready to be thrown.
     *
     * @param at the place
     * @param problem what is wrong, one sentence
     * @return the error with the line and carets under the place
     */
    public LitmusSyntaxException error(Position at, String problem) {
        List<String> lines = lines();
        String line = at.line() <= lines.size() ? lines.get(at.line() - 1) : "";
        String indent = line.substring(0, Math.min(at.column() - 1, line.length()))
                .chars()
                .collect(StringBuilder::new, (b, c) -> b.append(c == '\t' ? '\t' : ' '), StringBuilder::append)
                .toString();
        int length = Math.max(1, Math.min(at.length(), line.length() - at.column() + 1));
        return new LitmusSyntaxException(file, at, problem, line + "\n" + indent + "^" + "~".repeat(length - 1));
    }

    /**
     * Returns the error for a name that is not known.
     *
     * @param at the place of the name
     * @param what what kind of name it is
     * @param name the unknown name
     * @param known the names that would be right
     * @return the error, which proposes the nearest known name
     */
    public LitmusSyntaxException unknown(Position at, String what, String name, Collection<String> known) {
        return error(at, "unknown " + what + ": " + name + Nearest.proposal(name, known));
    }
}
