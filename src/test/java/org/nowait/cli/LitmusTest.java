package org.nowait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LitmusTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final String FILE = "litmus/rules/05-mutex-in-hardirq.litmus";

    @TempDir
    private Path folder;

    @Test
    void judgesATestOnEveryBuild() {
        CommandLineRun run = CommandLineRun.in(ROOT, "litmus", FILE);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("CONFIG", "RT-7.3-DEBUG");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 75);
    }

    @Test
    void printsHerdsBlockForOneBuild() {
        CommandLineRun run = CommandLineRun.in(ROOT, "litmus", "-c", "RT-7.3-DEBUG", "-f", "herd", FILE);
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Test 05-mutex-in-hardirq").contains("\nObservation ", "\nHash=");
    }

    @Test
    void aBoundIsNoPass() {
        CommandLineRun run = CommandLineRun.in(ROOT, "litmus", "-c", "FULL-7.3", "--max-states", "1", FILE);
        assertThat(run.code()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.out()).contains("Unknown");
    }

    @Test
    void refusesBuildsAndFilesThatAreNotThere() {
        CommandLineRun build = CommandLineRun.in(ROOT, "litmus", "-c", "RT-7.4", FILE);
        assertThat(build.code()).isEqualTo(ExitCode.USAGE);
        assertThat(build.err()).contains("no such build: RT-7.4 (did you mean RT-7.3?)");
        CommandLineRun file = CommandLineRun.in(ROOT, "litmus", "nothing.litmus");
        assertThat(file.code()).isEqualTo(ExitCode.USAGE);
        assertThat(file.err()).contains("nothing.litmus: cannot read: no such file");
        assertThat(CommandLineRun.in(ROOT, "litmus").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void choosesBuildsByTagsAndReleases() {
        CommandLineRun run =
                CommandLineRun.in(ROOT, "litmus", "-c", "PREEMPT_RT,+DEBUG", "--kernel", "7.3", "-f", "herd", FILE);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\nCell RT-7.3-DEBUG\n").containsOnlyOnce("\nCell ");
        CommandLineRun none = CommandLineRun.in(ROOT, "litmus", "--kernel", "7.4", FILE);
        assertThat(none.code()).isEqualTo(ExitCode.USAGE);
        assertThat(none.err()).contains("no such kernel: 7.4 (did you mean 7.3?)");
    }

    @Test
    void aClaimIsOneOfTheLedgerAndIsShown() throws IOException {
        String name = "nmi+rt-safe.litmus";
        String file = Files.readString(ROOT.resolve("litmus/designs/" + name));
        Path wrong = Files.writeString(folder.resolve(name), file.replace("Claim: C34", "Claim: C34, C99"));

        CommandLineRun unknown = CommandLineRun.in(ROOT, "litmus", "-c", "RT-7.3", wrong.toString());
        assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err()).containsPattern(":31:16: unknown claim: C99 \\(did you mean C[0-9]9\\?\\)");
        CommandLineRun known = CommandLineRun.in(ROOT, "litmus", "-c", "RT-7.3", "litmus/designs/" + name);
        assertThat(known.out()).contains("\n    bears on C34\n");
        CommandLineRun json = CommandLineRun.in(ROOT, "litmus", "-c", "RT-7.3", "-f", "json", "litmus/designs/" + name);
        assertThat(json.out()).containsPattern("\"claims\" ?: ?\\[ ?\"C34\" ?\\]");
    }

    @Test
    void aProposalIsForTestsWithMemory() {
        CommandLineRun run = CommandLineRun.in(ROOT, "litmus", "-p", "rt-safe-rt", FILE);
        assertThat(run.code()).isEqualTo(ExitCode.SKIPPED);
        assertThat(run.out()).contains("skipped (no memory)");
        CommandLineRun unknown = CommandLineRun.in(ROOT, "litmus", "-p", "rt-save-rt", FILE);
        assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err()).contains("no such proposal: rt-save-rt (did you mean rt-safe-rt?)");
    }
}
