package org.nowait.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nowait.explore.Bounds;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.machine.Design;
import org.nowait.kernel.machine.Designs;
import org.nowait.litmus.BuildSelection;
import org.nowait.litmus.ComparedEngines;
import org.nowait.litmus.ExplorerEngine;
import org.nowait.litmus.LitmusReport;
import org.nowait.litmus.LitmusRunner;
import org.nowait.litmus.LitmusTest;
import org.nowait.litmus.TlcEngine;
import org.nowait.review.LitmusSuite;
import org.nowait.tlc.TlcOptions;
import org.nowait.tlc.TlcWorkers;
import picocli.CommandLine.Option;

/** How litmus tests are run, the same in every command that runs them. */
final class LitmusOptions {

    /** What finds the end states of a test. */
    enum EngineName {
        /** The Java machine, searched by the explorer. */
        EXPLORER,
        /** The specification, searched by TLC. */
        TLC,
        /** Both; where they differ the cell fails. */
        BOTH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = {"-c", "--config"},
            paramLabel = "LIST",
            split = ",",
            defaultValue = "all",
            description = "Builds, by name or tag, with commas between them; +TAG and -TAG keep or leave out what a "
                    + "tag matches; default: all.")
    private List<String> configs = new ArrayList<>();

    @Option(names = "--kernel", paramLabel = "RELEASE", description = "Only builds of 5.9, 6.1 or 7.3.")
    private String kernel = "";

    @Option(
            names = {"-p", "--proposal", "--proposals"},
            paramLabel = "LIST",
            split = ",",
            description = "Proposals for tests with memory, or all; default: those that each test speaks of.")
    private List<String> proposals = new ArrayList<>();

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = "explorer",
            description = "explorer, tlc or both; default: explorer.")
    private EngineName engine = EngineName.EXPLORER;

    @Option(
            names = "--max-states",
            paramLabel = "N",
            defaultValue = "20000000",
            description = "The explorer's bound on the states of a cell.")
    private int maxStates;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "Tests, or TLC processes, at once; default: one a core.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    /** {@return how many tests or processes at once, at least 1} */
    int jobs() {
        if (jobs < 1 || maxStates < 1) {
            throw new UserError("--jobs and --max-states must be at least 1: jobs=" + jobs + ", states=" + maxStates);
        }
        return jobs;
    }

    /** {@return the engine asked for} */
    EngineName engine() {
        return engine;
    }

    /** {@return the explorer's bound on the states of a cell} */
    int maxStates() {
        return maxStates;
    }

    /**
     * Returns the builds asked for.
     *
     * @return the builds, in the order of the list
     * @throws UserError if there is no such build; it names the nearest one
     */
    List<Build> builds() {
        try {
            List<Build> builds = BuildSelection.of(configs);
            return kernel.isEmpty() ? builds : BuildSelection.ofKernel(builds, kernel);
        } catch (IllegalArgumentException e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Returns the proposals asked for.
     *
     * @return the proposals, in the order of the list; empty for those that each test speaks of
     * @throws UserError if there is no such proposal; it names the nearest one
     */
    List<Design> proposals() {
        List<Design> designs = new ArrayList<>();
        for (String id : proposals) {
            if (id.equals("all")) {
                designs.addAll(Designs.all());
            } else {
                designs.add(Designs.find(id)
                        .orElseThrow(() -> new UserError(
                                "no such proposal: " + id + " (did you mean " + Designs.nearest(id) + "?)")));
            }
        }
        return designs.stream().distinct().toList();
    }

    /**
     * Reads the tests of files and folders.
     *
     * @param paths files and folders, as the user named them
     * @param around where the command runs
     * @return the tests
     * @throws UserError if a path cannot be read
     */
    static List<LitmusTest> load(List<Path> paths, Surroundings around) {
        List<Path> resolved = new ArrayList<>();
        for (Path path : paths) {
            Path file = around.resolve(path);
            if (!Files.exists(file)) {
                throw new UserError(path, "cannot read: no such file");
            }
            resolved.add(file);
        }
        try {
            List<LitmusTest> tests = LitmusRunner.load(LitmusRunner.files(resolved));
            ClaimLines.check(tests, around);
            return tests;
        } catch (IOException e) {
            throw new UserError("cannot read a litmus test: " + e.getMessage());
        }
    }

    /**
     * Runs tests with the engine asked for.
     *
     * @param tests the tests
     * @param spec finds the folder of the specification; asked only where TLC runs
     * @param progress told each test
     * @return the results
     */
    LitmusReport run(List<LitmusTest> tests, java.util.function.Supplier<Path> spec, Progress progress) {
        ExplorerEngine explorer = new ExplorerEngine(new Bounds(maxStates, Integer.MAX_VALUE));
        List<Build> builds = builds();
        List<Design> designs = proposals();
        progress.begin("litmus", tests.size());
        if (engine == EngineName.EXPLORER) {
            return LitmusSuite.run(tests, builds, designs, explorer, jobs(), progress::step);
        }
        try (TlcWorkers tlc = TlcWorkers.start(TlcOptions.defaults().withProcesses(jobs()))) {
            progress.step("TLC");
            TlcEngine specification = new TlcEngine(tlc, spec.get());
            return LitmusRunner.run(
                    tests,
                    builds,
                    designs,
                    engine == EngineName.TLC ? specification : new ComparedEngines(explorer, specification));
        }
    }

    /** {@return the options that a result depends on} */
    @Override
    public String toString() {
        return builds() + " " + proposals() + " " + engine + " " + maxStates;
    }
}
