package org.nowait.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.nowait.explore.Bounds;
import org.nowait.kernel.config.Builds;

/** The tests of litmus/selftests: cases of the kernel's lib/locking-selftest.c, written by {@link SelftestConverter}. */
final class SelftestsTest {

    @Test
    void everyFileIsWhatTheConverterWrites() throws IOException {
        for (SelftestRow row : SelftestRow.all()) {
            Path file = Path.of("litmus", "selftests", row.name() + ".litmus");
            String text = new SelftestConverter(row).text();
            if (Boolean.getBoolean("nowait.update")) {
                Files.writeString(file, text);
            }
            assertThat(file).content().isEqualTo(text);
        }
    }

    @Test
    void everyFileHasARow() {
        assertThat(LitmusFolders.tests("selftests").stream().map(LitmusTest::name))
                .containsExactlyInAnyOrderElementsOf(
                        SelftestRow.all().stream().map(SelftestRow::name).toList());
    }

    @Test
    void lockdepSaysWhatTheKernelExpectsOfIt() {
        LitmusReport report =
                LitmusRunner.run(LitmusFolders.tests("selftests"), Builds.all(), new ExplorerEngine(Bounds.DEFAULT));
        assertThat(report.tests())
                .allSatisfy(result -> assertThat(result.count(CellResult.Status.MISMATCH))
                        .as(LitmusTable.of(result))
                        .isZero());
        assertThat(report.ran()).isGreaterThanOrEqualTo(80 * 7);
    }
}
