package org.nowait.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.machine.Designs;
import org.nowait.report.MatrixJson;
import org.nowait.report.MatrixText;

final class SoundnessMatrixTest {

    private static final SoundnessMatrix MATRIX =
            new SoundnessMatrix(Map.of("rt-safe-rt RT-5.9-TREE", Set.of("raw", "nmi")), 7);

    @Test
    void aPairWithoutTroubleIsSoundAndAnotherAllocatorsIsNoPair() {
        assertThat(MATRIX.clients(Designs.byName("rt-safe-rt"), Builds.byName("RT-5.9-TREE")))
                .contains(Set.of("raw", "nmi"));
        assertThat(MATRIX.clients(Designs.byName("rt-safe-rt"), Builds.byName("RT-5.9")))
                .contains(Set.of());
        assertThat(MATRIX.clients(Designs.byName("rt-safe-rt"), Builds.byName("RT-7.3")))
                .isEmpty();
        assertThat(MATRIX.unsound()).isOne();
    }

    @Test
    void theTextHasLettersAndIsNarrow() {
        String text = MatrixText.of(MATRIX);
        assertThat(text).contains("rt-safe-rt          ok   ok   ok   ok   ok   ok   ok   ok   RN   ok\n");
        assertThat(text.lines()).allMatch(line -> line.length() <= 75);
    }

    @Test
    void theJsonHasAnObjectAPair() {
        assertThat(MatrixJson.of(MATRIX)).hasSize(MATRIX.pairs());
    }
}
