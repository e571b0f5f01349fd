package org.nowait.review.counterexample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.nowait.litmus.LitmusRunner;
import org.nowait.litmus.LitmusTest;

/** The project's own litmus tests. */
final class Litmus {

    private Litmus() {}

    static LitmusTest read(String file) {
        try {
            return LitmusRunner.load(List.of(Path.of(file))).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the tests of litmus/ and claims/scenarios} */
    static List<LitmusTest> all() {
        try {
            return LitmusRunner.load(LitmusRunner.files(List.of(Path.of("litmus"), Path.of("claims/scenarios"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
