package org.nowait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nowait.kernel.config.Builds;
import org.nowait.report.run.RunBounds;
import org.nowait.report.run.RunDraft;
import org.nowait.report.run.RunFile;
import org.nowait.report.run.RunJson;
import org.nowait.report.run.RunVersions;
import org.nowait.report.run.SchemaCheck;

final class ReviewTest {

    private static final Path TEST = Path.of("litmus/rules/05-mutex-in-hardirq.litmus");

    @TempDir
    private Path folder;

    @BeforeEach
    void makeATree() throws Exception {
        Files.createDirectories(folder.resolve("spec"));
        Files.createDirectories(folder.resolve("model-configs"));
        Files.createDirectories(folder.resolve("litmus"));
    }

    @Test
    void countsWhatItJudged() throws Exception {
        Files.copy(TEST.toAbsolutePath(), folder.resolve("litmus").resolve(TEST.getFileName()));
        CommandLineRun run = CommandLineRun.in(folder, "review");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Bounds: 20 builds, engine explorer").contains("\nok: ");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 75);
    }

    @Test
    void leavesARunFile() throws Exception {
        Files.copy(TEST.toAbsolutePath(), folder.resolve("litmus").resolve(TEST.getFileName()));
        Path file = folder.resolve("target/nowait/run.json");
        CommandLineRun.in(folder, "review");
        RunFile run = RunJson.read(Files.readString(file), "run.json");
        assertThat(SchemaCheck.errors(Files.readString(file))).isEmpty();
        assertThat(run.complete()).isTrue();
        assertThat(run.exitCode()).isZero();
        assertThat(run.tests())
                .singleElement()
                .satisfies(test -> assertThat(test.file()).isEqualTo("litmus/" + TEST.getFileName()));
        Files.delete(file);
        CommandLineRun.in(folder, "review");
        assertThat(RunJson.read(Files.readString(file), "run.json"))
                .as("what was kept is the same run")
                .isEqualTo(run);
    }

    @Test
    void anInterruptedReviewLeavesAPartialRunFile() throws Exception {
        Path file = folder.resolve("run.json");
        RunDraft draft = new RunDraft(
                folder, new RunVersions("0", "1", "2", "3", "4", "5"), RunBounds.of(Builds.all(), "explorer", 1, 0));
        try (RunKeeper keeper = RunKeeper.open(file, draft)) {
            keeper.interrupt();
        }
        RunFile run = RunJson.read(Files.readString(file), "run.json");
        assertThat(run.complete()).isFalse();
        assertThat(run.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(run.bounds().builds()).hasSameSizeAs(Builds.all());
    }

    @Test
    void aMismatchFailsAndIsShown() throws Exception {
        String text = Files.readString(TEST.toAbsolutePath()).replace("Result: Always", "Result: Never");
        Files.writeString(folder.resolve("litmus").resolve(TEST.getFileName()), text);
        CommandLineRun run = CommandLineRun.in(folder, "review", "-c", "RT-7.3-DEBUG");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).contains("RT-7.3-DEBUG", "\nFAIL: 0 of 1 litmus cells");
    }

    @Test
    void nothingToReviewIsNoPass() {
        assertThat(CommandLineRun.in(folder, "review").code()).isEqualTo(ExitCode.SKIPPED);
        assertThat(CommandLineRun.in(folder, "review", "-j", "0").code()).isEqualTo(ExitCode.USAGE);
    }
}
