package org.nowait.graph;

import java.io.IOException;
import java.nio.file.Path;

/** A file that is no state graph, or not the one that was asked for. The message is one sentence with file and rule. */
public final class GraphFileException extends IOException {

    private static final long serialVersionUID = 1L;

    GraphFileException(Path file, String rule) {
        super(file + ": " + rule);
    }

    GraphFileException(Path file, String rule, Throwable cause) {
        super(file + ": " + rule, cause);
    }
}
