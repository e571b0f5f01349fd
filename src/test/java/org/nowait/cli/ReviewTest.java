package org.nowait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
