package org.nowait.kernel.machine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.machine.Primitive.Kind;
import org.nowait.kernel.mm.Block;
import org.nowait.kernel.mm.Pointer;
import org.nowait.kernel.mm.Zone;
import org.nowait.kernel.mm.ZoneState;

/** The rules of the zone's lists, named as in the specification. */
final class MemoryInvariants {

    private final MachineParts parts;
    private final Zone zone;
    private final ZoneState state;
    private final Set<Integer> kept = new HashSet<>();
    private int listed;

    MemoryInvariants(MachineParts parts, Zone zone) {
        this.parts = parts;
        this.zone = zone;
        this.state = zone.state();
    }

    void checkAll() {
        collect();
        pagesInOnePlace();
        pagesConserved();
        noFreeBuddiesApart();
        zoneListsUnderLock();
        pcpListsProtected();
        countersMatch();
    }

    private static void require(boolean holds, String rule, String what, Object value) {
        if (!holds) {
            throw new InvariantViolation(rule, what + "=" + value);
        }
    }

    private void keep(int first, int order) {
        for (int pfn = first; pfn < first + (1 << order); pfn++) {
            kept.add(pfn);
            listed++;
        }
    }

    private void collect() {
        for (int order = 0; order < state.free().size(); order++) {
            for (int pfn : state.free().get(order)) {
                keep(pfn, order);
            }
        }
        state.pcp().forEach(list -> list.forEach(pfn -> keep(pfn, 0)));
        state.late().forEach(block -> keep(block.first(), block.order()));
        state.cache().forEach(pfn -> keep(pfn, 0));
        state.aside().stream().filter(Pointer::ownsSlab).forEach(object -> keep(Pointer.pfn(object), 0));
        for (List<Integer> sheaf : state.sheaf()) {
            sheaf.stream().filter(Pointer::ownsSlab).forEach(object -> keep(Pointer.pfn(object), 0));
        }
    }

    /** A page is on one list, or somebody has it. */
    void pagesInOnePlace() {
        require(kept.size() == listed, "PagesInOnePlace", "zone", state);
        Set<Integer> out = new HashSet<>();
        for (Block block : state.out()) {
            for (int page = 0;
                    page < 1 << block.order()
                            && block.first() <= Pointer.object(zone.buddy().pages());
                    page++) {
                int pfn = Pointer.pfn(block.first()) + page;
                require(out.add(pfn) && !kept.contains(pfn), "PagesInOnePlace", "pfn", pfn);
            }
        }
    }

    /** No page is lost, unless somebody freed less than he had. */
    void pagesConserved() {
        boolean leaks = Flag.unpack(parts.flags.bits()).contains(Flag.LEAK) || parts.litmus;
        int out = state.out().stream()
                .filter(block -> Pointer.isPage(block.first()) || Pointer.ownsSlab(block.first()))
                .mapToInt(block -> 1 << block.order())
                .sum();
        MemorySpec memory = parts.scenario.memory();
        int all = memory.free() + memory.cache() + parts.cpus.count() * memory.pcp();
        require(leaks || kept.size() + out == all, "PagesConserved", "pages", kept.size() + out);
    }

    /** Two free buddies of one order are merged. */
    void noFreeBuddiesApart() {
        for (int order = 0; order < zone.buddy().maxOrder(); order++) {
            for (int pfn : state.free().get(order)) {
                boolean apart = state.free().get(order).contains(pfn ^ (1 << order));
                require(!apart, "NoFreeBuddiesApart", "pfn", pfn);
            }
        }
    }

    private boolean holds(int process, int lock) {
        return parts.log.lastLock(process, lock, false) >= 0;
    }

    /** The free lists change under {@code zone->lock} only. */
    void zoneListsUnderLock() {
        for (int process = 0; process < parts.cpuOf.length; process++) {
            require(
                    !runsAt(process, Kind.REFILL, Kind.BUDDY_TAKE, Kind.BUDDY_GIVE, Kind.DRAIN)
                            || holds(process, allocator().zone()),
                    "ZoneListsUnderLock",
                    "process",
                    process);
        }
    }

    /** A CPU's list changes only where no other context of the CPU can come between. */
    void pcpListsProtected() {
        for (int process = 0; process < parts.cpuOf.length; process++) {
            int cpu = parts.cpuOf[process];
            boolean safe = !parts.cpus.irqsOn(cpu)
                    || holds(process, allocator().pcp(cpu))
                    || holds(process, allocator().pagesets());
            require(
                    safe || !runsAt(process, Kind.REFILL, Kind.PCP_POP, Kind.PCP_PUSH, Kind.DRAIN),
                    "PcpListsProtected",
                    "process",
                    process);
        }
    }

    private AllocatorLocks allocator() {
        return parts.locks.allocator.orElseThrow();
    }

    private boolean runsAt(int process, Kind... kinds) {
        return parts.runs(process)
                && !parts.frames.idle(process)
                && List.of(kinds).contains(parts.frames.next(process).kind());
    }

    /** The counters are the lengths of the lists: the machine's own rule, the specification counts. */
    void countersMatch() {
        int free = 0;
        for (int order = 0; order < state.free().size(); order++) {
            int length = state.free().get(order).size();
            require(
                    zone.buddy().blocks(order) == length,
                    "CountersMatch",
                    "nr_free",
                    zone.buddy().blocks(order));
            free += length << order;
        }
        require(
                zone.buddy().freePages() == free,
                "CountersMatch",
                "NR_FREE_PAGES",
                zone.buddy().freePages());
        for (int cpu = 0; cpu < parts.cpus.count(); cpu++) {
            int count = zone.pcp().count(cpu);
            require(count == state.pcp().get(cpu).size(), "CountersMatch", "pcp->count", count);
        }
    }
}
