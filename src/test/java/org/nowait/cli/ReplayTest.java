package org.nowait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReplayTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void replaysASmallModelInEveryDirection() {
        CommandLineRun run = CommandLineRun.in(ROOT, "replay", "MCLockClient_stray_unlock");
        assertThat(run.out())
                .startsWith("ok    MCLockClient_stray_unlock")
                .contains("enabled 100.0 %, disabled 100.0 %, nothing else 100.0 %")
                .endsWith("ok: 1 configurations replayed, 1 as expected, 0 not\n");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 75);
    }

    @Test
    @Tag("replay")
    void followsTheBehaviourOfAFalseClaimToItsEnd() {
        CommandLineRun run = CommandLineRun.in(ROOT, "replay", "MCFalse_violates_LocksAlwaysExclude", "-f", "json");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"schema\" : \"nowait/1\"", "\"remark\" : \"all ");
    }

    @Test
    void survivorsOfAModelThatCannotFindThemFailTheScoreboard() {
        CommandLineRun run = CommandLineRun.in(ROOT, "replay", "--mutants", "MCLockClient_stray_unlock");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).contains("SURVIVED", "FAIL: ", " planted faults, 1 models: ");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 75);
    }

    @Test
    void nothingToReplayIsNoPass() throws Exception {
        Files.createDirectories(folder.resolve("spec"));
        Files.createDirectories(folder.resolve("model-configs"));
        assertThat(CommandLineRun.in(folder, "replay").code()).isEqualTo(ExitCode.SKIPPED);
    }

    @Test
    void refusesArgumentsThatContradictEachOther() {
        CommandLineRun run = CommandLineRun.in(ROOT, "replay", "--all", "--mutants");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--all takes every configuration");
        assertThat(CommandLineRun.in(ROOT, "replay", "-j", "0").code()).isEqualTo(ExitCode.USAGE);
        assertThat(CommandLineRun.in(ROOT, "replay", "MCFalse_mutant_lock_always_free", "--mutants")
                        .err())
                .contains("this configuration cannot be replayed with faults");
    }
}
