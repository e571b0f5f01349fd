package org.nowait.cli;

import java.nio.file.Path;

/** A mistake of the caller that one message explains: exit code 2, no stack trace. */
final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an error without a place.
     *
     * @param message the rule and the value, in one line
     */
    UserError(String message) {
        super(message);
    }

    /**
     * Makes an error about a file.
     *
     * @param file the file, as the user named it
     * @param message the rule and the value, in one line
     */
    UserError(Path file, String message) {
        super(file + ": " + message);
    }
}
