package org.nowait.kernel.mm;

import java.util.List;
import java.util.Set;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Memory;

/** The per-CPU lists of single pages in front of a zone. Models {@code struct per_cpu_pages}; who may use it is not its matter. */
public final class PerCpuPages {

    /** No page. */
    public static final int NONE = PageFrames.NONE;

    private final Memory memory;
    private final BuddyAllocator buddy;
    private final int batch;
    private final int high;
    private final Set<Fault> faults;
    private final int[] list;
    private final int[] count;

    /**
     * Reserves the lists, all empty.
     *
     * @param memory the machine's memory
     * @param buddy the zone
     * @param cpus how many CPUs
     * @param batch how many pages a refill or a drain moves at most, at least 1
     * @param high from how many pages on a list is drained
     * @param faults what is wrong in this machine
     */
    public PerCpuPages(Memory memory, BuddyAllocator buddy, int cpus, int batch, int high, Set<Fault> faults) {
        if (batch < 1 || high < batch) {
            throw new IllegalArgumentException("a drain finds its batch: batch=" + batch + " high=" + high);
        }
        this.memory = memory;
        this.buddy = buddy;
        this.batch = batch;
        this.high = high;
        this.faults = Set.copyOf(faults);
        this.list = new int[cpus];
        this.count = new int[cpus];
        for (int cpu = 0; cpu < cpus; cpu++) {
            list[cpu] = buddy.frames().newList();
            count[cpu] = memory.reserve(1);
        }
    }

    /** {@return how many CPUs have a list} */
    public int cpus() {
        return list.length;
    }

    /** {@return how many pages a refill or a drain moves at most} */
    public int batch() {
        return batch;
    }

    /** {@return from how many pages on a list is drained} */
    public int high() {
        return high;
    }

    /**
     * Takes the list's first page.
     *
     * @param cpu the CPU
     * @return the page, or {@link #NONE} if the list is empty
     */
    public int pop(int cpu) {
        int pfn = faults.contains(Fault.PCP_POPS_TAIL) ? last(cpu) : first(cpu);
        if (pfn != NONE) {
            remove(cpu, pfn);
        }
        return pfn;
    }

    /** Puts a page that is freed on the list's head. */
    public void push(int cpu, int pfn) {
        if (faults.contains(Fault.PCP_PUSHES_TAIL)) {
            buddy.frames().addTail(list[cpu], pfn);
        } else {
            buddy.frames().addHead(list[cpu], pfn);
        }
        memory.add(count[cpu], faults.contains(Fault.PCP_PUSH_NOT_COUNTED) ? 0 : 1);
    }

    /**
     * Takes up to a batch of single pages from the zone, each to the list's tail. Models {@code rmqueue_bulk()}.
     *
     * @param cpu the CPU
     * @return how many pages came
     */
    public int refill(int cpu) {
        int wanted = batch + (faults.contains(Fault.REFILL_ONE_TOO_MANY) ? 1 : 0);
        int got = 0;
        for (int pfn = NONE; got < wanted && (pfn = buddy.allocate(0)) != NONE; got++) {
            append(cpu, pfn);
        }
        memory.add(count[cpu], faults.contains(Fault.SHORT_REFILL_COUNTED_WHOLE) && got > 0 ? batch - got : 0);
        return got;
    }

    /** Puts a page that was taken from the zone on the list's tail. */
    public void append(int cpu, int pfn) {
        if (faults.contains(Fault.REFILL_AT_HEAD)) {
            buddy.frames().addHead(list[cpu], pfn);
        } else {
            buddy.frames().addTail(list[cpu], pfn);
        }
        memory.add(count[cpu], 1);
    }

    /**
     * Gives up to so many pages back to the zone, from the list's tail. Models {@code free_pcppages_bulk()}.
     *
     * @param cpu the CPU
     * @param most how many pages at most
     * @return how many pages went
     */
    public int drain(int cpu, int most) {
        int wanted = most - (faults.contains(Fault.DRAIN_ONE_TOO_FEW) ? 1 : 0);
        int given = 0;
        while (given < wanted && last(cpu) != NONE) {
            int pfn = faults.contains(Fault.DRAIN_FROM_HEAD) ? first(cpu) : last(cpu);
            remove(cpu, pfn);
            if (!(faults.contains(Fault.DRAIN_LOSES_LAST) && given == wanted - 1)) {
                buddy.free(pfn, 0);
            }
            given++;
        }
        memory.add(count[cpu], faults.contains(Fault.DRAIN_COUNTS_ONE) && given > 1 ? given - 1 : 0);
        return given;
    }

    private void remove(int cpu, int pfn) {
        buddy.frames().remove(pfn);
        memory.add(count[cpu], -1);
    }

    /** {@return the list's first page, or {@link #NONE}} */
    public int first(int cpu) {
        return buddy.frames().first(list[cpu]);
    }

    /** {@return the list's last page, or {@link #NONE}} */
    public int last(int cpu) {
        return buddy.frames().last(list[cpu]);
    }

    /** {@return whether the list has to be drained} */
    public boolean full(int cpu) {
        return count(cpu) >= high + (faults.contains(Fault.DRAIN_ABOVE_HIGH) ? 1 : 0);
    }

    /** {@return {@code pcp->count}} */
    public int count(int cpu) {
        return memory.get(count[cpu]);
    }

    /** {@return the list's pages, its head first} */
    public List<Integer> list(int cpu) {
        return buddy.frames().list(list[cpu]);
    }
}
