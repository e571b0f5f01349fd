package org.nowait.kernel.mm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Memory;

final class BuddyAllocatorTest {

    private final Memory memory = new Memory();
    private final BuddyAllocator zone = new BuddyAllocator(memory, 8, 3, Set.of());

    private List<List<Integer>> lists(BuddyAllocator allocator) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int order = 0; order <= allocator.maxOrder(); order++) {
            lists.add(allocator.list(order));
        }
        return lists;
    }

    @Test
    void aNewZoneIsBlocksOfTheHighestOrder() {
        assertThat(lists(new BuddyAllocator(memory, 8, 2, Set.of())))
                .containsExactly(List.of(), List.of(), List.of(0, 4));
        assertThat(zone.freePages()).isEqualTo(8);
    }

    @Test
    void aSplitListsTheUpperHalves() {
        assertThat(zone.allocate(0)).isZero();
        assertThat(lists(zone)).containsExactly(List.of(1), List.of(2), List.of(4), List.of());
        assertThat(zone.freePages()).isEqualTo(7);
    }

    @Test
    void theSmallestOrderThatFitsIsSplit() {
        zone.allocate(1);
        assertThat(zone.allocate(0)).isEqualTo(2);
        assertThat(lists(zone)).containsExactly(List.of(3), List.of(), List.of(4), List.of());
    }

    @Test
    void theLastFreeMergesEverything() {
        int first = zone.allocate(0);
        int second = zone.allocate(1);
        zone.free(second, 1);
        assertThat(lists(zone)).containsExactly(List.of(1), List.of(2), List.of(4), List.of());
        zone.free(first, 0);
        assertThat(lists(zone)).containsExactly(List.of(), List.of(), List.of(), List.of(0));
    }

    @Test
    void aBlockThatMayMergeSoonGoesToTheTail() {
        for (int i = 0; i < 8; i++) {
            zone.allocate(0);
        }
        zone.free(2, 0);
        zone.free(4, 0);
        zone.free(5, 0);
        assertThat(lists(zone)).containsExactly(List.of(2), List.of(4), List.of(), List.of());
        zone.free(6, 0);
        assertThat(zone.list(0)).as("6 and 7 would merge with 4 and 5").containsExactly(2, 6);
    }

    @Test
    void whatDoesNotFitIsNotGiven() {
        zone.allocate(0);
        assertThat(zone.allocate(3)).isEqualTo(BuddyAllocator.NONE);
        assertThat(zone.hasBlock(3)).isFalse();
        assertThat(zone.hasBlock(2)).isTrue();
    }

    @Test
    void rejectsWhatIsNoBlock() {
        assertThatThrownBy(() -> zone.free(1, 1)).hasMessage("a block is aligned in its zone: pfn=1 order=1");
        assertThatThrownBy(() -> zone.allocate(4)).hasMessage("an order is at most 3: order=4");
        assertThatThrownBy(() -> new BuddyAllocator(memory, 6, 2, Set.of()))
                .hasMessage("a zone is whole blocks of the highest order: pages=6 maxOrder=2");
    }

    @Test
    void everyWalkKeepsPagesAndEndsWhereItBegan() {
        byte[] start = new byte[memory.size()];
        memory.save(start, 0);
        Random random = new Random(1);
        List<int[]> mine = new ArrayList<>();
        for (int step = 0; step < 2_000; step++) {
            int order = random.nextInt(4);
            if (random.nextBoolean() && zone.hasBlock(order)) {
                mine.add(new int[] {zone.allocate(order), order});
            } else if (!mine.isEmpty()) {
                int[] block = mine.remove(random.nextInt(mine.size()));
                zone.free(block[0], block[1]);
            }
            int owned = mine.stream().mapToInt(block -> 1 << block[1]).sum();
            int blocks = 0;
            for (int o = 0; o <= 3; o++) {
                assertThat(zone.blocks(o)).isEqualTo(zone.list(o).size());
                blocks += zone.blocks(o) << o;
            }
            assertThat(zone.freePages()).isEqualTo(8 - owned).isEqualTo(blocks);
        }
        mine.forEach(block -> zone.free(block[0], block[1]));
        assertThat(memory.matches(start, 0)).isTrue();
    }

    @Test
    void aPlantedFaultChangesOneThing() {
        BuddyAllocator faulty = new BuddyAllocator(memory, 8, 3, Set.of(Fault.BUDDY_MERGE_SKIPPED));
        faulty.free(faulty.allocate(2), 2);
        assertThat(lists(faulty)).containsExactly(List.of(), List.of(), List.of(0, 4), List.of());
        assertThat(faulty.freePages()).isEqualTo(8);
    }
}
