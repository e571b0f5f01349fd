package org.nowait.tlc.worker;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.nowait.tlc.Model;

/** The folder of one request: its configuration, its generated modules, and TLC's own files. Gone when it is closed. */
record RunFolder(Path path) implements AutoCloseable {

    static RunFolder of(Path parent, Model model) {
        try {
            Path path = Files.createTempDirectory(parent, "run-");
            Files.writeString(path.resolve(model.configName()), model.configText());
            for (Map.Entry<String, String> module : model.modules().entrySet()) {
                Files.writeString(path.resolve(module.getKey() + ".tla"), module.getValue());
            }
            return new RunFolder(path);
        } catch (IOException e) {
            throw new UncheckedIOException("the worker cannot write its files: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        delete(path);
    }

    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
