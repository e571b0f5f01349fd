package org.nowait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class CompareTest {

    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final String FILE = "claims/scenarios/raw+rt-safe.litmus";

    @Test
    void showsTheBuildsOnWhichTwoProposalsDiffer() {
        CommandLineRun run = CommandLineRun.in(HERE, "compare", "-q", "--proposals", "mainline,rt-safe-rt", FILE);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("raw+rt-safe exists (INVALID_WAIT)", "  mainline ", "  rt-safe-rt ", "    c: ");
        assertThat(run.out()).doesNotContain("FULL").contains("1 scenarios, 1 with a difference");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 75);
    }

    @Test
    void showsEveryBuildWhenAsked() {
        CommandLineRun run = CommandLineRun.in(HERE, "compare", "-q", "--all", "-p", "mainline,rt-safe-rt", FILE);
        assertThat(run.out()).contains("FULL", "nraw");
    }

    @Test
    void saysWhereThereIsNoDifference() {
        CommandLineRun run =
                CommandLineRun.in(HERE, "compare", "-q", "-c", "FULL-5.9,NONE-5.9", "-p", "mainline,rt-safe-rt", FILE);
        assertThat(run.out()).contains("raw+rt-safe: no difference on 2 builds");
    }

    @Test
    void refusesLessThanTwo() {
        CommandLineRun run = CommandLineRun.in(HERE, "compare", "-p", "mainline", FILE);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("two proposals at least");
    }
}
