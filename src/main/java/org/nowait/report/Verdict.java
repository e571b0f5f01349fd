package org.nowait.report;

/** How one check went, for every form of report. */
public enum Verdict {
    /** What was expected was found, and completely. */
    PASS("ok"),
    /** Something else was found. */
    FAIL("FAIL"),
    /** A bound was hit before an answer: never a pass. */
    UNKNOWN("unknown"),
    /** It was not run. */
    SKIP("skipped");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /**
     * Returns the word that tables print.
     *
     * @return one short word
     */
    public String word() {
        return word;
    }
}
