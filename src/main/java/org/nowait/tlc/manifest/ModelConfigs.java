package org.nowait.tlc.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds model configurations and their root modules by name. */
public final class ModelConfigs {

    private static final String EXPECT = "\\* Expect:";
    private static final String EACH = "\\* Each:";

    private ModelConfigs() {}

    /**
     * Finds the configurations of a folder.
     *
     * @param configs the folder with the {@code .cfg} files
     * @param specDir the folder with the modules
     * @return the configurations, sorted by name
     * @throws ManifestException when the folder cannot be read, or a configuration has no root module
     */
    public static List<ModelConfig> in(Path configs, Path specDir) {
        try (Stream<Path> files = Files.list(configs)) {
            List<ModelConfig> found = new ArrayList<>();
            for (Path file : files.filter(file -> file.toString().endsWith(".cfg"))
                    .sorted()
                    .toList()) {
                found.add(of(file, specDir));
            }
            return found;
        } catch (IOException e) {
            throw new ManifestException(configs.toString(), "the folder cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Returns one configuration.
     *
     * @param file the configuration file
     * @param specDir the folder with the modules
     * @return the configuration; its module is the longest part of its name, cut at underscores, that is a module
     * @throws ManifestException when the file cannot be read, or no module has such a name
     */
    public static ModelConfig of(Path file, Path specDir) {
        String name = String.valueOf(file.getFileName()).replaceAll("\\.cfg$", "");
        for (int end = name.length(); end > 0; end = name.lastIndexOf('_', end - 1)) {
            String module = name.substring(0, end);
            if (Files.isRegularFile(specDir.resolve(module + ".tla"))) {
                return new ModelConfig(file, specDir, module, heading(file, EXPECT), heading(file, EACH));
            }
        }
        throw new ManifestException(
                file.toString(),
                "the name must begin with that of a module in " + specDir + ": expected " + name
                        + ".tla or a shorter one",
                null);
    }

    /* What a comment above the first statement says after a word. */
    private static String heading(Path file, String word) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.takeWhile(line -> line.startsWith("\\*"))
                    .filter(line -> line.startsWith(word))
                    .map(line -> line.substring(word.length()).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new ManifestException(file.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }
}
