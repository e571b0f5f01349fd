package org.nowait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BenchTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();

    @TempDir
    private Path folder;

    /* The whole litmus suite takes TLC minutes; what the command does with it shows on one test. */
    @Test
    void measuresEachEngineBesideItsBaseline() throws IOException {
        for (String part : List.of("spec", "model-configs")) {
            Files.createSymbolicLink(folder.resolve(part), ROOT.resolve(part));
        }
        Path test = Path.of("litmus", "rules", "08-semaphore-released-by-another.litmus");
        Files.createDirectories(folder.resolve(test).getParent());
        Files.copy(ROOT.resolve(test), folder.resolve(test));

        CommandLineRun run = CommandLineRun.in(folder, "bench", "MCLockClient_stray_unlock");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "harvest / TLC",
                        "enabled alone",
                        "disabled alone",
                        "own exploration alone",
                        "explorer / TLC",
                        "MiB");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 75);
    }

    @Test
    void refusesAModelThatIsNotThere() {
        CommandLineRun run = CommandLineRun.in(ROOT, "bench", "MCLockClient_stray_unlok");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("did you mean MCLockClient_stray_unlock?");
    }
}
