package org.nowait.kernel.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Builds;

final class DesignsTest {

    @Test
    void namesAreDistinct() {
        assertThat(Designs.all()).extracting(Design::id).doesNotHaveDuplicates();
    }

    @Test
    void namesTheNearestDesignForAnUnknownOne() {
        assertThatThrownBy(() -> Designs.byName("no-lock")).hasMessage("no such design: id=no-lock (nearest: nolock)");
    }

    @Test
    void theReleasedAllocatorIsOnEveryBuild() {
        assertThat(Builds.all()).allMatch(Designs.MAINLINE::appliesTo);
        assertThat(Designs.byName("nolock").appliesTo(Builds.byName("NONE-5.9")))
                .isFalse();
    }

    @Test
    void onlyAForgivingLockdepChangesABuild() {
        Build none = Builds.byName("NONE-5.9-DEBUG");
        Build full = Builds.byName("FULL-5.9-DEBUG");
        Design forgiving = Designs.byName("forgive-none");
        assertThat(none.rawNesting()).isTrue();
        assertThat(forgiving.on(none).rawNesting()).isFalse();
        assertThat(forgiving.on(full)).isEqualTo(full);
        assertThat(Designs.MAINLINE.on(none)).isEqualTo(none);
    }

    @Test
    void rejectsAllocatorCallsThatDoNotFit() {
        assertThatThrownBy(() -> Operation.allocate("alloc_page", Set.of("GFP_ATOMIC"), 1, "r0"))
                .hasMessage("alloc_page is not for that order: order=1");
        assertThatThrownBy(() -> Operation.allocate("kmalloc", Set.of("GFP_ATOMIC"), 0, ""))
                .hasMessageContaining("needs a register");
        assertThatThrownBy(() -> Operation.free("preempt_enable", 0, "r0")).hasMessageContaining("no result");
        assertThat(Operation.allocate("alloc_pages", Set.of("GFP_ATOMIC"), 1, "r0"))
                .hasToString("r0 = alloc_pages(GFP_ATOMIC, 1)");
        assertThat(Operation.free("__free_pages", 1, "r0")).hasToString("__free_pages(r0, 1)");
    }
}
