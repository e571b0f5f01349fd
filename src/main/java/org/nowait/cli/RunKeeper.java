package org.nowait.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.nowait.report.run.RunDraft;
import org.nowait.report.run.RunJson;

/** Writes the run file of a review: at its end, or what there is of it when the user interrupts the review. */
final class RunKeeper implements AutoCloseable {

    private final Path file;
    private final RunDraft draft;
    private final Clock clock;
    private final Thread interrupted = new Thread(this::interrupt, "nowait-partial-run");

    private RunKeeper(Path file, RunDraft draft, Clock clock) {
        this.file = file;
        this.draft = draft;
        this.clock = clock;
    }

    /** {@return the run file of a workspace} */
    static Path file(Workspace workspace) {
        return workspace.cache().resolve("run.json");
    }

    /**
     * Begins to watch over a run.
     *
     * @param file where the run file goes
     * @param draft what was found so far, at any time
     * @return a keeper; while it is open an interruption leaves a partial run file
     */
    static RunKeeper open(Path file, RunDraft draft) {
        RunKeeper keeper = new RunKeeper(file, draft, Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(keeper.interrupted);
        return keeper;
    }

    /** {@return the text of the finished run file} */
    String finished(int exitCode) {
        return RunJson.write(draft.file(true, exitCode, now()));
    }

    /** Writes what there is, marked as partial. */
    void interrupt() {
        write(file, RunJson.write(draft.file(false, ExitCode.INTERRUPTED, now())));
    }

    private String now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Writes a run file, whole or not at all. */
    static void write(Path file, String text) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent(), "the file is in a folder"));
        } catch (IOException e) {
            throw new UserError(file, "cannot be written: " + ResultFile.reason(e));
        }
        try (ResultFile whole = ResultFile.at(file)) {
            whole.write(text);
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException e) {
            // The user interrupted: the hook is at work.
        }
    }
}
