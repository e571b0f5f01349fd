package org.nowait.litmus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Builds;

/** The words that choose builds. */
final class BuildSelectionTest {

    private static List<String> names(String... words) {
        return BuildSelection.of(List.of(words)).stream().map(Build::name).toList();
    }

    @Test
    void namesAndTagsAddBuilds() {
        assertThat(names("RT-7.3", "FULL-7.3")).containsExactly("RT-7.3", "FULL-7.3");
        assertThat(names("UP")).containsExactly("UP-7.3", "UP-7.3-DEBUG");
        assertThat(names("RT_TREE")).containsExactly("RT-5.9-TREE", "RT-5.9-TREE-DEBUG");
        assertThat(BuildSelection.of(List.of("all"))).isEqualTo(Builds.all());
    }

    @Test
    void modifiersKeepOrLeaveOut() {
        assertThat(names("PREEMPT_RT", "+DEBUG", "-RT_TREE")).containsExactly("RT-5.9-DEBUG", "RT-7.3-DEBUG");
        assertThat(names("+UP", "+RAWNEST")).containsExactly("UP-7.3-DEBUG");
        assertThat(names("+NO_COUNT")).containsExactly("NONE-5.9", "NONE-6.1");
    }

    @Test
    void aReleaseKeepsItsBuilds() {
        assertThat(BuildSelection.ofKernel(BuildSelection.of(List.of("NONE")), "6.1"))
                .extracting(Build::name)
                .containsExactly("NONE-6.1", "NONE-6.1-DEBUG");
    }

    @Test
    void unknownWordsNameTheNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> names("PREEMPT_RTT"))
                .withMessage("no such build: PREEMPT_RTT (did you mean PREEMPT_RT?)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> names("all", "+NO_CUONT"))
                .withMessageContaining("did you mean COUNT?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BuildSelection.ofKernel(List.of(), "7.4"))
                .withMessage("no such kernel: 7.4 (did you mean 7.3?)");
    }
}
