package org.nowait.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The program {@code nowait}: joins its commands and hands the exit code to the shell. */
@Command(
        name = "nowait",
        description = "Where may the Linux kernel allocate memory? Models, replay and litmus tests.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes:",
            "  0    every expectation is met, expected violations among them",
            "  1    at least one expectation is not met",
            "  2    usage, unreadable file, syntax error",
            "  3    incomplete: a bound was hit and nothing else is wrong",
            "  4    everything was skipped",
            "  70   internal error",
            "  130  interrupted",
            "",
            "Examples:",
            "  nowait doctor                 is everything here?",
            "  nowait COMMAND --help         options and examples of one command"
        })
public final class Nowait {

    private Nowait() {}

    /**
     * Runs one command and leaves with its exit code.
     *
     * @param arguments the command, its options and its files
     */
    public static void main(String[] arguments) {
        System.exit(run(Surroundings.ofProcess(), arguments));
    }

    /**
     * Runs one command.
     *
     * @param around its streams, directory and environment
     * @param arguments the command, its options and its files
     * @return the exit code
     */
    static int run(Surroundings around, String... arguments) {
        Messages messages = new Messages(around.err());
        CommandLine line = new CommandLine(new Nowait());
        line.addSubcommand(new Bench(around));
        line.addSubcommand(new Check(around));
        line.addSubcommand(new Claims(around));
        line.addSubcommand(new Compare(around));
        line.addSubcommand(new Explain(around));
        line.addSubcommand(new CommandLine(new Import()).addSubcommand(new ImportSplat(around)));
        line.addSubcommand(new Litmus(around));
        line.addSubcommand(new Models(around));
        line.addSubcommand(new Replay(around));
        line.addSubcommand(new Report(around));
        line.addSubcommand(new Review(around));
        line.addSubcommand(new Doctor(around));
        line.addSubcommand(new Completion(around, line.getCommandSpec()));
        line.addSubcommand(new Manual(around, line.getCommandSpec()));
        everyCommand(line, around);
        line.setParameterExceptionHandler(messages::usage);
        line.setExecutionExceptionHandler(messages::failure);
        int code = line.execute(arguments);
        around.out().flush();
        around.err().flush();
        return code;
    }

    private static void everyCommand(CommandLine line, Surroundings around) {
        line.setOut(around.out());
        line.setErr(around.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(75);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.getCommandSpec()
                .mixinStandardHelpOptions(true)
                .versionProvider(new Version(around))
                .exitCodeOnExecutionException(ExitCode.INTERNAL);
        line.getSubcommands().values().forEach(command -> everyCommand(command, around));
    }
}
