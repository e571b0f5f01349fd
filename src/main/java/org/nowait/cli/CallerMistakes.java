package org.nowait.cli;

/** Which exceptions of the rooms say that the caller gave something wrong. */
final class CallerMistakes {

    private CallerMistakes() {}

    /**
     * Returns whether an exception is explained by its message alone.
     *
     * @param e what a command threw
     * @return true if the caller can mend it: exit code 2 and no stack trace
     */
    static boolean isOne(Exception e) {
        return e instanceof UserError;
    }
}
