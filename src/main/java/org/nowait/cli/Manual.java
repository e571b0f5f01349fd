package org.nowait.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** {@code nowait manual}: all commands with their options, made from the commands themselves. */
@Command(
        name = "manual",
        description = "Print the manual of all commands as Markdown.",
        footer = {"", "Example:", "  nowait manual > nowait.md"})
final class Manual implements Callable<Integer> {

    private final Surroundings around;
    private final CommandSpec root;

    Manual(Surroundings around, CommandSpec root) {
        this.around = around;
        this.root = root;
    }

    @Override
    public Integer call() {
        StringBuilder text = new StringBuilder("# nowait\n");
        chapter(text, root.commandLine());
        around.out().print(text);
        return ExitCode.OK;
    }

    private static void chapter(StringBuilder text, CommandLine command) {
        text.append("\n## ").append(command.getCommandSpec().qualifiedName()).append("\n\n```\n");
        text.append(command.getUsageMessage().stripTrailing()).append("\n```\n");
        command.getSubcommands().values().forEach(each -> chapter(text, each));
    }
}
