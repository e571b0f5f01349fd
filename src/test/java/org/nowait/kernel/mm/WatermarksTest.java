package org.nowait.kernel.mm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nowait.kernel.config.Era;
import org.nowait.kernel.mm.Watermarks.Level;

final class WatermarksTest {

    private static final int MARK = 64;

    private static GfpFlags gfp(Era era, String text) {
        return GfpFlags.parse(era, text);
    }

    private static AllocFlags slow(Era era, String text) {
        return AllocFlags.slowPath(gfp(era, text), 0, false);
    }

    @Test
    void requestsLowerTheMarkByTheirRights() {
        assertThat(Watermarks.adjusted(slow(Era.V5_9, "GFP_KERNEL"), MARK)).isEqualTo(64);
        assertThat(Watermarks.adjusted(slow(Era.V5_9, "GFP_ATOMIC"), MARK)).isEqualTo(24);
        assertThat(Watermarks.adjusted(slow(Era.V7_3, "GFP_ATOMIC"), MARK)).isEqualTo(24);
        assertThat(Watermarks.adjusted(slow(Era.V5_9, "__GFP_HIGH"), MARK)).isEqualTo(32);
        assertThat(Watermarks.adjusted(slow(Era.V7_3, "GFP_NOWAIT"), MARK)).isEqualTo(64);
        assertThat(Watermarks.adjusted(slow(Era.V7_3, "GFP_ATOMIC").ofVictim(), MARK))
                .isEqualTo(12);
        assertThat(Watermarks.adjusted(slow(Era.V5_9, "GFP_ATOMIC").ofVictim(), MARK))
                .isEqualTo(16);
        assertThat(Watermarks.adjusted(AllocFlags.nolock(Era.V7_3), MARK)).isEqualTo(64);
    }

    @Test
    void onlyRequestsThatCannotWaitIgnoreHighatomicPages() {
        Level level = new Level(66, 4, 0, 0, 0);
        assertThat(Watermarks.passes(slow(Era.V7_3, "GFP_KERNEL"), 0, MARK, level))
                .isFalse();
        assertThat(Watermarks.passes(slow(Era.V7_3, "GFP_NOWAIT"), 0, MARK, level))
                .isTrue();
        assertThat(Watermarks.passes(slow(Era.V5_9, "GFP_NOWAIT"), 0, MARK, level))
                .isFalse();
    }

    @Test
    void anOrderNeedsABlock() {
        Level level = new Level(70, 0, 0, 1, 2);
        assertThat(Watermarks.passes(slow(Era.V7_3, "GFP_KERNEL"), 1, MARK, level))
                .isTrue();
        assertThat(Watermarks.passes(slow(Era.V7_3, "GFP_KERNEL"), 2, MARK, level))
                .isFalse();
        AllocFlags atomic = AllocFlags.slowPath(gfp(Era.V7_3, "GFP_ATOMIC"), 2, false);
        assertThat(atomic.highatomic()).isTrue();
        assertThat(Watermarks.passes(atomic, 2, MARK, level)).isTrue();
        assertThat(Watermarks.passes(slow(Era.V5_9, "GFP_ATOMIC"), 2, MARK, level))
                .isTrue();
    }

    @Test
    void theRestOfTheBlockIsNotFree() {
        assertThat(Watermarks.passes(slow(Era.V7_3, "GFP_KERNEL"), 2, MARK, new Level(67, 0, 0, 3, -1)))
                .isFalse();
        assertThat(Watermarks.passes(slow(Era.V7_3, "GFP_KERNEL"), 2, MARK, new Level(68, 0, 0, 3, -1)))
                .isTrue();
    }

    @Test
    void urgentSinglePagesAreSparedTheBoost() {
        Watermarks marks = new Watermarks(8, 10, 12, 20);
        Level level = new Level(9, 0, 0, 3, -1);
        for (Era era : Era.values()) {
            GfpFlags atomic = gfp(era, "GFP_ATOMIC");
            GfpFlags nowait = gfp(era, "GFP_NOWAIT");
            assertThat(marks.mayTake(atomic, AllocFlags.slowPath(atomic, 0, false), 0, level))
                    .isTrue();
            assertThat(marks.mayTake(atomic, AllocFlags.fastPath(atomic, 0), 0, level))
                    .isFalse();
            assertThat(marks.mayTake(nowait, AllocFlags.slowPath(nowait, 0, false), 0, level))
                    .isFalse();
        }
    }

    @Test
    void theMarkIsTheLimitItself() {
        Watermarks marks = new Watermarks(1, 2, 3, 0);
        GfpFlags kernel = gfp(Era.V7_3, "GFP_KERNEL");
        AllocFlags fast = AllocFlags.fastPath(kernel, 0);
        assertThat(marks.mayTake(kernel, fast, 0, new Level(2, 0, 0, 1, -1))).isFalse();
        assertThat(marks.mayTake(kernel, fast, 0, new Level(3, 0, 0, 1, -1))).isTrue();
        assertThat(marks.mayTake(kernel, fast, 0, new Level(3, 0, 1, 1, -1))).isFalse();
        assertThat(marks.mayTake(kernel, fast.withoutWatermarks(), 0, new Level(1, 0, 0, 0, -1)))
                .isTrue();
        assertThat(fast.at(AllocFlags.Mark.HIGH).mark()).isEqualTo(AllocFlags.Mark.HIGH);
    }

    @Test
    void rightsFollowFromTheMask() {
        assertThat(slow(Era.V5_9, "GFP_ATOMIC | __GFP_NOMEMALLOC").harder()).isFalse();
        assertThat(AllocFlags.slowPath(gfp(Era.V5_9, "GFP_KERNEL"), 0, true).harder())
                .isTrue();
        assertThat(AllocFlags.slowPath(gfp(Era.V7_3, "GFP_KERNEL"), 0, true).minReserve())
                .isTrue();
        assertThat(slow(Era.V7_3, "GFP_NOWAIT").nonBlock()).isTrue();
        assertThat(slow(Era.V7_3, "GFP_NOWAIT | __GFP_NOMEMALLOC").nonBlock()).isFalse();
        assertThat(AllocFlags.nolock(Era.V7_3).trylock()).isTrue();
        assertThat(AllocFlags.nolock(Era.V7_3).wakesKswapd()).isFalse();
    }

    @Test
    void rejectsMarksThatFall() {
        assertThatThrownBy(() -> new Watermarks(3, 2, 4, 0)).hasMessage("marks rise: min=3 low=2 high=4 boost=0");
    }
}
