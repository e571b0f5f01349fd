package org.nowait.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ConformanceBenchTest {

    @Test
    void countsWhatItMeasures() {
        ConformanceBench.Measure measure = new ConformanceBench(3, 4, 200).run();

        assertThat(measure.states()).isEqualTo(125);
        assertThat(measure.edges()).isEqualTo(2 * 3 * 4 * 25);
        assertThat(measure.refusals()).isEqualTo(125 * 206 - 600);
        assertThat(measure.snapshot()).isEqualTo(203);
        assertThat(measure.toString()).startsWith("snapshots of 203 bytes, 125 states, 600 edges, 25,150 refusals: ");
    }

    @Test
    void rejectsWhatIsOutOfRange() {
        assertThatThrownBy(() -> new ConformanceBench(9, 1, 0))
                .hasMessage("out of range: counters=9, top=1, padding=0");
    }
}
