package org.nowait.cli;

import java.util.List;

/** The exit codes of every command, and which of two wins. */
final class ExitCode {

    /** All expectations met, expected violations among them. */
    static final int OK = 0;

    /** At least one expectation is not met. */
    static final int FAILED = 1;

    /** A mistake of the caller: usage, an unreadable file, a syntax error. */
    static final int USAGE = 2;

    /** A bound was hit and nothing else is wrong: unknown is never a pass. */
    static final int INCOMPLETE = 3;

    /** Everything was skipped. */
    static final int SKIPPED = 4;

    /** A fault of the program itself. */
    static final int INTERNAL = 70;

    /** The user interrupted the run (SIGINT); the JVM leaves with it by itself. */
    static final int INTERRUPTED = 130;

    private static final List<Integer> WORST_FIRST = List.of(INTERNAL, USAGE, FAILED, INCOMPLETE, SKIPPED, OK);

    private ExitCode() {}

    /**
     * Joins the codes of two parts of one run.
     *
     * @param one a code of this class
     * @param other a code of this class
     * @return the one that stands first in 70, 2, 1, 3, 4, 0
     */
    static int worst(int one, int other) {
        int a = WORST_FIRST.indexOf(one);
        int b = WORST_FIRST.indexOf(other);
        if (a < 0 || b < 0) {
            throw new IllegalArgumentException("no code of a command: code=" + (a < 0 ? one : other));
        }
        return a <= b ? one : other;
    }
}
