package org.nowait.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Where results go: standard output, or a file that appears whole or not at all. The place is tried before the work
 * begins, so that a long run does not end in a message.
 */
final class ResultFile implements AutoCloseable {

    private final @Nullable PrintWriter out;
    private final @Nullable Path target;
    private final @Nullable Path draft;

    private ResultFile(@Nullable PrintWriter out, @Nullable Path target, @Nullable Path draft) {
        this.out = out;
        this.target = target;
        this.draft = draft;
    }

    /**
     * Returns standard output as the place.
     *
     * @param out standard output
     * @return a place that needs no file
     */
    static ResultFile standardOutput(PrintWriter out) {
        return new ResultFile(out, null, null);
    }

    /**
     * Opens a draft beside the file.
     *
     * @param target the file, absolute
     * @return a place that replaces the file when written
     * @throws UserError if no file can be made there
     */
    static ResultFile at(Path target) {
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new UserError(target, "cannot write: it is a folder");
        }
        if (!Files.isDirectory(folder)) {
            throw new UserError(target, "cannot write: no such folder: " + folder);
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new UserError(target, "cannot write: permission denied");
        }
        try {
            return new ResultFile(null, target, Files.createTempFile(folder, "." + target.getFileName(), ".part"));
        } catch (IOException e) {
            throw new UserError(target, "cannot write: " + reason(e));
        }
    }

    /**
     * Writes the whole result.
     *
     * @param text the result
     * @throws UserError if the file cannot be written; then it is as it was before
     */
    void write(String text) {
        if (out != null) {
            out.print(text);
            out.flush();
            return;
        }
        if (target == null || draft == null) {
            throw new IllegalStateException("a result goes to a stream or to a file");
        }
        try {
            Files.writeString(draft, text, StandardCharsets.UTF_8);
            if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
                // Temporary files are private; a result is as readable as any new file.
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-r--r--"));
            }
            move(draft, target);
        } catch (IOException e) {
            throw new UserError(target, "cannot write: " + reason(e));
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes the draft if the result was not written. */
    @Override
    public void close() {
        if (draft != null) {
            try {
                Files.deleteIfExists(draft);
            } catch (IOException e) {
                throw new UserError(draft, "cannot remove: " + reason(e));
            }
        }
    }

    /**
     * Says in words why a file could not be used.
     *
     * @param e what the system said
     * @return a reason without the file's name
     */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
