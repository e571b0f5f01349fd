package org.nowait.kernel.mm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nowait.kernel.context.Memory;

final class PerCpuPagesTest {

    private final Memory memory = new Memory();
    private final BuddyAllocator zone = new BuddyAllocator(memory, 8, 3, Set.of());
    private final PerCpuPages pcp = new PerCpuPages(memory, zone, 2, 2, 3, Set.of());

    @Test
    void aRefillTakesABatchToTheTail() {
        assertThat(pcp.refill(0)).isEqualTo(2);
        assertThat(pcp.list(0)).containsExactly(0, 1);
        assertThat(pcp.refill(0)).isEqualTo(2);
        assertThat(pcp.list(0)).containsExactly(0, 1, 2, 3);
        assertThat(pcp.list(1)).isEmpty();
        assertThat(zone.freePages()).isEqualTo(4);
    }

    @Test
    void pagesComeFromTheHeadAndGoThere() {
        pcp.refill(1);
        assertThat(pcp.pop(1)).isZero();
        assertThat(pcp.pop(1)).isEqualTo(1);
        assertThat(pcp.pop(1)).isEqualTo(PerCpuPages.NONE);
        pcp.push(1, 0);
        pcp.push(1, 1);
        assertThat(pcp.list(1)).containsExactly(1, 0);
        assertThat(pcp.count(1)).isEqualTo(2);
    }

    @Test
    void aDrainTakesFromTheTailAndMerges() {
        pcp.refill(0);
        pcp.refill(0);
        assertThat(pcp.full(0)).isTrue();
        assertThat(pcp.drain(0, pcp.batch())).isEqualTo(2);
        assertThat(pcp.list(0)).containsExactly(0, 1);
        assertThat(zone.list(1)).containsExactly(2);
        assertThat(pcp.full(0)).isFalse();
        assertThat(pcp.drain(0, 8)).isEqualTo(2);
        assertThat(zone.list(3)).containsExactly(0);
    }

    @Test
    void aRefillIsShortWhereTheZoneIs() {
        zone.allocate(2);
        zone.allocate(1);
        zone.allocate(0);
        assertThat(pcp.refill(0)).isEqualTo(1);
        assertThat(pcp.refill(0)).isZero();
        assertThat(pcp.count(0)).isEqualTo(1);
    }

    @Test
    void rejectsAHighMarkBelowTheBatch() {
        assertThatThrownBy(() -> new PerCpuPages(memory, zone, 1, 2, 1, Set.of()))
                .hasMessage("a drain finds its batch: batch=2 high=1");
    }

    @Test
    void blocksPutAsideComeBackNewestFirst() {
        DeferredPages deferred = new DeferredPages(zone);
        int single = zone.allocate(0);
        int pair = zone.allocate(1);
        deferred.push(single, 0);
        deferred.push(pair, 1);
        assertThat(deferred.list()).containsExactly(pair, single);
        assertThat(deferred.order(pair)).isEqualTo(1);
        deferred.drain();
        assertThat(deferred.isEmpty()).isTrue();
        assertThat(zone.list(3)).containsExactly(0);
    }
}
