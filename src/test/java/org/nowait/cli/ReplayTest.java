package org.nowait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
    void aBrokenModuleIsNoVerdict() throws Exception {
        Files.createDirectories(folder.resolve("spec"));
        Files.createDirectories(folder.resolve("model-configs"));
        Files.writeString(folder.resolve("spec/MCBad.tla"), "---- MODULE MCBad ----\nInit == = 1\n====\n");
        Files.writeString(folder.resolve("model-configs/MCBad.cfg"), "INIT Init\nNEXT Init\n");
        CommandLineRun run = CommandLineRun.in(folder, "replay", "MCBad");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).contains("MCBad.tla:2:11");
        assertThat(CommandLineRun.in(folder, "replay", "MCBad", "--mutants").code())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aTruncatedGraphIsNamedAndKept() throws Exception {
        for (String part : List.of("spec", "model-configs")) {
            Files.createSymbolicLink(folder.resolve(part), ROOT.resolve(part));
        }
        assertThat(CommandLineRun.in(folder, "replay", "MCLockClient_stray_unlock")
                        .code())
                .isZero();
        Path graph;
        try (Stream<Path> files = Files.list(folder.resolve("target/nowait/graphs"))) {
            graph = files.findFirst().orElseThrow();
        }
        byte[] half = Arrays.copyOf(Files.readAllBytes(graph), 1000);
        Files.write(graph, half);
        CommandLineRun run = CommandLineRun.in(folder, "replay", "MCLockClient_stray_unlock");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).contains("the file is truncated: length=1000", "delete it to harvest the graph again");
        assertThat(graph).hasBinaryContent(half);
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
