/**
 * Memory: page frames with the lists that run through them, the buddy allocator of a zone, the per-CPU page lists, the masks
 * of a request, and what the watermarks let it take.
 *
 * <p>Faithful: lists are doubly linked through the frames; the first frame of a free block says its order; a block's buddy is
 * {@code pfn ^ (1 << order)}; splits return the upper half to a list's head; merges go to the tail where the next merge is
 * likely; per-CPU lists are filled at the tail, used at the head and drained from the tail; the bits of a mask per release.
 *
 * <p>Simplified: one zone that begins at page 0, one migratetype, order 0 on the per-CPU lists, a fixed batch and high mark.
 *
 * <p>Left out: NUMA, CMA, page blocks and fallback between types, compaction, shuffling, guard pages, auto-tuned high marks.
 */
@NullMarked
package org.nowait.kernel.mm;

import org.jspecify.annotations.NullMarked;
