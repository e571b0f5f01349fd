package org.nowait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NowaitTest {

    @TempDir
    private Path folder;

    @Test
    void helpGoesToStandardOutputWithExitCodesAndExamples() {
        CommandLineRun run = CommandLineRun.in(folder, "--help");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Exit codes:", "Examples:", "doctor");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(75));
        assertThat(run.err()).isEmpty();
    }

    @Test
    void versionNamesProgramSpecificationAndJava() {
        CommandLineRun run = CommandLineRun.in(folder, "--version");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSize(3);
        assertThat(run.out()).startsWith("nowait ").contains("\nspecification ", "\njava ");
    }

    @Test
    void refusesAMissingCommand() {
        CommandLineRun run = CommandLineRun.in(folder);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("nowait: Missing required subcommand\ntry: nowait --help\n");
    }

    @Test
    void refusesAnUnknownCommandAndNamesTheNearest() {
        CommandLineRun run = CommandLineRun.in(folder, "docter");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("nowait: Unmatched argument at index 0: 'docter'")
                .contains("did you mean: doctor");
    }

    @Test
    void refusesAnUnknownOptionAndNamesTheNearest() {
        CommandLineRun run = CommandLineRun.in(folder, "doctor", "--formet=json");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--formet=json", "--format", "try: nowait doctor --help");
    }

    @Test
    void refusesAnUnknownFormAndNamesThemAll() {
        CommandLineRun run = CommandLineRun.in(folder, "doctor", "-f", "yaml");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .containsIgnoringCase("yaml")
                .containsIgnoringCase("table")
                .containsIgnoringCase("json");
    }

    @Test
    void refusesAFormThatTheCommandDoesNotHave() {
        CommandLineRun run = CommandLineRun.in(folder, "doctor", "-f", "herd");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).isEqualTo("nowait: this command has no form 'herd'; it has table, json\n");
    }

    @Test
    void completesCommandsAndOptionsInBash() {
        CommandLineRun run = CommandLineRun.in(Path.of("").toAbsolutePath(), "completion", "bash");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("#!/usr/bin/env bash")
                .contains("complete -F", "review", "--no-cache", "bashcompinit");
        assertThat(CommandLineRun.in(Path.of("").toAbsolutePath(), "completion", "fish")
                        .code())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void theManualHasEveryCommand() {
        CommandLineRun run = CommandLineRun.in(Path.of("").toAbsolutePath(), "manual");
        assertThat(run.out()).contains("## nowait review\n", "## nowait import splat\n", "Exit codes:", "--no-cache");
    }
}
