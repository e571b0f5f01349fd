package org.nowait.report.run;

/** A run file that cannot be read. The message tells file, line, column and rule. */
public final class RunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunException(String file, int line, int column, String rule) {
        super(file + ":" + line + ":" + column + ": " + rule);
    }

    RunException(RunCounterexample shown, String rule) {
        super("counterexample " + shown.id() + " of the run file: " + rule);
    }
}
