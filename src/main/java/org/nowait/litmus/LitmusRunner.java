package org.nowait.litmus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nowait.kernel.config.Build;
import org.nowait.litmus.syntax.SourceText;

/** Runs litmus tests on builds and judges what was found. */
public final class LitmusRunner {

    private LitmusRunner() {}

    /**
     * Finds the litmus files of files and folders.
     *
     * @param paths files, and folders that are searched for {@code *.litmus}
     * @return the files, those of a folder sorted by name
     * @throws IOException if a path cannot be read
     */
    public static List<Path> files(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> inside = Files.walk(path)) {
                files.addAll(inside.filter(file -> file.toString().endsWith(".litmus"))
                        .sorted()
                        .toList());
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return files;
    }

    /**
     * Reads and compiles litmus files.
     *
     * @param files the files
     * @return the tests, in the same order
     * @throws IOException if a file cannot be read
     * @throws org.nowait.litmus.syntax.LitmusSyntaxException if anything in a file is wrong
     */
    public static List<LitmusTest> load(List<Path> files) throws IOException {
        List<LitmusTest> tests = new ArrayList<>();
        for (Path file : files) {
            tests.add(LitmusTest.of(new SourceText(file.toString(), Files.readString(file))));
        }
        return tests;
    }

    /**
     * Runs tests.
     *
     * @param tests the tests
     * @param builds the builds
     * @param engine what finds the end states
     * @return the results
     */
    public static LitmusReport run(List<LitmusTest> tests, List<Build> builds, Engine engine) {
        List<Cell> cells = new ArrayList<>();
        for (LitmusTest test : tests) {
            for (Build build : builds) {
                if (test.skipReason(build).isEmpty()) {
                    cells.add(new Cell(test, build));
                }
            }
        }
        List<CellRun> runs = engine.run(cells);
        Map<Cell, CellRun> found = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            found.put(cells.get(i), runs.get(i));
        }
        return new LitmusReport(
                tests.stream().map(test -> judge(test, builds, found)).toList());
    }

    private static TestResult judge(LitmusTest test, List<Build> builds, Map<Cell, CellRun> found) {
        return new TestResult(
                test,
                builds.stream()
                        .map(build -> judge(test, build, Optional.ofNullable(found.get(new Cell(test, build)))))
                        .toList());
    }

    private static CellResult judge(LitmusTest test, Build build, Optional<CellRun> run) {
        return new CellResult(
                build,
                test.expectation(build),
                run.map(found -> Observation.of(test, build, found)),
                run.map(CellRun::states).orElse(0L),
                run.map(CellRun::seconds).orElse(0.0),
                test.skipReason(build),
                run.flatMap(CellRun::difference));
    }
}
