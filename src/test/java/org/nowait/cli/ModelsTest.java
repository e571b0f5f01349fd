package org.nowait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ModelsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();

    @Test
    void listsEveryConfiguration() {
        CommandLineRun run = CommandLineRun.in(ROOT, "models");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("MODEL").contains("LockClient_stray_unlock", " configurations, ");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 75);
    }

    @Test
    void aSmallModelAloneCoversTooLittle() {
        CommandLineRun run = CommandLineRun.in(ROOT, "models", "--coverage", "MCLockClient_stray_unlock", "-f", "json");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).contains("\"schema\" : \"nowait/1\"", "\"missing\"", "mutex_lock nmi");
    }

    @Test
    void refusesAConfigurationThatIsNotThere() {
        CommandLineRun run = CommandLineRun.in(ROOT, "models", "MCNothing");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
    }
}
