package org.nowait.tlc;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nowait.graph.GraphFile;
import org.nowait.graph.GraphFileException;
import org.nowait.graph.GraphKey;
import org.nowait.graph.StateGraph;

/**
 * Keeps harvested graphs in a folder, under the hash of all that they were made from: the modules, the configuration, the
 * version of TLC and the form of our files.
 */
public final class GraphCache {

    private static final String FORMAT = "nowait-graph-1, canonical";
    private static final String VERSION_CLASS = "tlc2/TLCGlobals.class";

    private final Path folder;

    /**
     * Opens a cache.
     *
     * @param folder where the graphs are; it is made when the first one is stored
     */
    public GraphCache(Path folder) {
        this.folder = folder;
    }

    /** {@return the cache in the build folder, {@code target/nowait/graphs}} */
    public static GraphCache inBuildFolder() {
        return new GraphCache(Path.of("target", "nowait", "graphs"));
    }

    /**
     * Returns what a graph of a model is made from.
     *
     * @param model the model
     * @param options tell which TLC is used
     * @return the key
     */
    public static GraphKey key(Model model, TlcOptions options) {
        List<String> parts = new ArrayList<>(List.of(FORMAT, tlcVersion(options.tla2tools()), model.module()));
        parts.add(model.configText());
        SpecModules.of(model).forEach((name, text) -> {
            parts.add(name);
            parts.add(text);
        });
        return GraphKey.of(parts);
    }

    /* The class that holds TLC's version, byte by byte. */
    private static String tlcVersion(@Nullable Path tla2tools) {
        try {
            URL place = tla2tools == null
                    ? GraphCache.class.getClassLoader().getResource(VERSION_CLASS)
                    : URI.create("jar:" + tla2tools.toUri() + "!/" + VERSION_CLASS)
                            .toURL();
            if (place == null) {
                throw new TlcException(255, SpecProblem.in("", "TLC is not on the class path"), null);
            }
            try (InputStream in = place.openStream()) {
                return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            }
        } catch (IOException e) {
            throw new TlcException(255, SpecProblem.in(String.valueOf(tla2tools), "this is no tla2tools.jar"), e);
        }
    }

    /** {@return where the graph of a model is, or will be} */
    public Path file(Model model, GraphKey key) {
        return folder.resolve(model.name() + "-" + key.sha256().substring(0, 16) + ".graph");
    }

    /**
     * Returns the graph of a model, from its file when there is one.
     *
     * @param model the model
     * @param tlc harvests the graph when there is no file
     * @return the graph
     * @throws TlcException when the graph cannot be harvested, or when its file is broken
     */
    public StateGraph graph(Model model, TlcWorkers tlc) {
        GraphKey key = key(model, tlc.options());
        Path file = file(model, key);
        if (!Files.exists(file)) {
            tlc.harvest(new HarvestRequest(model, file.toAbsolutePath(), key, 0));
        }
        try {
            return GraphFile.read(file, key);
        } catch (GraphFileException e) {
            throw new TlcException(
                    TlcException.UNREADABLE,
                    SpecProblem.in("", e.getMessage() + "; delete it to harvest the graph again"),
                    e);
        } catch (IOException e) {
            throw new TlcException(
                    TlcException.UNREADABLE,
                    SpecProblem.in(file.toString(), "the graph cannot be read: " + e.getMessage()),
                    e);
        }
    }

    /** {@return whether the graph of a model is there, so that {@link #graph} needs no TLC} */
    public boolean has(Model model, TlcOptions options) {
        return Files.exists(file(model, key(model, options)));
    }
}
