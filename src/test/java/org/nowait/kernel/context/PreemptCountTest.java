package org.nowait.kernel.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.config.Fault;

final class PreemptCountTest {

    private static PreemptCount of(String build, Fault... faults) {
        return new PreemptCount(Builds.byName(build), Set.of(faults));
    }

    @Test
    void fieldsSitWhereTheEraPutsThem() {
        assertThat(of("FULL-5.9").hardirqOffset()).isEqualTo(0x10000);
        assertThat(of("FULL-5.9").nmiOffset()).isEqualTo(0x110000);
        assertThat(of("FULL-7.3").hardirqOffset()).isEqualTo(0x1000000);
        assertThat(of("FULL-7.3").nmiOffset()).isEqualTo(0x11000000);
        assertThat(of("FULL-7.3").hardirqDisableOffset()).isEqualTo(0x10000);
    }

    @Test
    void disablingBottomHalvesAddsTwiceWhatServingAdds() {
        PreemptCount layout = of("FULL-7.3");
        assertThat(layout.softirqOffset()).isEqualTo(0x100);
        assertThat(layout.softirqDisableOffset()).isEqualTo(0x200);
    }

    @Test
    void everyFieldReadsItselfAndNoOther() {
        for (String build : new String[] {"FULL-5.9", "FULL-7.3"}) {
            PreemptCount layout = of(build);
            int count = 3 * layout.preemptOffset()
                    + 5 * layout.softirqOffset()
                    + 2 * layout.hardirqDisableOffset()
                    + layout.hardirqOffset()
                    + layout.nmiOffset();
            assertThat(layout.preemptField(count)).isEqualTo(3);
            assertThat(layout.softirqField(count)).isEqualTo(5);
            assertThat(layout.hardirqDisableField(count)).isEqualTo(2);
            assertThat(layout.hardirqField(count)).isEqualTo(2);
            assertThat(layout.nmiField(count)).isEqualTo(1);
        }
    }

    @Test
    void aPlantedFaultChangesOnePlace() {
        PreemptCount layout = of("FULL-7.3", Fault.NMI_WITHOUT_HARDIRQ);
        assertThat(layout.hardirqField(layout.nmiOffset())).isZero();
        assertThat(layout.hardirqOffset()).isEqualTo(0x1000000);
    }
}
