package org.nowait.kernel.mm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Memory;

/**
 * A zone with everything that allocations in it touch: free lists, per-CPU lists, deferred frees, the page cache, kswapd's state
 * and each CPU's sheaf of objects. Models {@code struct zone}, {@code pg_data_t} and {@code struct slub_percpu_sheaves}.
 */
public final class Zone {

    /** How many pages a refill or a drain of a per-CPU list moves at most. */
    public static final int BATCH = 2;

    /** From how many pages on a per-CPU list is drained. */
    public static final int HIGH = 2;

    /*
     * The lists, then: flags(1) sheaf(1 a CPU)
     * flags   bit 0 ZONE_BOOSTED_WATERMARK, bit 1 kswapd runs
     * sheaf   the pointer to its object, or NULL
     */
    private static final int BOOSTED = 1;
    private static final int KSWAPD = 2;

    private final Memory memory;
    private final BuddyAllocator buddy;
    private final PerCpuPages pcp;
    private final DeferredPages late;
    private final DeferredObjects aside;
    private final PageOwner owner;
    private final int lru;
    private final int flags;
    private final int sheaf;

    /**
     * Reserves a zone with all of its pages in use for good.
     *
     * @param memory the machine's memory
     * @param pages how many pages it has: one block of the highest order
     * @param cpus how many CPUs
     * @param faults what is wrong in this machine
     */
    public Zone(Memory memory, int pages, int cpus, Set<Fault> faults) {
        this.memory = memory;
        int maxOrder = Integer.numberOfTrailingZeros(Integer.highestOneBit(pages));
        buddy = new BuddyAllocator(memory, pages, maxOrder, faults);
        pcp = new PerCpuPages(memory, buddy, cpus, BATCH, HIGH, faults);
        late = new DeferredPages(buddy);
        aside = new DeferredObjects(memory, pages + cpus);
        owner = new PageOwner(memory, pages, cpus);
        lru = buddy.frames().newList();
        flags = memory.reserve(1);
        sheaf = memory.reserve(cpus);
        while (buddy.freePages() > 0) {
            buddy.allocate(maxOrder);
        }
    }

    /**
     * Puts pages where they are at the beginning, the lowest first on the free lists, then on each CPU's list, then in the page
     * cache.
     *
     * @param free how many pages are free
     * @param perCpu how many are on each CPU's list
     * @param cached how many are in the page cache
     * @param slab whether each CPU's sheaf has an object
     */
    public void fill(int free, int perCpu, int cached, boolean slab) {
        if (free + perCpu * pcp.cpus() + cached > buddy.pages()) {
            throw new IllegalArgumentException("a zone has " + buddy.pages() + " pages: free=" + free + " pcp=" + perCpu
                    + " on " + pcp.cpus() + " CPUs cache=" + cached);
        }
        int next = 0;
        for (; next < free; next++) {
            buddy.free(next, 0);
        }
        for (int cpu = 0; cpu < pcp.cpus(); cpu++) {
            for (int i = 0; i < perCpu; i++) {
                pcp.append(cpu, next++);
            }
            memory.set(sheaf + cpu, slab ? Pointer.cachedObject(cpu) : Pointer.NULL);
        }
        for (int i = 0; i < cached; i++) {
            buddy.frames().addTail(lru, next++);
        }
    }

    /** {@return the free lists} */
    public BuddyAllocator buddy() {
        return buddy;
    }

    /** {@return the per-CPU lists} */
    public PerCpuPages pcp() {
        return pcp;
    }

    /** {@return the objects that were freed where their slab could not be had} */
    public DeferredObjects aside() {
        return aside;
    }

    /** {@return the blocks that were freed where no lock could be had} */
    public DeferredPages late() {
        return late;
    }

    /** {@return who got what} */
    public PageOwner owner() {
        return owner;
    }

    /** {@return the object in the CPU's sheaf, or NULL} */
    public int sheaf(int cpu) {
        return memory.get(sheaf + cpu);
    }

    /** Puts an object into the CPU's sheaf, or with NULL takes it out. */
    public void setSheaf(int cpu, int object) {
        memory.set(sheaf + cpu, object);
    }

    /** {@return whether {@code ZONE_BOOSTED_WATERMARK} is set} */
    public boolean boosted() {
        return (memory.get(flags) & BOOSTED) != 0;
    }

    /** Sets or clears {@code ZONE_BOOSTED_WATERMARK}. */
    public void setBoosted(boolean on) {
        setFlag(BOOSTED, on);
    }

    /** {@return whether kswapd runs} */
    public boolean kswapdAwake() {
        return (memory.get(flags) & KSWAPD) != 0;
    }

    /** Lets kswapd run or sleep. */
    public void setKswapdAwake(boolean awake) {
        setFlag(KSWAPD, awake);
    }

    private void setFlag(int bit, boolean on) {
        memory.set(flags, on ? memory.get(flags) | bit : memory.get(flags) & ~bit);
    }

    /**
     * Frees the page cache's oldest page. Models what {@code try_to_free_pages()} does to one.
     *
     * @return whether there was one
     */
    public boolean reclaim() {
        int pfn = buddy.frames().first(lru);
        if (pfn == PageFrames.NONE) {
            return false;
        }
        buddy.frames().remove(pfn);
        buddy.free(pfn, 0);
        return true;
    }

    /** {@return the zone in words} */
    public ZoneState state() {
        List<List<Integer>> free =
                IntStream.rangeClosed(0, buddy.maxOrder()).mapToObj(buddy::list).toList();
        List<List<Integer>> lists =
                IntStream.range(0, pcp.cpus()).mapToObj(pcp::list).toList();
        List<List<Integer>> sheaves = IntStream.range(0, pcp.cpus())
                .mapToObj(cpu -> sheaf(cpu) == Pointer.NULL ? List.<Integer>of() : List.of(sheaf(cpu)))
                .toList();
        List<Block> deferred = new ArrayList<>();
        late.list().forEach(pfn -> deferred.add(new Block(pfn, late.order(pfn))));
        return new ZoneState(
                free,
                lists,
                sheaves,
                deferred,
                aside.list(),
                owner.blocks(),
                buddy.frames().list(lru),
                kswapdAwake(),
                boosted());
    }
}
