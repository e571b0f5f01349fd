package org.nowait.tlc;

/**
 * What is wrong with a module or a configuration, and where.
 *
 * @param message one sentence
 * @param file the module or configuration file, empty when it is not known
 * @param line the line, the first one being 1, or 0 when it is not known
 * @param column the column, the first one being 1, or 0 when it is not known
 */
public record SpecProblem(String message, String file, int line, int column) {

    /** {@return a problem with a whole file} */
    public static SpecProblem in(String file, String message) {
        return new SpecProblem(message, file, 0, 0);
    }

    /** Returns file, line and column as far as they are known, then the message. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(file);
        if (line > 0) {
            out.append(out.isEmpty() ? "line " : ":").append(line);
            if (column > 0) {
                out.append(':').append(column);
            }
        }
        return out.append(out.isEmpty() ? "" : ": ").append(message).toString();
    }
}
