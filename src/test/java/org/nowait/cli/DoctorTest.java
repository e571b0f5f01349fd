package org.nowait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DoctorTest {

    @TempDir
    private Path folder;

    @Test
    void findsTheTreeAboveTheUsersDirectory() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("litmus/rules"));
        Files.createDirectories(folder.resolve("spec"));
        Files.createDirectories(folder.resolve("model-configs"));
        Files.writeString(folder.resolve("spec/A.tla"), "");
        CommandLineRun run = CommandLineRun.in(deep, "doctor", "--no-tlc");
        assertThat(run.out()).containsPattern("specifications +ok +1 modules, " + folder);
    }

    @Test
    void triesTlcInsteadOfTrustingItsVersion() {
        CommandLineRun run = CommandLineRun.in(folder, "doctor");
        assertThat(run.out())
                .containsPattern("TLC worker +ok +4 distinct, 6 generated")
                .containsPattern("TLC counterexample +ok +invariant Small")
                .containsPattern("TLC PrintT +ok +a value a state");
    }

    @Test
    void aMissingManifestIsAFailedProbe() throws IOException {
        Files.createDirectories(folder.resolve("spec"));
        Files.createDirectories(folder.resolve("model-configs"));
        CommandLineRun run = CommandLineRun.in(folder, "doctor", "--no-tlc");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).containsPattern("manifest +FAIL");
    }

    @Test
    void jsonNamesItsSchemaAndEveryProbe() throws IOException {
        CommandLineRun run = CommandLineRun.in(folder, "doctor", "--no-tlc", "-f", "json");
        JsonNode document = new ObjectMapper().readTree(run.out());
        assertThat(document.path("schema").asText()).isEqualTo("nowait/1");
        assertThat(document.path("command").asText()).isEqualTo("doctor");
        assertThat(document.at("/groups/0/checks/0/name").asText()).isEqualTo("java");
    }

    @Test
    void coloursOnlyWhenAskedTo() {
        assertThat(CommandLineRun.in(folder, "doctor", "--no-tlc").out()).doesNotContain("\u001b");
        assertThat(CommandLineRun.in(folder, "doctor", "--no-tlc", "--color=always")
                        .out())
                .contains("\u001b[32mok\u001b[0m");
    }
}
