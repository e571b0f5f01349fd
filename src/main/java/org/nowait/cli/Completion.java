package org.nowait.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** {@code nowait completion}: what a shell needs to complete commands and options. */
@Command(
        name = "completion",
        description = "Print a completion script for a shell.",
        footer = {
            "",
            "Examples:",
            "  source <(nowait completion bash)",
            "  nowait completion zsh > ~/.nowait-completion; source ~/.nowait-completion"
        })
final class Completion implements Callable<Integer> {

    /** The shells; zsh reads bash's form once its bashcompinit is loaded, which the script does. */
    enum Shell {
        /** Bash. */
        BASH,
        /** Zsh. */
        ZSH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Surroundings around;
    private final CommandSpec root;

    @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
    private Shell shell = Shell.BASH;

    Completion(Surroundings around, CommandSpec root) {
        this.around = around;
        this.root = root;
    }

    @Override
    public Integer call() {
        if (shell == Shell.ZSH) {
            around.out().print("autoload -U +X compinit && compinit\n");
        }
        around.out().print(AutoComplete.bash("nowait", root.commandLine()));
        return ExitCode.OK;
    }
}
