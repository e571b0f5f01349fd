package org.nowait.tlc.manifest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The expected results of all model configurations.
 *
 * @param file the manifest's own file, for messages
 * @param entries one for each configuration
 * @param lines for each {@code configuration path + "#" + field} the line that holds the field
 */
public record Manifest(Path file, List<ManifestEntry> entries, Map<String, Integer> lines) {

    /** Copies the collections. */
    public Manifest {
        entries = List.copyOf(entries);
        lines = Map.copyOf(lines);
    }

    /** {@return an empty manifest that has no file yet} */
    public static Manifest empty(Path file) {
        return new Manifest(file, List.of(), Map.of());
    }

    /**
     * Reads a manifest.
     *
     * @param file the file
     * @return the manifest
     * @throws ManifestException when it cannot be read; the message tells line and rule
     */
    public static Manifest read(Path file) {
        return new ManifestReader(file).read();
    }

    /** Writes this manifest to its file, which is replaced as a whole or not at all. */
    public void write() {
        ManifestWriter.write(this);
    }

    /**
     * Returns the entry of a configuration.
     *
     * @param name the name of the configuration, without folder and {@code .cfg}
     * @return the entry, if there is one
     */
    public Optional<ManifestEntry> find(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /**
     * Returns the line that holds a field of an entry.
     *
     * @param entry the entry
     * @param field the field's name in the file
     * @return the line, the first one being 1; the entry's first line when the field is left out, 0 when neither is known
     */
    public int line(ManifestEntry entry, String field) {
        Integer line = lines.get(entry.config() + "#" + field);
        return line == null ? lines.getOrDefault(entry.config() + "#path", 0) : line;
    }

    /** {@return this manifest with an entry put in the place of the one for the same configuration, or added} */
    public Manifest with(ManifestEntry entry) {
        List<ManifestEntry> changed = new ArrayList<>(entries);
        changed.removeIf(old -> old.config().equals(entry.config()));
        changed.add(entry);
        return new Manifest(file, changed, lines);
    }
}
