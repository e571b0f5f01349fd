package org.nowait.litmus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.nowait.litmus.syntax.SourceText;

/** The litmus tests of this repository. */
final class LitmusFolders {

    private LitmusFolders() {}

    static List<LitmusTest> tests(String folder) {
        try (Stream<Path> files = Files.list(Path.of("litmus", folder))) {
            return files.sorted().map(LitmusFolders::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LitmusTest read(Path file) {
        try {
            return LitmusTest.of(new SourceText(file.toString(), Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
