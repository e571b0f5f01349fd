package org.nowait.review.claims;

import org.jspecify.annotations.Nullable;

/** A claim that cannot be read. The message tells file, line, field and rule. */
public final class ClaimException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClaimException(String place, String rule, @Nullable Throwable cause) {
        super(place + ": " + rule, cause);
    }
}
