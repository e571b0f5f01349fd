package org.nowait.evidence;

/** What the machine's rules say about the facts of a report. */
public enum Ruling {
    /** The rules forbid it. */
    VIOLATION,
    /** The rules allow it. */
    OK,
    /** It depends on something that the report does not tell. */
    UNDECIDED
}
