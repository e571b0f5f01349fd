package org.nowait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class BenchTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();

    @Test
    @Tag("replay")
    void measuresEachEngineBesideItsBaseline() {
        CommandLineRun run = CommandLineRun.in(ROOT, "bench", "MCLockClient_stray_unlock");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("harvest / TLC", "edges/s", "refusals/s", "explorer / TLC", "MiB");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 75);
    }

    @Test
    void refusesAModelThatIsNotThere() {
        CommandLineRun run = CommandLineRun.in(ROOT, "bench", "MCLockClient_stray_unlok");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("did you mean MCLockClient_stray_unlock?");
    }
}
