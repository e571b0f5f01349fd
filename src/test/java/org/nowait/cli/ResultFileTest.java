package org.nowait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultFileTest {

    @TempDir
    private Path folder;

    @Test
    void writesTheWholeFileAndNothingElse() throws IOException {
        CommandLineRun run = CommandLineRun.in(folder, "doctor", "--no-tlc", "-f", "json", "-o", "out.json");
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(folder.resolve("out.json"))).startsWith("{\n  \"schema\" : \"nowait/1\"");
        assertThat(filesHere()).containsExactly("out.json");
    }

    @Test
    void refusesAFolderThatIsNotThereBeforeTheWork() throws IOException {
        CommandLineRun run = CommandLineRun.in(folder, "doctor", "--no-tlc", "-o", "nowhere/out.txt");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .isEqualTo("nowait: " + folder.resolve("nowhere/out.txt") + ": cannot write: no such folder: "
                        + folder.resolve("nowhere") + "\n");
        assertThat(filesHere()).isEmpty();
    }

    @Test
    void refusesAFolderInPlaceOfAFile() throws IOException {
        CommandLineRun run = CommandLineRun.in(folder, "doctor", "--no-tlc", "-o", ".");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("cannot write: it is a folder");
        assertThat(filesHere()).isEmpty();
    }

    @Test
    void refusesAPlaceUnderAFile() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        CommandLineRun run = CommandLineRun.in(folder, "doctor", "--no-tlc", "-o", "file/out.txt");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("cannot write");
        assertThat(filesHere()).containsExactly("file");
    }

    @Test
    void keepsTheOldFileWhenTheWorkFails() throws IOException {
        Path target = folder.resolve("out.txt");
        Files.writeString(target, "old");
        try (ResultFile result = ResultFile.at(target)) {
            assertThat(result).isNotNull();
        }
        assertThat(Files.readString(target)).isEqualTo("old");
        assertThat(filesHere()).containsExactly("out.txt");
    }

    @Test
    void replacesTheOldFileWhenTheWorkIsDone() throws IOException {
        Path target = folder.resolve("out.txt");
        Files.writeString(target, "old");
        try (ResultFile result = ResultFile.at(target)) {
            result.write("new");
        }
        assertThat(Files.readString(target)).isEqualTo("new");
    }

    @Test
    void refusesTheFullDevice() {
        Assertions.assertThatThrownBy(() -> ResultFile.at(Path.of("/proc/out.txt")))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("/proc/out.txt: cannot write: ");
    }

    private Stream<String> filesHere() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("cache"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
