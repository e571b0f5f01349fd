package org.nowait.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.lang3.ArrayUtils;

/**
 * One run of the program inside the test's JVM.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CommandLineRun(int code, String out, String err) {

    /** Runs a command in the given directory. */
    static CommandLineRun in(Path directory, String... arguments) {
        return withInput(directory, "", arguments);
    }

    /** Runs a command without progress and remarks. */
    static CommandLineRun quietly(Path directory, String command, String... arguments) {
        return in(directory, ArrayUtils.insert(0, arguments, command, "-q"));
    }

    /** Runs a command in the given directory with text on standard input. */
    static CommandLineRun withInput(Path directory, String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Nowait.run(surroundings(directory, input, out, err), arguments);
        return new CommandLineRun(code, out.toString(), err.toString());
    }

    /** {@return the surroundings of a command in a directory, with nobody to read what it says} */
    static Surroundings surroundings(Path directory) {
        return surroundings(directory, "", new StringWriter(), new StringWriter());
    }

    private static Surroundings surroundings(Path directory, String input, StringWriter out, StringWriter err) {
        return new Surroundings(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                directory,
                Map.of("XDG_CACHE_HOME", directory.resolve("cache").toString()),
                false);
    }
}
