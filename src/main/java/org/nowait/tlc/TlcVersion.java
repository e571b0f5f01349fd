package org.nowait.tlc;

import tlc2.TLCGlobals;

/** Which TLC runs. */
public final class TlcVersion {

    private TlcVersion() {}

    /** {@return TLC's name for itself, such as {@code Version 2.18 of 20 March 2023}} */
    public static String text() {
        return TLCGlobals.versionOfTLC;
    }
}
