package org.nowait.tlc;

import org.jspecify.annotations.Nullable;

/** A request that TLC could not answer: a broken specification, a worker that died, a time limit that was passed. */
public final class TlcException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The exit code when the time limit was passed, as timeout(1) has it. */
    public static final int TIMED_OUT = 124;

    /* TLC's codes below this one are verdicts. */
    private static final int FIRST_ERROR = 75;

    private static final int INTERRUPTED = 130;

    /** The exit code when a file that is no specification cannot be read. */
    static final int UNREADABLE = 2;

    private final int exitCode;
    private final transient SpecProblem problem;

    /**
     * Describes a request without an answer.
     *
     * @param exitCode the exit code that TLC's command line gives for it: 75 to 77 evaluation, 150 parsing, 151
     *     configuration, 255 anything else; 1 when two engines disagree; or {@link #TIMED_OUT}
     * @param problem what is wrong and where
     * @param cause what made it fail, if there is more to say
     */
    public TlcException(int exitCode, SpecProblem problem, @Nullable Throwable cause) {
        super(problem.toString(), cause);
        this.exitCode = exitCode;
        this.problem = problem;
    }

    /** {@return the exit code that TLC's command line gives} */
    public int exitCode() {
        return exitCode;
    }

    /** {@return whether what was given is at fault, not what was found in it: nothing could be evaluated or read} */
    public boolean isBrokenInput() {
        boolean stopped = exitCode == TIMED_OUT || exitCode == INTERRUPTED;
        return exitCode == UNREADABLE || (exitCode >= FIRST_ERROR && !stopped);
    }

    /** {@return what is wrong and where} */
    public SpecProblem problem() {
        return problem;
    }
}
