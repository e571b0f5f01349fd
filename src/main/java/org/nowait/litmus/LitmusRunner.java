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
import org.nowait.kernel.machine.Design;
import org.nowait.kernel.machine.Designs;
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
     * Runs tests under the proposals that they speak of.
     *
     * @param tests the tests
     * @param builds the builds
     * @param engine what finds the end states
     * @return the results
     */
    public static LitmusReport run(List<LitmusTest> tests, List<Build> builds, Engine engine) {
        return run(tests, builds, List.of(), engine);
    }

    /**
     * Runs tests.
     *
     * @param tests the tests
     * @param builds the builds
     * @param designs the proposals for tests with memory; empty for those that each test speaks of
     * @param engine what finds the end states
     * @return the results
     */
    public static LitmusReport run(List<LitmusTest> tests, List<Build> builds, List<Design> designs, Engine engine) {
        List<Cell> cells = new ArrayList<>();
        for (LitmusTest test : tests) {
            cells.addAll(cells(test, builds, designs));
        }
        cells.removeIf(cell -> skipReason(cell).isPresent());
        List<CellRun> runs = engine.run(cells);
        Map<Cell, CellRun> found = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            found.put(cells.get(i), runs.get(i));
        }
        return new LitmusReport(tests.stream()
                .map(test -> judge(test, cells(test, builds, designs), found))
                .toList());
    }

    /* A pair of a build and a proposal for another allocator is no cell. A test without memory has mainline's. */
    private static List<Cell> cells(LitmusTest test, List<Build> builds, List<Design> designs) {
        List<Design> wanted = designs.isEmpty() ? test.designs() : designs;
        if (!test.hasMemory()) {
            wanted = wanted.contains(Designs.MAINLINE) ? List.of(Designs.MAINLINE) : wanted.subList(0, 1);
        }
        List<Cell> cells = new ArrayList<>();
        for (Design design : wanted) {
            for (Build build : builds) {
                if (design.appliesTo(build)) {
                    cells.add(new Cell(test, build, design));
                }
            }
        }
        return cells;
    }

    private static TestResult judge(LitmusTest test, List<Cell> cells, Map<Cell, CellRun> found) {
        return new TestResult(
                test,
                cells.stream()
                        .map(cell -> judge(cell, Optional.ofNullable(found.get(cell))))
                        .toList());
    }

    private static CellResult judge(Cell cell, Optional<CellRun> run) {
        return new CellResult(
                cell.build(),
                cell.design(),
                cell.test().expectation(cell.build(), cell.design()),
                run.map(found -> Observation.of(cell.test(), cell.build(), found)),
                run.map(CellRun::states).orElse(0L),
                run.map(CellRun::seconds).orElse(0.0),
                skipReason(cell),
                run.flatMap(CellRun::difference));
    }

    private static Optional<String> skipReason(Cell cell) {
        return cell.test().skipReason(cell.build(), cell.design());
    }
}
