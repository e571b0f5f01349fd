package org.nowait.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nowait.explore.Bounds;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.context.Flag;
import org.nowait.tlc.TlcOptions;
import org.nowait.tlc.TlcWorkers;

/** The specification and the Java machine on the same cells. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ComparedEnginesTest {

    private static final List<Build> BUILDS = List.of(Builds.byName("RT-7.3-DEBUG"), Builds.byName("UP-7.3"));
    private static final Engine EXPLORER = new ExplorerEngine(Bounds.DEFAULT);
    private final TlcWorkers workers = TlcWorkers.start(TlcOptions.defaults().withProcesses(1));
    private List<LitmusTest> tests = List.of();

    @BeforeAll
    void readSomeTests() {
        tests = LitmusFolders.tests("rules").stream()
                .filter(test -> test.name().startsWith("06-") || test.name().startsWith("20-"))
                .toList();
    }

    @AfterAll
    void stopTlc() {
        workers.close();
    }

    private List<CellResult> run(UnaryOperator<CellRun> plant) {
        Engine planted = cells -> {
            List<CellRun> runs = new ArrayList<>(EXPLORER.run(cells));
            runs.set(3, plant.apply(runs.get(3)));
            return runs;
        };
        return LitmusRunner.run(tests, BUILDS, new ComparedEngines(planted, new TlcEngine(workers, Path.of("spec"))))
                .tests()
                .stream()
                .flatMap(result -> result.cells().stream())
                .filter(cell -> cell.skipped().isEmpty())
                .toList();
    }

    @Test
    void theyAgree() {
        assertThat(run(UnaryOperator.identity()))
                .allSatisfy(cell -> assertThat(cell.difference()).isEmpty());
    }

    @Test
    void aPlantedEndStateFailsItsCellOnly() {
        Set<EndState> wrong = Set.of(new EndState(new TreeMap<>(), Set.of(Flag.CORRUPTION)));
        List<CellResult> cells = run(found -> new CellRun(wrong, found.states(), found.complete(), found.seconds()));
        assertThat(cells.get(3).difference().orElse("")).contains("only the explorer finds [CORRUPTION;]");
        assertThat(cells.get(3).status()).isEqualTo(CellResult.Status.MISMATCH);
        assertThat(cells.stream().filter(cell -> cell.difference().isPresent())).hasSize(1);
    }

    @Test
    void aPlantedNumberOfStatesNamesItsCell() {
        List<CellResult> cells =
                run(found -> new CellRun(found.endStates(), found.states() + 1, found.complete(), found.seconds()));
        assertThat(cells.get(3).difference().orElse(""))
                .matches("engines differ: TLC counts [0-9]+ states, not [0-9]+");
        assertThat(cells.stream().filter(cell -> cell.difference().isPresent())).hasSize(1);
    }
}
