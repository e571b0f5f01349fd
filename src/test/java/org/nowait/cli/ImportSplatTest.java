package org.nowait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportSplatTest {

    private static final String REPORT = """
            [    1.1] =============================
            [    1.1] [ BUG: Invalid wait context ]
            [    1.1] 6.1.0 #1 Not tainted
            [    1.1] -----------------------------
            [    1.1] swapper/0/1 is trying to lock:
            [    1.1] ffff888100000000 (&zone->lock){....}-{3:3}, at: get_page_from_freelist+0x1/0x2
            [    1.1] other info that might help us debug this:
            [    1.1] context-{5:5}
            [    1.1] 1 lock held by swapper/0/1:
            [    1.1]  #0: ffff888100000001 (&raw){....}-{2:2}, at: kfree_call_rcu+0x1/0x2
            [    1.1] stack backtrace:
            [    1.1] Call Trace:
            [    1.1]  get_page_from_freelist+0x1/0x2
            """;

    @TempDir
    private Path folder;

    @Test
    void saysWhoWantsWhichLockHoldingWhat() {
        CommandLineRun run = CommandLineRun.withInput(folder, REPORT, "import", "splat", "-");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("[ MODEL: Invalid wait context ]", "verdict: VIOLATION: agrees with the kernel's report")
                .contains("(&zone->lock){CONFIG(3):CONFIG(3)}", "get_page_from_freelist", "(&raw){SPIN(2):SPIN(2)}");
    }

    @Test
    void jsonHoldsTheSame() throws IOException {
        CommandLineRun run = CommandLineRun.withInput(folder, REPORT, "import", "splat", "-", "-f", "json");
        JsonNode report = new ObjectMapper().readTree(run.out()).at("/reports/0");
        assertThat(report.path("flag").asText()).isEqualTo("INVALID_WAIT");
        assertThat(report.at("/wanted/name").asText()).isEqualTo("&zone->lock");
        assertThat(report.at("/held/0/waitInner").asInt()).isEqualTo(2);
    }

    @Test
    void refusesAReportCutInHalf() {
        String half = REPORT.substring(0, REPORT.indexOf("other info"));
        CommandLineRun run = CommandLineRun.withInput(folder, half, "import", "splat", "-", "-o", "out.txt");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("nowait: <stdin>:").contains("cut").hasLineCount(1);
        assertThat(folder.resolve("out.txt")).doesNotExist();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesATextWithoutAReport() {
        CommandLineRun run = CommandLineRun.withInput(folder, "hello\n", "import", "splat", "-");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("<stdin>:1: no report found");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        CommandLineRun run = CommandLineRun.in(folder, "import", "splat", "no.txt");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).isEqualTo("nowait: no.txt: cannot read: no such file\n");
    }

    @Test
    void refusesAnImportOfNothing() {
        assertThat(CommandLineRun.in(folder, "import").code()).isEqualTo(ExitCode.USAGE);
    }
}
