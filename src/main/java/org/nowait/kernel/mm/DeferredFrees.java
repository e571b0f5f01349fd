package org.nowait.kernel.mm;

import java.util.Set;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Memory;

/**
 * Single pages that are freed with and without {@code zone->lock}: {@code free_one_page()} (mm/page_alloc.c). Who frees without
 * it while somebody else holds it puts the page aside; only an ordinary free takes up what lies there.
 */
public final class DeferredFrees {

    private static final int ORDER = 0;

    private final Memory memory = new Memory();
    private final Set<Fault> faults;
    private final BuddyAllocator zone;
    private final DeferredPages aside;
    private final int pages;
    private final int owned;
    private final int taken;

    /**
     * Makes a zone of which somebody has every page.
     *
     * @param pages pages of the zone
     * @param faults what is wrong in this machine
     */
    public DeferredFrees(int pages, Set<Fault> faults) {
        this.pages = pages;
        this.faults = Set.copyOf(faults);
        zone = new BuddyAllocator(memory, pages, ORDER, faults);
        aside = new DeferredPages(zone);
        owned = memory.reserve(pages);
        taken = memory.reserve(1);
        while (zone.hasBlock(ORDER)) {
            own(zone.allocate(ORDER));
        }
    }

    private void own(int pfn) {
        memory.set(owned + pfn, 1);
    }

    /** {@return all of the state} */
    public Memory memory() {
        return memory;
    }

    /** {@return how many pages somebody has} */
    public int held() {
        int held = 0;
        for (int pfn = 0; pfn < pages; pfn++) {
            held += memory.get(owned + pfn);
        }
        return held;
    }

    /** {@return how many pages lie aside} */
    public int queued() {
        return aside.list().size();
    }

    /** {@return how many pages are on the zone's lists} */
    public int free() {
        return zone.freePages();
    }

    /** {@return whether somebody else holds zone->lock} */
    public boolean isTaken() {
        return memory.get(taken) != 0;
    }

    /** Somebody else takes {@code zone->lock}. */
    public boolean take() {
        boolean can = !isTaken();
        memory.set(taken, 1);
        return can;
    }

    /** He lets it go. */
    public boolean release() {
        boolean can = isTaken();
        memory.set(taken, 0);
        return can;
    }

    /** A page is allocated. */
    public boolean allocate() {
        if (isTaken() || !zone.hasBlock(ORDER)) {
            return false;
        }
        own(zone.allocate(ORDER));
        return true;
    }

    /** The page with the lowest number that somebody has; there is one. */
    private int give() {
        int pfn = 0;
        while (memory.get(owned + pfn) == 0) {
            pfn++;
        }
        memory.set(owned + pfn, 0);
        return pfn;
    }

    /** {@code free_pages_nolock()}. */
    public boolean freeNolock() {
        if (held() == 0) {
            return false;
        }
        if (isTaken() && !faults.contains(Fault.NOLOCK_FREE_TAKES_NO_HEED)) {
            aside.push(give(), ORDER);
        } else {
            zone.free(give(), ORDER);
        }
        return true;
    }

    /** {@code free_one_page()}: what lies aside comes along. */
    public boolean freeOrdinary() {
        if (isTaken() || held() == 0) {
            return false;
        }
        zone.free(give(), ORDER);
        if (!faults.contains(Fault.ORDINARY_FREE_LEAVES_ASIDE)) {
            aside.drain();
        }
        return true;
    }
}
