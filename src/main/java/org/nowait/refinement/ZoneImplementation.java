package org.nowait.refinement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.nowait.conformance.SpecState;
import org.nowait.graph.ActionLabel;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Memory;
import org.nowait.kernel.mm.BuddyAllocator;
import org.nowait.kernel.mm.PerCpuPages;
import org.nowait.tla.TlaFunction;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaSeq;
import org.nowait.tla.TlaSet;
import org.nowait.tla.TlaValue;

/**
 * A zone's lists as an implementation of spec/BuddyBlocks.tla, and with per-CPU lists of spec/PcpLists.tla. The blocks that
 * somebody has are remembered here: the allocator does not know them.
 */
public final class ZoneImplementation extends TabulatedImplementation {

    private final ZoneBounds bounds;
    private final Memory memory = new Memory();
    private final BuddyAllocator zone;
    private final PerCpuPages lists;
    private final int owned;
    private final byte[] start;

    /**
     * Makes a zone with all of its pages free.
     *
     * @param bounds the model's constants
     * @param faults what is wrong in it, usually nothing
     */
    public ZoneImplementation(ZoneBounds bounds, Set<Fault> faults) {
        this.bounds = bounds;
        int cpus = bounds.cpus().size();
        zone = new BuddyAllocator(memory, bounds.pages(), bounds.order(), faults);
        lists = new PerCpuPages(memory, zone, cpus, bounds.batch(), bounds.high(), faults);
        owned = memory.reserve(bounds.pages());
        start = new byte[memory.size()];
        memory.save(start, 0);
        blockDeeds(cpus == 0 ? "Allocate" : "AllocateBlock", cpus == 0 ? "Free" : "FreeBlock");
        if (cpus == 0) {
            bulkDeeds();
        }
        for (int cpu = 0; cpu < cpus; cpu++) {
            listDeeds(cpu, bounds.cpus().get(cpu));
        }
    }

    private void take(BooleanSupplier possible, Runnable action, ActionLabel label) {
        deed(label, () -> true, possible, action);
    }

    private void give(BooleanSupplier has, Runnable action, ActionLabel label) {
        deed(label, has, () -> true, action);
    }

    /** Whether its caller has the pages it speaks of, whether the lists let it, and what it does. */
    private void deed(ActionLabel label, BooleanSupplier has, BooleanSupplier possible, Runnable action) {
        add(label, has, () -> {
            boolean taken = has.getAsBoolean() && possible.getAsBoolean();
            if (taken) {
                action.run();
            }
            return taken;
        });
    }

    private void blockDeeds(String allocate, String free) {
        for (int each = 0; each <= bounds.order(); each++) {
            int order = each;
            TlaInt number = TlaInt.of(order);
            take(() -> zone.hasBlock(order), () -> own(zone.allocate(order), order), ActionLabel.of(allocate, number));
            for (int page = 0; page < bounds.pages(); page++) {
                int pfn = page;
                give(() -> owns(pfn, order), () -> free(pfn, order), ActionLabel.of(free, TlaInt.of(pfn), number));
            }
        }
    }

    private void bulkDeeds() {
        for (int each = 2; each <= bounds.bulk(); each++) {
            int count = each;
            ActionLabel label = ActionLabel.of("AllocateBulk", TlaInt.of(count));
            take(() -> zone.freePages() >= count, () -> allocateBulk(count), label);
        }
        choose(new ArrayList<>());
    }

    /** Every sequence of different pages that one hold of the lock may free. */
    private void choose(List<Integer> chosen) {
        if (chosen.size() >= 2) {
            List<Integer> pages = List.copyOf(chosen);
            ActionLabel label = ActionLabel.of("FreeBulk", sequence(pages));
            give(() -> pages.stream().allMatch(pfn -> owns(pfn, 0)), () -> freeBulk(pages), label);
        }
        for (int pfn = 0; pfn < bounds.pages() && chosen.size() < bounds.bulk(); pfn++) {
            if (!chosen.contains(pfn)) {
                chosen.add(pfn);
                choose(chosen);
                chosen.remove(chosen.size() - 1);
            }
        }
    }

    private void listDeeds(int cpu, TlaValue name) {
        take(() -> !isEmpty(cpu), () -> own(lists.pop(cpu), 0), ActionLabel.of("PopPage", name));
        take(() -> isEmpty(cpu) && zone.hasBlock(0), () -> lists.refill(cpu), ActionLabel.of("Refill", name));
        take(() -> lists.full(cpu), () -> lists.drain(cpu, bounds.batch()), ActionLabel.of("Drain", name));
        for (int page = 0; page < bounds.pages(); page++) {
            int pfn = page;
            ActionLabel label = ActionLabel.of("PushPage", name, TlaInt.of(pfn));
            deed(label, () -> owns(pfn, 0), () -> !lists.full(cpu), () -> push(cpu, pfn));
        }
    }

    private boolean isEmpty(int cpu) {
        return lists.first(cpu) == PerCpuPages.NONE;
    }

    private void own(int pfn, int order) {
        memory.set(owned + pfn, order + 1);
    }

    private boolean owns(int pfn, int order) {
        return memory.get(owned + pfn) == order + 1;
    }

    private void free(int pfn, int order) {
        zone.free(pfn, order);
        memory.set(owned + pfn, 0);
    }

    private void push(int cpu, int pfn) {
        lists.push(cpu, pfn);
        memory.set(owned + pfn, 0);
    }

    private void allocateBulk(int count) {
        for (int i = 0; i < count; i++) {
            own(zone.allocate(0), 0);
        }
    }

    private void freeBulk(List<Integer> pages) {
        pages.forEach(pfn -> free(pfn, 0));
    }

    @Override
    public void reset(SpecState initial) {
        memory.restore(start, 0);
    }

    @Override
    public TlaValue abstraction(String variable) {
        return switch (variable) {
            case "free" -> byOrder(order -> sequence(zone.list(order)));
            case "blocks" -> blocks();
            case "nrFree" -> byOrder(order -> TlaInt.of(zone.blocks(order)));
            case "freePages" -> TlaInt.of(zone.freePages());
            case "lists" -> byCpu(cpu -> sequence(lists.list(cpu)));
            case "counts" -> byCpu(cpu -> TlaInt.of(lists.count(cpu)));
            default -> throw new IllegalArgumentException("a variable is one of the model's: variable=" + variable);
        };
    }

    private TlaValue byOrder(IntFunction<TlaValue> value) {
        Map<TlaValue, TlaValue> entries = new TreeMap<>();
        IntStream.rangeClosed(0, bounds.order()).forEach(order -> entries.put(TlaInt.of(order), value.apply(order)));
        return TlaFunction.of(entries);
    }

    private TlaValue byCpu(IntFunction<TlaValue> value) {
        Map<TlaValue, TlaValue> entries = new TreeMap<>();
        IntStream.range(0, lists.cpus())
                .forEach(cpu -> entries.put(bounds.cpus().get(cpu), value.apply(cpu)));
        return TlaFunction.of(entries);
    }

    private static TlaValue sequence(List<Integer> pages) {
        return TlaSeq.of(pages.stream().map(TlaInt::of).toList());
    }

    private TlaValue blocks() {
        Set<TlaValue> blocks = new HashSet<>();
        for (int pfn = 0; pfn < bounds.pages(); pfn++) {
            int order = memory.get(owned + pfn) - 1;
            if (order >= 0) {
                blocks.add(TlaRecord.of(Map.of("pfn", TlaInt.of(pfn), "order", TlaInt.of(order))));
            }
        }
        return TlaSet.of(blocks);
    }

    @Override
    Memory memory() {
        return memory;
    }
}
