package org.nowait.kernel.mm;

import java.util.List;

/**
 * A zone in words.
 *
 * @param free for each order the first pages of the free blocks, the list's head first
 * @param pcp for each CPU the pages of its list, the head first
 * @param sheaf for each CPU the objects of its sheaf
 * @param late the blocks whose free was deferred, the newest first
 * @param aside the objects whose free was deferred, the newest first
 * @param out what callers have, as pointers with their orders
 * @param cache the pages of the page cache, the oldest first
 * @param kswapdAwake whether kswapd runs
 * @param boosted whether the watermark is boosted
 */
public record ZoneState(
        List<List<Integer>> free,
        List<List<Integer>> pcp,
        List<List<Integer>> sheaf,
        List<Block> late,
        List<Integer> aside,
        List<Block> out,
        List<Integer> cache,
        boolean kswapdAwake,
        boolean boosted) {

    /** Copies the lists. */
    public ZoneState {
        free = free.stream().map(List::copyOf).toList();
        pcp = pcp.stream().map(List::copyOf).toList();
        sheaf = sheaf.stream().map(List::copyOf).toList();
        late = List.copyOf(late);
        aside = List.copyOf(aside);
        out = List.copyOf(out);
        cache = List.copyOf(cache);
    }
}
