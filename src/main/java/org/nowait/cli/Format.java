package org.nowait.cli;

import java.util.Locale;

/** The forms in which a result can be printed. */
enum Format {
    /** Tables of at most 75 columns, for people. */
    TABLE,
    /** One block a cell, as herd7 prints them. */
    HERD,
    /** The kernel's test protocol. */
    KTAP,
    /** One versioned document. */
    JSON,
    /** JUnit XML. */
    JUNIT;

    /**
     * Returns the name on the command line.
     *
     * @return the constant in lower case
     */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
