package org.nowait.review.counterexample;

/** A handle that names no cell; the message says which part of it, and the nearest name. */
public final class HandleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an error.
     *
     * @param handle the handle as it was given
     * @param message what is wrong with it, in one line
     */
    HandleException(String handle, String message) {
        super(handle + ": " + message);
    }
}
