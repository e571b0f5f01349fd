package org.nowait.cli;

import java.io.PrintWriter;
import java.util.List;
import org.nowait.tlc.TlcException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one message on standard error and an exit code. */
final class Messages {

    private final PrintWriter err;

    Messages(PrintWriter err) {
        this.err = err;
    }

    /**
     * Explains a command line that cannot be understood.
     *
     * @param e what picocli found
     * @param arguments the command line
     * @return {@link ExitCode#USAGE}
     */
    int usage(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        err.println("nowait: " + firstLine(e));
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            if (!near.isEmpty()) {
                err.println("did you mean: " + String.join(", ", near.subList(0, Math.min(3, near.size()))));
            }
        }
        err.println("try: " + command.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return ExitCode.USAGE;
    }

    /**
     * Explains what a command threw.
     *
     * @param e what it threw
     * @param command the command
     * @param parsed its command line
     * @return the exit code: 2 for a mistake of the caller, that of a limit or an interruption, else 70
     */
    int failure(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof TlcException tlc) {
            err.println("nowait: " + e.getMessage());
            err.flush();
            return tlc.isBrokenInput() ? ExitCode.USAGE : tlc.exitCode();
        }
        int code = CallerMistakes.isOne(e) ? ExitCode.USAGE : ExitCode.INTERNAL;
        if (code == ExitCode.USAGE) {
            err.println("nowait: " + e.getMessage());
        } else {
            err.println("nowait: internal error in '" + command.getCommandSpec().qualifiedName() + "'");
            e.printStackTrace(err);
        }
        err.flush();
        return code;
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
