package org.nowait.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.nowait.explore.Bounds;
import org.nowait.kernel.config.Builds;
import org.nowait.litmus.CellResult;
import org.nowait.litmus.ComparedEngines;
import org.nowait.litmus.ExplorerEngine;
import org.nowait.litmus.LitmusReport;
import org.nowait.litmus.LitmusRunner;
import org.nowait.litmus.LitmusTable;
import org.nowait.litmus.LitmusTest;
import org.nowait.litmus.TlcEngine;
import org.nowait.tlc.manifest.ModelConfig;

/** TLC finds in every configuration what the manifest says, and in every litmus cell what the explorer finds. */
@Tag("replay")
final class ModelCheckTest {

    @TestFactory
    Stream<DynamicTest> everyConfigurationGivesWhatTheManifestSays() {
        List<DynamicTest> tests = new ArrayList<>();
        try (Specification specification = new Specification()) {
            List<ModelConfig> configs = specification.configs();
            ModelReview review = new ModelReview(specification.manifest(), Specification.ROOT);
            tests.add(dynamicTest(
                    "the folder",
                    () -> assertThat(review.compareFolder(configs)).isEmpty()));
            for (ModelRun run : review.run(configs, specification.tlc(), 0, name -> {})) {
                tests.add(dynamicTest(
                        run.config().name(),
                        () -> assertThat(run.differences()).as(run.toString()).isEmpty()));
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> bothEnginesGiveEveryLitmusCellTheSameEndStates() throws IOException {
        List<LitmusTest> litmus = LitmusRunner.load(LitmusRunner.files(List.of(Specification.ROOT.resolve("litmus"))));
        List<DynamicTest> tests = new ArrayList<>();
        try (Specification specification = new Specification()) {
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
        }
        return tests.stream();
    }
}
