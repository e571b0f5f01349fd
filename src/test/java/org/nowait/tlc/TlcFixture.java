package org.nowait.tlc;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.nowait.graph.GraphKey;

/** The small modules of the tests, and models of them. */
final class TlcFixture {

    static final Path FOLDER = folder();
    static final GraphKey KEY = GraphKey.of(List.of("test"));

    private TlcFixture() {}

    private static Path folder() {
        try {
            Path module = Path.of(Objects.requireNonNull(TlcFixture.class.getResource("Locks.tla"))
                    .toURI());
            return Objects.requireNonNull(module.getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Model model(String module, String config) {
        return Model.of(FOLDER, module, FOLDER.resolve(config + ".cfg"));
    }

    static Model generated(String module, String configText) {
        return Model.generated(FOLDER, module, "Generated.cfg", configText);
    }
}
