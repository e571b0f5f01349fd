package org.nowait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nowait.report.run.RunBounds;
import org.nowait.report.run.RunCoverage;
import org.nowait.report.run.RunDraft;
import org.nowait.report.run.RunFile;
import org.nowait.report.run.RunJson;
import org.nowait.report.run.RunReplay;
import org.nowait.report.run.RunVersions;
import org.nowait.report.run.SchemaCheck;

/** What {@code nowait replay} compared is in the run file of a review of the same program and files, and in no other. */
final class KeptReplaysTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final String MODEL = "MCLockClient_stray_unlock";

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void makeATree() throws Exception {
        for (String part : List.of("spec", "model-configs")) {
            Files.createSymbolicLink(folder.resolve(part), ROOT.resolve(part));
        }
        file = folder.resolve("target/nowait/run.json");
    }

    private RunVersions versions() {
        return Version.ofRun(Workspace.find(CommandLineRun.surroundings(folder)));
    }

    private RunFile run(RunVersions versions) {
        RunFile run = new RunDraft(folder, versions, RunBounds.of(List.of(), "explorer", 1, 0))
                .file(true, 0, "2026-11-28T10:00:00Z");
        RunKeeper.write(file, RunJson.write(run));
        return run;
    }

    @Test
    void joinTheRunFileOfTheSameProgramAndFiles() throws Exception {
        RunFile before = run(versions());

        assertThat(CommandLineRun.in(folder, "replay", MODEL).code()).isZero();

        String text = Files.readString(file);
        RunFile after = RunJson.read(text, "run.json");
        assertThat(SchemaCheck.errors(text)).isEmpty();
        assertThat(after.with(before.conformance())).isEqualTo(before);
        assertThat(after.conformance().replays()).singleElement().satisfies(replay -> {
            assertThat(replay.name()).isEqualTo(MODEL);
            assertThat(replay.states()).isEqualTo(660);
            assertThat(replay.edges()).isPositive();
            assertThat(replay.refusedHere()).isPositive();
            assertThat(replay.coverage()).extracting(RunCoverage::words).containsOnly("100.0 %");
            assertThat(replay.coverage())
                    .extracting(RunCoverage::direction)
                    .containsExactly("enabled", "disabled", "nothing else");
        });
        assertThat(after.conformance().left()).isNotEmpty().doesNotContain(MODEL);
    }

    @Test
    void aBehaviourJoinsWhatIsThereAndAReviewTakesAllUp() {
        CommandLineRun.in(folder, "replay", MODEL);
        CommandLineRun.in(folder, "replay", "MCFalse_violates_LocksAlwaysExclude");
        RunFile review = run(versions());

        String text = KeptReplays.of(Workspace.find(CommandLineRun.surroundings(folder)), versions())
                .in(RunJson.write(review));

        assertThat(RunJson.read(text, "run.json").conformance().replays())
                .extracting(RunReplay::name)
                .containsExactly("MCFalse_violates_LocksAlwaysExclude", MODEL);
    }

    @Test
    void aRunFileOfOtherFilesStaysAsItIs() throws Exception {
        run(new RunVersions("0", "1", "2", "3", "4", "5"));
        String before = Files.readString(file);

        CommandLineRun.in(folder, "replay", MODEL);

        assertThat(file).hasContent(before);
    }
}
