package org.nowait.tlc;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nowait.graph.GraphKey;

/** Answers of TLC in a folder, each under the hash of the question, the modules, the configuration and TLC's version. */
final class AnswerCache {

    private static final String FORMAT = "nowait-answer-1";

    private final Path folder;
    private final TlcOptions options;

    AnswerCache(Path folder, TlcOptions options) {
        this.folder = folder;
        this.options = options;
    }

    /** {@return the answer to a question, null if there is none; a file that cannot be read is none} */
    Wire.@Nullable Answer find(Model model, Wire.Request request) {
        Path file = file(model, request);
        try {
            return Files.isRegularFile(file) ? Wire.read(Files.readString(file), Wire.Answer.class) : null;
        } catch (JsonProcessingException e) {
            return null;
        } catch (IOException e) {
            throw new TlcException(2, SpecProblem.in(file.toString(), "cannot be read: " + e.getMessage()), e);
        }
    }

    /** Keeps an answer, unless there is none or a check ended without a verdict. */
    void keep(Model model, Wire.Request request, Wire.Answer answer) {
        CheckResult check = answer.check();
        List<CheckResult> checks = answer.checks() == null ? List.of() : answer.checks();
        boolean undecided = (check != null && !check.outcome().isVerdict())
                || checks.stream().anyMatch(each -> !each.outcome().isVerdict());
        if (answer.failure() != null || undecided) {
            return;
        }
        Path file = file(model, request);
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "answer", ".tmp");
            Files.writeString(draft, Wire.write(answer));
            move(draft, file);
        } catch (IOException e) {
            throw new TlcException(2, SpecProblem.in(file.toString(), "cannot be written: " + e.getMessage()), e);
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path file(Model model, Wire.Request request) {
        GraphKey key =
                GraphKey.of(List.of(FORMAT, GraphCache.key(model, options).sha256(), Wire.write(request)));
        return folder.resolve(model.name() + "-" + key.sha256().substring(0, 24) + ".json");
    }
}
