package org.nowait.litmus.syntax;

/** A litmus file that says something unknown, impossible or contradictory, and where. */
public final class LitmusSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final int column;
    private final String problem;
    private final String excerpt;

    LitmusSyntaxException(String file, Position at, String problem, String excerpt) {
        super(file + ":" + at.line() + ":" + at.column() + ": " + problem + "\n" + excerpt);
        this.file = file;
        this.line = at.line();
        this.column = at.column();
        this.problem = problem;
        this.excerpt = excerpt;
    }

    /** {@return the file as the user named it} */
    public String file() {
        return file;
    }

    /** {@return the line, counted from 1} */
    public int line() {
        return line;
    }

    /** {@return the column, counted from 1 in characters} */
    public int column() {
        return column;
    }

    /** {@return what is wrong, in one sentence without the place} */
    public String problem() {
        return problem;
    }

    /** {@return the line of the file and, below it, carets under the place} */
    public String excerpt() {
        return excerpt;
    }
}
