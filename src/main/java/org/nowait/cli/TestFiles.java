package org.nowait.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nowait.kernel.config.NearestName;

/** Finds a litmus test by its file, or by its name among the project's own tests. */
final class TestFiles {

    private static final String ENDING = ".litmus";

    private final Surroundings around;

    /**
     * A test that was found.
     *
     * @param path the file
     * @param shown the file as a command line in the user's directory names it; empty if it is only in the jar
     */
    record Found(Path path, String shown) {}

    TestFiles(Surroundings around) {
        this.around = around;
    }

    /**
     * Finds a test.
     *
     * @param name a file, or the name of a test under {@code litmus/} or {@code claims/scenarios/}; of two tests of one name
     *     the one under {@code litmus/}
     * @return the test
     * @throws UserError if there is none; the message names the nearest one
     */
    Found find(String name) {
        Path file = around.resolve(Path.of(name));
        if (Files.isRegularFile(file)) {
            return new Found(file, shown(file));
        }
        Map<String, Path> known = new LinkedHashMap<>();
        Workspace workspace = Workspace.find(around);
        for (Path folder : List.of(workspace.litmus(), workspace.claims().resolve("scenarios"))) {
            for (Path test : Workspace.files(folder, ENDING)) {
                known.putIfAbsent(String.valueOf(test.getFileName()).replace(ENDING, ""), test);
            }
        }
        Path test = known.get(name);
        if (test == null) {
            String near = known.isEmpty() ? "" : " (did you mean " + NearestName.of(name, known.keySet()) + "?)";
            throw new UserError("no such litmus test, by file or by name: " + name + near);
        }
        return new Found(test, workspace.origin() == Workspace.Origin.JAR ? "" : shown(test));
    }

    /** {@return the file as a command line in the user's directory names it} */
    String shown(Path file) {
        Path directory = around.directory().toAbsolutePath();
        return file.startsWith(directory) ? directory.relativize(file).toString() : file.toString();
    }
}
