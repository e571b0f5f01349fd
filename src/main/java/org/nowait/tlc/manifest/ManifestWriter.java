package org.nowait.tlc.manifest;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Writes a manifest: modules and configurations sorted by name, one field a line. */
final class ManifestWriter {

    private ManifestWriter() {}

    static void write(Manifest manifest) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        Path file = manifest.file().toAbsolutePath();
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(part, new ObjectMapper().writer(printer).writeValueAsString(tree(manifest)) + "\n");
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            part.toFile().delete();
            throw new ManifestException(manifest.file().toString(), "cannot be written: " + e.getMessage(), e);
        }
    }

    private static ObjectNode tree(Manifest manifest) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.putArray("sources");
        root.putArray("authors");
        root.putArray("tags");
        ArrayNode modules = root.putArray("modules");
        Map<String, ArrayNode> models = new TreeMap<>();
        manifest.entries().stream()
                .map(ManifestEntry::module)
                .distinct()
                .sorted()
                .forEach(path -> {
                    ObjectNode module = modules.addObject().put("path", path);
                    module.putArray("features");
                    models.put(path, module.putArray("models"));
                });
        manifest.entries().stream()
                .sorted(Comparator.comparing(ManifestEntry::config))
                .forEach(entry -> {
                    ArrayNode list = models.get(entry.module());
                    if (list != null) {
                        add(list, entry);
                    }
                });
        return root;
    }

    private static void add(ArrayNode models, ManifestEntry entry) {
        long seconds = Math.round(Math.ceil(entry.seconds()));
        ObjectNode model = models.addObject()
                .put("path", entry.config())
                .put("kind", entry.kind().text())
                .put("runtime", "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60))
                .put("seconds", entry.seconds())
                .put("mode", "exhaustive search")
                .put("result", entry.result());
        if (!entry.violated().isEmpty()) {
            model.put("violated", entry.violated());
        }
        model.put("distinctStates", entry.distinctStates())
                .put("totalStates", entry.totalStates())
                .put("stateDepth", entry.stateDepth())
                .put("replay", entry.replay());
        if (!entry.sameGraphAs().isEmpty()) {
            model.put("sameGraphAs", entry.sameGraphAs());
        }
        if (!entry.silent().isEmpty()) {
            ArrayNode silent = model.putArray("silent");
            entry.silent().forEach(silent::add);
        }
        if (!entry.each().isEmpty()) {
            ObjectNode each = model.putObject("each");
            entry.each().forEach(each::put);
        }
    }
}
