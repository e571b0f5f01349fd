package org.nowait.kernel.machine;

/** What became of a step that was tried. */
public enum StepResult {
    /** It was performed. */
    PERFORMED,
    /** It was refused although the process is where that step could come; nothing has changed. */
    REFUSED_HERE,
    /** It was refused because the process is elsewhere in its code or its life; nothing has changed. */
    REFUSED_ELSEWHERE
}
