package org.nowait.tlc.manifest;

import org.jspecify.annotations.Nullable;

/** A manifest that cannot be read. The message tells file, line and rule. */
public final class ManifestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ManifestException(String place, String rule, @Nullable Throwable cause) {
        super(place + ": " + rule, cause);
    }
}
