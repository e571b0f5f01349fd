package org.nowait.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nowait.explore.Bounds;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.machine.Design;
import org.nowait.kernel.machine.Designs;
import org.nowait.litmus.Cell;
import org.nowait.litmus.CellResult;
import org.nowait.litmus.CellRun;
import org.nowait.litmus.ComparedEngines;
import org.nowait.litmus.ExplorerEngine;
import org.nowait.litmus.LitmusReport;
import org.nowait.litmus.LitmusRunner;
import org.nowait.litmus.LitmusTable;
import org.nowait.litmus.LitmusTest;
import org.nowait.litmus.TlcEngine;
import org.nowait.tla.TlaSeq;
import org.nowait.tla.TlaSet;
import org.nowait.tla.TlaString;
import org.nowait.tla.TlaText;
import org.nowait.tla.TlaValue;
import org.nowait.tlc.manifest.Manifest;
import org.nowait.tlc.manifest.ManifestEntry;
import org.nowait.tlc.manifest.ModelConfig;

/** TLC finds in every configuration what the manifest says, and in every litmus cell what the explorer finds. */
@Tag("replay")
@ExtendWith(SharedSpecification.class)
final class ModelCheckTest {

    @TestFactory
    Stream<DynamicTest> everyConfigurationGivesWhatTheManifestSays(Specification specification) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        List<ModelConfig> configs = specification.configs();
        ModelReview review = new ModelReview(specification.manifest(), Specification.ROOT);
        tests.add(dynamicTest(
                "the folder", () -> assertThat(review.compareFolder(configs)).isEmpty()));
        for (ModelRun run : review.run(configs, specification.tlc(), 0, name -> {})) {
            tests.add(dynamicTest(
                    run.config().name(),
                    () -> assertThat(run.differences()).as(run.toString()).isEmpty()));
            if (run.config().name().endsWith("_matrix")) {
                tests.add(declared(run, specification));
            }
            if (run.config().name().equals(FreeMatrix.MODEL)) {
                tests.add(javaAgreesOnFreeing(run));
            }
            if (run.config().name().equals(SoundnessMatrix.MODEL)) {
                SoundnessMatrix matrix = SoundnessMatrix.of(run.result());
                tests.addAll(litmusAgrees(matrix));
                tests.add(eachPairHasItsRun(matrix, specification.manifest()));
            }
        }
        return tests.stream();
    }

    /* A cell that became sound would go unnoticed: the refinement is asked only of those that are not declared. */
    private static DynamicTest declared(ModelRun run, Specification specification) {
        TlaValue table = specification
                .tlc()
                .evaluate(run.config().model(), List.of("UnsoundNames"))
                .get(0);
        Set<List<TlaValue>> declared = new HashSet<>();
        ((TlaSet) table).elements().forEach(names -> declared.add(((TlaSeq) names).elements()));
        return dynamicTest(
                run.config().name() + " prints the cells that are declared unsound",
                () -> assertThat(printed(run)).isNotEmpty().isEqualTo(declared));
    }

    /** {@return the cells that TLC printed, without the word in front} */
    private static Set<List<TlaValue>> printed(ModelRun run) {
        Set<List<TlaValue>> printed = new HashSet<>();
        for (String line : run.result().printed()) {
            List<TlaValue> words = ((TlaSeq) TlaText.parse(line)).elements();
            printed.add(words.subList(1, words.size()));
        }
        return printed;
    }

    private static DynamicTest javaAgreesOnFreeing(ModelRun run) {
        return dynamicTest("the Java machine finds the schemes of kvfree_rcu() unsound that TLC prints", () -> {
            FreeMatrix matrix = FreeMatrix.explore();
            Set<List<TlaValue>> found = new HashSet<>();
            matrix.unsoundCells()
                    .forEach(cell ->
                            found.add(cell.stream().<TlaValue>map(TlaString::of).toList()));
            assertThat(found).isNotEmpty().isEqualTo(printed(run));
            assertThat(matrix.waiting().values()).anyMatch(Set::isEmpty).anyMatch(builds -> !builds.isEmpty());
        });
    }

    /* With one CPU a deadlock is a wait for what is held below. */
    private static boolean isTrouble(Flag flag) {
        return flag == Flag.DEADLOCK || ContractTrouble.FLAGS.contains(flag);
    }

    private static DynamicTest eachPairHasItsRun(SoundnessMatrix matrix, Manifest manifest) {
        ManifestEntry pairs =
                manifest.find("MCUnsoundPair_violates_RefinesContract").orElseThrow();
        return dynamicTest(
                "each unsound pair has a failing run of its own",
                () -> assertThat(pairs.each().keySet())
                        .hasSize(matrix.unsound())
                        .isEqualTo(matrix.troubles().keySet()));
    }

    /* A litmus test of the same client: trouble in it contradicts a sound pair. */
    private static List<DynamicTest> litmusAgrees(SoundnessMatrix matrix) throws IOException {
        Map<String, String> tests = Map.of(
                "raw", "claims/scenarios/raw+rt-safe.litmus",
                "hardirq", "claims/scenarios/hardirq+rt-safe.litmus",
                "nmi", "litmus/designs/nmi+rt-safe.litmus");
        List<DynamicTest> dynamic = new ArrayList<>();
        for (Map.Entry<String, String> entry : tests.entrySet()) {
            LitmusTest test = LitmusRunner.load(List.of(Specification.ROOT.resolve(entry.getValue())))
                    .get(0);
            ExplorerEngine explorer = new ExplorerEngine(Bounds.DEFAULT);
            long troubles = 0;
            for (Design design : Designs.all()) {
                List<Cell> cells = Builds.all().stream()
                        .filter(design::appliesTo)
                        .map(build -> new Cell(test, build, design))
                        .toList();
                List<CellRun> runs = explorer.run(cells);
                for (int i = 0; i < cells.size(); i++) {
                    Cell cell = cells.get(i);
                    boolean sound =
                            !matrix.clients(design, cell.build()).orElseThrow().contains(entry.getKey());
                    boolean trouble = runs.get(i).endStates().stream()
                            .anyMatch(end -> end.flags().stream().anyMatch(ModelCheckTest::isTrouble));
                    troubles += trouble ? 1 : 0;
                    dynamic.add(dynamicTest(
                            cell + " does not contradict soundness",
                            () -> assertThat(sound && trouble).isFalse()));
                }
            }
            long seen = troubles;
            dynamic.add(dynamicTest(
                    entry.getKey() + " gets into trouble somewhere",
                    () -> assertThat(seen).isPositive()));
        }
        return dynamic;
    }

    @TestFactory
    Stream<DynamicTest> bothEnginesGiveEveryLitmusCellTheSameEndStates(Specification specification) throws IOException {
        List<LitmusTest> litmus = LitmusRunner.load(LitmusRunner.files(List.of(Specification.ROOT.resolve("litmus"))));
        List<DynamicTest> tests = new ArrayList<>();
        ComparedEngines engines = new ComparedEngines(
                new ExplorerEngine(Bounds.DEFAULT),
                new TlcEngine(specification.tlc(), Specification.ROOT.resolve("spec")));
        LitmusReport report = LitmusRunner.run(litmus, Builds.all(), engines);
        report.tests()
                .forEach(result -> tests.add(dynamicTest(
                        result.test().name(),
                        () -> assertThat(result.count(CellResult.Status.MISMATCH)
                                        + result.count(CellResult.Status.UNKNOWN))
                                .as(LitmusTable.of(result))
                                .isZero())));
        tests.add(dynamicTest("cells", () -> assertThat(report.ran()).isGreaterThan(2_500)));
        return tests.stream();
    }
}
