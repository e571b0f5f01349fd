package org.nowait.review.counterexample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nowait.explore.Bounds;
import org.nowait.kernel.context.Flag;
import org.nowait.litmus.Cell;
import org.nowait.litmus.syntax.LitmusText;

/** What is found, what is left out, and what a reader is told of each step. */
final class CounterexamplesTest {

    private final Counterexamples finder = new Counterexamples(Bounds.DEFAULT);

    @Test
    void theShortestRunEndsWhereTheFlagIsRaised() {
        Counterexample found = find("alloc/raw+alloc-page-atomic@RT-7.3-DEBUG");

        assertThat(found.wanted()).isEqualTo(Wanted.raised(Flag.SLEEP_IN_ATOMIC));
        assertThat(found.steps()).hasSize(7);
        assertThat(found.dropped()).isEmpty();
        assertThat(found.last().text()).isEqualTo("spin_lock(&zone->lock)");
        assertThat(found.last().functions()).containsExactly("rmqueue_bulk");
        assertThat(found.last().statement().orElseThrow().text()).isEqualTo("r0 = alloc_page(GFP_ATOMIC)");
        assertThat(found.last().raised()).containsExactly(Flag.INVALID_WAIT, Flag.MIGHT_SLEEP, Flag.SLEEP_IN_ATOMIC);
        assertThat(found.before(found.last()).processes().get(0).held())
                .extracting(open -> open.lock().kernel() + open.lock().waitTypes() + " " + open.step())
                .containsExactly("l{SPIN:SPIN} 2", "&pcp->lock{CONFIG:CONFIG} 5");
    }

    @Test
    void partsThatAreNotNeededAreLeftOut() {
        Counterexample found = find("alloc/preempt-off+reclaim-unseen@NONE-6.1:KSWAPD_WOKEN");

        assertThat(found.dropped()).containsExactly("preempt_disable() .. preempt_enable() of P0", "cache=1");
        assertThat(LitmusText.of(found.cell().test().syntax(), List.of()))
                .doesNotContain("preempt_disable", "cache")
                .contains("exists (KSWAPD_WOKEN)");
    }

    @Test
    void aFlagThatIsNeverRaisedHasNone() {
        Handle handle = Handle.of("alloc/raw+alloc-page-atomic@LAZY-7.3-DEBUG");

        Search search = finder.shortest(handle.cell(), Wanted.raised(Flag.SLEEP_IN_ATOMIC));

        assertThat(search.found()).isEmpty();
        assertThat(search.bounded()).isFalse();
    }

    @Test
    void aSearchThatMetItsBoundSaysSo() {
        Handle handle = Handle.of("alloc/raw+alloc-page-atomic@RT-7.3-DEBUG");

        Search search = new Counterexamples(new Bounds(3, 100)).shortest(handle.cell(), handle.wanted());

        assertThat(search.found()).isEmpty();
        assertThat(search.bounded()).isTrue();
    }

    private Counterexample find(String text) {
        Handle handle = Handle.of(text);
        return finder.shortest(handle.cell(), handle.wanted()).found().orElseThrow();
    }

    /** A handle whose test is a file under litmus/. */
    record Handle(Cell cell, Wanted wanted) {
        static Handle of(String text) {
            CellHandle handle = CellHandle.parse(text);
            var test = SampledCells.read("litmus/" + handle.test() + ".litmus").get(0);
            return new Handle(handle.cell(test), handle.wanted(test));
        }
    }
}
