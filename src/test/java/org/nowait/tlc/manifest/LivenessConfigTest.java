package org.nowait.tlc.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whoever shows progress says which steps are fair and what ties the model to the machine, and where the property fails. */
final class LivenessConfigTest {

    private static final List<ModelConfig> CONFIGS = ModelConfigs.in(Path.of("model-configs"), Path.of("spec"));
    private static final Manifest MANIFEST = Manifest.read(Path.of("model-configs/manifest.json"));
    private static final String FAILS = "liveness failure";

    private static List<ModelConfig> progressing() {
        return CONFIGS.stream()
                .filter(config -> config.kind() == ModelKind.MODEL)
                .filter(config -> ConfigText.of(config).fairness().isPresent())
                .toList();
    }

    @Test
    void everySpecificationWithFairnessSaysSo() {
        assertThat(progressing()).hasSizeGreaterThanOrEqualTo(9);
        assertThat(CONFIGS).allSatisfy(config -> {
            ConfigText text = ConfigText.of(config);
            boolean fails = MANIFEST.find(config.name()).orElseThrow().result().equals(FAILS);
            assertThat(!fails || text.fairness().isPresent()).as(config.name()).isTrue();
        });
    }

    @TestFactory
    Stream<DynamicTest> eachNamesASiblingInWhichOneOfItsPropertiesFails() {
        return progressing().stream()
                .map(config -> dynamicTest(config.name(), () -> {
                    ConfigText text = ConfigText.of(config);
                    assertThat(text.siblings())
                            .isNotEmpty()
                            .allSatisfy(name -> assertThat(
                                            MANIFEST.find(name).orElseThrow().result())
                                    .isEqualTo(FAILS));
                    assertThat(text.link())
                            .as("what ties the model to the machine")
                            .isPresent();
                    assertThat(text.properties()).isNotEmpty();
                    assertThat(text.constants()).isNotEmpty();
                }));
    }
}
