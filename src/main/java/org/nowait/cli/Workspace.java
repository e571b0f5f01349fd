package org.nowait.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where specifications, configurations and litmus tests are read: the working tree around the user's directory, or a
 * private copy of those that the jar carries.
 *
 * @param root the folder that holds {@code spec/}, {@code model-configs/} and {@code litmus/}
 * @param cache the folder for what can be computed again
 * @param origin where the files came from
 */
record Workspace(Path root, Path cache, Origin origin) {

    private static final List<String> PARTS = List.of("spec", "model-configs", "litmus", "claims");

    /** Where the files came from. */
    enum Origin {
        /** The working tree. */
        TREE,
        /** The jar. */
        JAR
    }

    /**
     * Finds the files for a command.
     *
     * @param around where the command runs
     * @return the nearest working tree at or above the user's directory, else a copy of the jar's files
     * @throws UserError if neither has them
     */
    static Workspace find(Surroundings around) {
        for (Path folder = around.directory(); folder != null; folder = folder.getParent()) {
            if (isTree(folder)) {
                return new Workspace(folder, folder.resolve("target").resolve("nowait"), Origin.TREE);
            }
        }
        return fromJar(around);
    }

    private static boolean isTree(Path folder) {
        return Files.isDirectory(folder.resolve("spec")) && Files.isDirectory(folder.resolve("model-configs"));
    }

    private static Workspace fromJar(Surroundings around) {
        try {
            Path source = Path.of(Workspace.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(source)) {
                if (isTree(source)) {
                    return new Workspace(source, userCache(around), Origin.JAR);
                }
                throw new UserError("no spec/ and model-configs/ here or above: " + around.directory());
            }
            Path copy = Files.createTempDirectory("nowait-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(copy)));
            try (FileSystem jar = FileSystems.newFileSystem(source)) {
                for (String part : PARTS) {
                    copyTree(jar.getPath(part), copy);
                }
            }
            if (!isTree(copy)) {
                throw new UserError(
                        source,
                        "no spec/ and model-configs/ in the jar, nor in a folder at or above " + around.directory());
            }
            return new Workspace(copy, userCache(around), Origin.JAR);
        } catch (IOException e) {
            throw new UserError("cannot unpack the specifications: " + ResultFile.reason(e));
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException("a jar has an address", e);
        }
    }

    private static Path userCache(Surroundings around) {
        String set = around.environment().getOrDefault("XDG_CACHE_HOME", "");
        Path home = Path.of(System.getProperty("user.home", "."));
        return (set.isEmpty() ? home.resolve(".cache") : Path.of(set)).resolve("nowait");
    }

    private static void copyTree(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(file.toString().replaceFirst("^/", ""));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** Removes a folder with all that is in it, if it is there. */
    static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the folder of the TLA+ modules.
     *
     * @return {@code spec/}
     */
    Path spec() {
        return root.resolve("spec");
    }

    /**
     * Returns the folder of the model configurations and their manifest.
     *
     * @return {@code model-configs/}
     */
    Path modelConfigs() {
        return root.resolve("model-configs");
    }

    /**
     * Returns the folder of the litmus tests.
     *
     * @return {@code litmus/}
     */
    Path litmus() {
        return root.resolve("litmus");
    }

    /**
     * Returns the folders that commands read.
     *
     * @return the folders, perhaps missing
     */
    List<Path> parts() {
        return PARTS.stream().map(root::resolve).toList();
    }

    /**
     * Returns the folder of the claims.
     *
     * @return {@code claims/}
     */
    Path claims() {
        return root.resolve("claims");
    }

    /**
     * Lists the files of one kind under a folder.
     *
     * @param folder a folder, perhaps missing
     * @param suffix how their names end
     * @return the files, sorted by name
     */
    static List<Path> files(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UserError(folder, "cannot list: " + ResultFile.reason(e));
        }
    }
}
