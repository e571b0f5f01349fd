package org.nowait.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nowait.report.run.RunConformance;
import org.nowait.report.run.RunException;
import org.nowait.report.run.RunFile;
import org.nowait.report.run.RunJson;
import org.nowait.report.run.RunVersions;
import org.nowait.review.ReplayRun;

/**
 * What {@code nowait replay} compared, kept for the run file under the hashes of the program and of all that it reads: a
 * review takes it up, and a replay adds to the run file of a review of the same program and files.
 *
 * @param file where it is kept
 * @param run the run file
 * @param versions what runs
 */
record KeptReplays(Path file, Path run, RunVersions versions) {

    /** {@return the replays of a workspace's files} */
    static KeptReplays of(Workspace workspace, RunVersions versions) {
        String name = "replay-" + versions.program() + "-" + versions.inputs() + ".json";
        return new KeptReplays(workspace.cache().resolve("results").resolve(name), RunKeeper.file(workspace), versions);
    }

    /** {@return what was replayed so far; a file that cannot be read is none} */
    RunConformance find() {
        try {
            return Files.isRegularFile(file)
                    ? RunJson.readConformance(Files.readString(file), file.toString())
                    : RunConformance.NONE;
        } catch (IOException | RunException e) {
            return RunConformance.NONE;
        }
    }

    /**
     * Keeps what was replayed, and adds it to the run file, if there is one of the same program and files.
     *
     * @param runs what was replayed
     * @param models the names of all models whose graph can be replayed
     */
    void add(List<ReplayRun> runs, List<String> models) {
        if (runs.isEmpty()) {
            return;
        }
        RunConformance all = find().with(runs, models);
        RunKeeper.write(file, RunJson.line(all) + "\n");
        try {
            if (Files.isRegularFile(run)) {
                RunFile read = RunJson.read(Files.readString(run), run.toString());
                if (read.versions().equals(versions)) {
                    RunKeeper.write(run, RunJson.write(read.with(all)));
                }
            }
        } catch (IOException | RunException e) {
            // A run file that cannot be read is for its next reader to complain of.
        }
    }

    /**
     * Takes up what was replayed.
     *
     * @param text the text of a run file of the same program and files
     * @return the text with what was replayed
     */
    String in(String text) {
        RunConformance all = find();
        return all.replays().isEmpty()
                ? text
                : RunJson.write(RunJson.read(text, run.toString()).with(all));
    }
}
