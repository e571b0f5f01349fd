package org.nowait.tlc;

import org.jspecify.annotations.Nullable;

/** A request that TLC could not answer: a broken specification, a worker that died, a time limit that was passed. */
public final class TlcException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The exit code when the time limit was passed, as timeout(1) has it. */
    public static final int TIMED_OUT = 124;

    private final int exitCode;
    private final transient SpecProblem problem;

    /**
     * Describes a request without an answer.
     *
     * @param exitCode the exit code that TLC's command line gives for it: 75 to 77 evaluation, 150 parsing, 151
     *     configuration, 255 anything else; or {@link #TIMED_OUT}
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

    /** {@return what is wrong and where} */
    public SpecProblem problem() {
        return problem;
    }
}
