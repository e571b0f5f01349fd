package org.nowait.review.counterexample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nowait.kernel.machine.Step;
import org.nowait.kernel.mm.ZoneState;

/** What a step of the allocator does, in the kernel's words. */
final class MemoryWords {

    private final Step step;
    private final Moment before;
    private final Moment after;

    MemoryWords(Step step, Moment before, Moment after) {
        this.step = step;
        this.before = before;
        this.after = after;
    }

    String text() {
        int cpu = before.processes().get(step.process()).cpu();
        return switch (step.action()) {
            case CHECK_WATERMARK -> "zone_watermark_ok(): " + pages(before.freePages()) + " free";
            case POP_PAGE ->
                moved(zone(before).pcp().get(cpu), zone(after).pcp().get(cpu))
                        ? "takes a page from the CPU's list"
                        : "the CPU's list is empty";
            case REFILL -> "fills the CPU's list: " + pages(before.freePages() - after.freePages());
            case TAKE_PAGES ->
                before.freePages() == after.freePages()
                        ? "no block is large enough"
                        : "takes a block: " + pages(before.freePages() - after.freePages());
            case GIVE_PAGES -> "gives a block back: " + pages(after.freePages() - before.freePages());
            case PUSH_PAGE -> "puts a page on the CPU's list";
            case DRAIN -> "drains the CPU's list: " + pages(after.freePages() - before.freePages());
            case DEFER_FREE -> "puts the block aside: llist_add()";
            case TAKE_OBJECT ->
                moved(zone(before).sheaf().get(cpu), zone(after).sheaf().get(cpu))
                        ? "takes an object from the CPU's sheaf"
                        : "the CPU's sheaf is empty";
            case PUT_OBJECT ->
                moved(zone(before).sheaf().get(cpu), zone(after).sheaf().get(cpu))
                        ? "puts the object into the CPU's sheaf"
                        : "the CPU's sheaf is full";
            case FREE_OBJECT -> "gives the object back to its slab";
            case DEFER_OBJECT -> "puts the object aside: defer_free()";
            case TEST_KSWAPD -> "waitqueue_active(&pgdat->kswapd_wait)";
            case WAKE_KSWAPD -> zone(before).kswapdAwake() ? "kswapd is awake" : "wakes kswapd";
            case TEST_BOOST ->
                zone(before).boosted() ? "ZONE_BOOSTED_WATERMARK is set: clears it" : "no boosted watermark";
            case RECLAIM -> "reclaims directly, which may sleep" + evicted();
            default -> throw new IllegalStateException("no step of the allocator: step=" + step);
        };
    }

    private String evicted() {
        List<Integer> gone = new ArrayList<>(zone(before).cache());
        gone.removeAll(zone(after).cache());
        return gone.isEmpty()
                ? ": no page found"
                : ": frees page " + gone.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static boolean moved(List<Integer> earlier, List<Integer> later) {
        return earlier.size() != later.size();
    }

    private static ZoneState zone(Moment moment) {
        return moment.zone().orElseThrow();
    }

    private static String pages(int count) {
        return count + (count == 1 ? " page" : " pages");
    }
}
