package org.nowait.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reports from the field whose verdict nobody here decided. {@code -Dnowait.splats=DIR} judges a folder of more. */
final class OracleSplatTest {

    private static List<OracleSplat> samples() throws IOException {
        List<OracleSplat> samples = new ArrayList<>();
        for (String id : List.of("01", "04", "08", "12", "18", "21")) {
            samples.add(OracleSplat.of(Texts.resource("oracle/" + id + ".json")));
        }
        String more = System.getProperty("nowait.splats", "");
        if (!more.isEmpty()) {
            try (Stream<Path> files = Files.list(Path.of(more))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    samples.add(OracleSplat.of(Files.readString(file)));
                }
            }
        }
        return samples;
    }

    @TestFactory
    Stream<DynamicTest> theWalkAgreesWithTheField() throws IOException {
        return samples().stream()
                .map(sample -> DynamicTest.dynamicTest(
                        sample.id() + " " + sample.url(),
                        () -> assertThat(sample.judge().name()).isEqualTo(sample.expected())));
    }

    @TestFactory
    Stream<DynamicTest> theSameFactsAsTextAreReadAndNotContradicted() throws IOException {
        return samples().stream()
                .map(sample -> DynamicTest.dynamicTest(sample.id(), () -> {
                    Splat splat = SplatReader.read(sample.text(), sample.id()).get(0);
                    assertThat(splat.held()).hasSize(sample.json().path("held").size());
                    SplatVerdict verdict = SplatVerdict.judge(splat);
                    assertThat(verdict.ruling())
                            .as(String.join("; ", verdict.steps()))
                            .isIn(Ruling.valueOf(sample.expected()), Ruling.UNDECIDED);
                }));
    }
}
