package org.nowait.kernel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class BuildTest {

    @Test
    void derivesOptionsAsKconfigDoes() {
        Build none = Builds.byName("NONE-5.9");
        assertThat(none.preemptCount()).isFalse();
        assertThat(Builds.byName("NONE-5.9-DEBUG").preemptCount()).isTrue();
        assertThat(Builds.byName("LAZY-7.3").preemptCount()).isTrue();
        assertThat(Builds.byName("LAZY-7.3").preemptRcu()).isFalse();
        assertThat(Builds.byName("FULL-7.3").preemptRcu()).isTrue();
        assertThat(Builds.byName("RT-7.3").queuedRwlocks()).isFalse();
        assertThat(Builds.byName("FULL-7.3").queuedRwlocks()).isTrue();
        assertThat(Builds.byName("UP-7.3").spinlocksVanish()).isTrue();
        assertThat(Builds.byName("UP-7.3-DEBUG").spinlocksVanish()).isFalse();
        assertThat(Builds.byName("RT-5.9").needsBhLock()).isTrue();
        assertThat(Builds.byName("RT-7.3").needsBhLock()).isFalse();
    }

    @Test
    void answersToItsTagsAndOptions() {
        Build build = Builds.byName("RT-7.3-DEBUG");
        assertThat(build.tags()).containsExactly("RT-7.3-DEBUG", "PREEMPT_RT", "7.3", "DEBUG", "SMP");
        assertThat(build.option("CONFIG_PREEMPT_RT")).contains(true);
        assertThat(build.option("PREEMPT_COUNT")).contains(true);
        assertThat(build.option("NUMA")).isEmpty();
    }

    @Test
    void namesTheNearestBuildForAnUnknownOne() {
        assertThatThrownBy(() -> Builds.byName("FULL-7.4"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such build: name=FULL-7.4 (nearest: FULL-7.3)");
    }

    @Test
    void rejectsRawNestingWithoutLockdep() {
        assertThatThrownBy(() -> new Build("x", PreemptModel.FULL, true, false, true, true, Era.V7_3))
                .hasMessageContaining("PROVE_RAW_LOCK_NESTING depends on PROVE_LOCKING");
    }
}
