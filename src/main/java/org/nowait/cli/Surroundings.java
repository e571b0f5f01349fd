package org.nowait.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command finds around it: streams, directory, environment. Tests give their own.
 *
 * @param in standard input
 * @param out standard output, for results only
 * @param err standard error, for progress and messages
 * @param directory the user's directory, to which relative paths belong
 * @param environment the environment variables
 * @param terminal whether standard output is a terminal
 */
record Surroundings(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        Path directory,
        Map<String, String> environment,
        boolean terminal) {

    /**
     * Returns the surroundings of this process.
     *
     * @return the process's streams (UTF-8), directory and environment
     */
    static Surroundings ofProcess() {
        return new Surroundings(
                System.in,
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Path.of("").toAbsolutePath(),
                System.getenv(),
                "yes".equals(System.getProperty("nowait.terminal")));
    }

    /**
     * Returns the file that a user means.
     *
     * @param name a path as the user gave it
     * @return the same path if absolute, else under the user's directory
     */
    Path resolve(Path name) {
        return directory.resolve(name).normalize();
    }
}
