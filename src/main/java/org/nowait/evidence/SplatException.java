package org.nowait.evidence;

/** A log that holds no report, or a report that cannot be read as a whole: one sentence with file, line and what is missing. */
public final class SplatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * Makes the one message for a text that cannot be imported.
     *
     * @param source the name of the file, or {@code <stdin>}
     * @param line the number of the line, from 1
     * @param problem what is wrong or missing
     */
    SplatException(String source, int line, String problem) {
        super(source + ":" + line + ": " + problem);
        this.line = line;
    }

    /**
     * Returns the number of the line that the message speaks of.
     *
     * @return the number, from 1
     */
    public int line() {
        return line;
    }
}
