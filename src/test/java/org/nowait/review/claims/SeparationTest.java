package org.nowait.review.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.config.Era;
import org.nowait.kernel.machine.Design;
import org.nowait.kernel.machine.Designs;

final class SeparationTest {

    private static String ofBuilds(Predicate<Build> holds) {
        return Separation.of(Builds.all().stream()
                .map(build -> new Holding(build, Designs.MAINLINE, "", holds.test(build), ""))
                .toList());
    }

    @Test
    void oneAttributeIsEnoughWhereOneIs() {
        assertThat(ofBuilds(build -> !build.preemptCount())).isEqualTo("PREEMPT_COUNT=n");
        assertThat(ofBuilds(Build::preemptRt)).isEqualTo("PREEMPT_RT=y");
        assertThat(ofBuilds(build -> build.era() != Era.V6_1)).isEqualTo("kernel!=6.1");
        assertThat(ofBuilds(build -> !build.rtTree())).isEqualTo("RT_TREE=n");
    }

    @Test
    void twoAttributesAreJoined() {
        assertThat(ofBuilds(build -> build.smp() || build.proveLocking())).isEqualTo("SMP=y \\/ PROVE_LOCKING=y");
        assertThat(ofBuilds(build -> build.preemptRt() && build.era() == Era.V7_3))
                .isEqualTo("PREEMPT_RT=y /\\ kernel=7.3");
    }

    @Test
    void threeAttributesAreJoinedInBothWays() {
        assertThat(ofBuilds(build -> build.preemptRt() && build.rawNesting() && !build.rtTree()))
                .isEqualTo("PREEMPT_RT=y /\\ PROVE_LOCKING=y /\\ RT_TREE=n");
        assertThat(ofBuilds(build -> build.preemptRt() || (build.era() == Era.V7_3 && build.rawNesting())))
                .isEqualTo("(PROVE_LOCKING=y /\\ kernel=7.3) \\/ PREEMPT_RT=y");
    }

    @Test
    void designsAndCasesAreAttributesWhereThereAreSeveral() {
        List<Holding> holdings = new ArrayList<>();
        for (Build build : Builds.all()) {
            for (Design design : List.of(Designs.MAINLINE, Designs.byName("nolock"))) {
                for (String where : List.of("one", "two")) {
                    boolean holds = design.equals(Designs.MAINLINE) && where.equals("two") && build.preemptRt();
                    holdings.add(new Holding(build, design, where, holds, ""));
                }
            }
        }
        assertThat(Separation.of(holdings)).isEqualTo("PREEMPT_RT=y /\\ design=mainline /\\ case=two");
    }

    @Test
    void withoutASmallSetThePlacesAreListed() {
        List<String> names = List.of("NONE-5.9-COUNT", "UP-7.3", "RT-7.3-DEBUG", "FULL-5.9-NORAW", "NONE-6.1-DEBUG");
        assertThat(ofBuilds(build -> names.contains(build.name())))
                .startsWith("one of NONE-5.9-COUNT, ")
                .contains("RT-7.3-DEBUG");
    }
}
