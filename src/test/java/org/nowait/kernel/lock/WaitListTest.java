package org.nowait.kernel.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nowait.kernel.context.Memory;

/** Whom a waker finds. */
final class WaitListTest {

    @Test
    void aWaitQueueHoldsEverybodyTheNewestFirst() {
        WaitList queue = new WaitList(new Memory(), 3, false, Set.of());
        queue.add(0);
        queue.add(2);
        queue.add(1);
        assertThat(queue.tasks()).containsExactly(1, 2, 0);
        queue.remove(2);
        assertThat(queue.tasks()).containsExactly(1, 0);
        queue.remove(2);
        assertThat(queue.isActive()).isTrue();
    }

    @Test
    void anRcuwaitHoldsTheLastThatCame() {
        WaitList wait = new WaitList(new Memory(), 2, true, Set.of());
        assertThat(wait.isActive()).isFalse();
        wait.add(0);
        wait.add(1);
        assertThat(wait.tasks()).containsExactly(1);
        wait.remove(0);
        assertThat(wait.tasks()).containsExactly(1);
        wait.remove(1);
        assertThat(wait.isActive()).isFalse();
    }
}
