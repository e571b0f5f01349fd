package org.nowait.tla;

/** Text that is no TLA+ value. The message tells the column, what was found and what was expected. */
public final class TlaParseException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int column;

    /**
     * Describes text that is no value.
     *
     * @param column where it goes wrong, the first column being 1
     * @param problem what was found and what was expected
     */
    TlaParseException(int column, String problem) {
        super("column " + column + ": " + problem);
        this.column = column;
    }

    /** {@return where it goes wrong, the first column being 1} */
    public int column() {
        return column;
    }
}
