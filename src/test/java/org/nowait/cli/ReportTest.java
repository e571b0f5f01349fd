package org.nowait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nowait.report.run.RunJson;
import org.nowait.report.run.SampleRun;

final class ReportTest {

    private static final String RUN = RunJson.write(SampleRun.named("raw+kmalloc"));

    @TempDir
    private Path folder;

    private CommandLineRun report(String text, String... more) throws Exception {
        Files.writeString(folder.resolve("run.json"), text);
        String[] line = Stream.concat(Stream.of("report", "run.json", "-o", "out"), Stream.of(more))
                .toArray(String[]::new);
        return CommandLineRun.in(folder, line);
    }

    @Test
    void writesEveryForm() throws Exception {
        CommandLineRun run = report(RUN);
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "out/junit.xml",
                        "out/report.html",
                        "out/run.ktap",
                        "out/run.sarif",
                        "out/summary.md",
                        "out/herd (6 files)");
        try (Stream<Path> left = Files.list(folder.resolve("out"))) {
            assertThat(left.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder(
                            "junit.xml", "report.html", "run.ktap", "run.sarif", "summary.md", "herd");
        }
        assertThat(report(RUN).code()).as("again, over the old files").isZero();
    }

    @Test
    void writesWhatIsAskedFor() throws Exception {
        assertThat(report(RUN, "-f", "html,md").out()).isEqualTo("out/report.html\nout/summary.md\n");
        assertThat(report(RUN, "-f", "pdf").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aPartialRunIsReportedAsOne() throws Exception {
        CommandLineRun run = report(RUN.replace("\"complete\":true", "\"complete\":false"));
        assertThat(run.code()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("run.json: the run was interrupted");
        assertThat(Files.readString(folder.resolve("out/summary.md"))).startsWith("## nowait: interrupted, ");
    }

    @Test
    void whatIsNoRunFileIsRefusedWithItsPlace() throws Exception {
        assertRefused(report(RUN.replace("nowait/1", "nowait/9")), "run.json:1:1: schema must be \"nowait/1\"");
        assertRefused(report(RUN.replace("\"depth\":14", "\"depth\":\"x\"")), "models[0].depth");
        assertRefused(report(RUN.substring(0, 500)), "run.json:");
        assertRefused(
                CommandLineRun.in(folder, "report", "none.json", "-o", "out"),
                "none.json: cannot be read: no such file");
    }

    private void assertRefused(CommandLineRun run, String message) {
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(message);
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
