package org.nowait.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code nowait}: names its commands and hands the exit code to the shell. */
@Command(
        name = "nowait",
        mixinStandardHelpOptions = true,
        version = "nowait 0.1.0",
        description = "Where may the Linux kernel allocate memory? Models, replay and litmus tests.")
public final class Nowait implements Runnable {

    private Nowait() {}

    /**
     * Runs one command and leaves with its exit code.
     *
     * @param arguments the command, its options and its files
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Nowait()).execute(arguments));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
