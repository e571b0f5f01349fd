package org.nowait.kernel.rcu;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Memory;

/** The parts of a world of kvfree_rcu(), all in one memory, and what is asked of them in common. */
final class KvfreeParts {

    /* The highest number of pages that a scheme gives each CPU at boot. */
    private static final int MOST_RESERVE = 1;
    private static final FreeScheme[] SCHEMES = FreeScheme.values();
    private static final FreeBuild[] BUILDS = FreeBuild.values();
    private static final FreeContext[] CONTEXTS = FreeContext.values();

    final Memory memory = new Memory();
    final KvfreeBounds bounds;
    final Set<Fault> faults;
    final TroubleRules rules;
    final RcuState rcu;
    final LinkedObjects objects;
    final BulkPages pages;
    final List<KfreeRcuCpu> cpus = new ArrayList<>();
    final List<FreeCall> calls = new ArrayList<>();
    private final int scheme;
    private final int build;
    private final int context;
    private final int trouble;
    private final int given;
    private final int frees;
    private final int references;

    KvfreeParts(KvfreeBounds bounds, Set<Fault> faults) {
        this.bounds = bounds;
        this.faults = Set.copyOf(faults);
        rules = new TroubleRules(faults);
        rcu = new RcuState(memory, bounds.readers(), faults);
        objects = new LinkedObjects(memory, bounds.objects(), faults);
        pages = new BulkPages(memory, bounds.pages() + MOST_RESERVE * bounds.cpus(), bounds.slots(), faults);
        for (int cpu = 0; cpu < bounds.cpus(); cpu++) {
            cpus.add(new KfreeRcuCpu(memory, pages, faults));
        }
        for (int caller = 0; caller < bounds.callers(); caller++) {
            calls.add(new FreeCall(memory));
        }
        scheme = memory.reserve(1);
        build = memory.reserve(1);
        context = memory.reserve(1);
        trouble = memory.reserve(1);
        given = memory.reserve(bounds.objects() + 1);
        frees = memory.reserve(bounds.objects() + 1);
        references = memory.reserve(bounds.readers() * (bounds.objects() + 1));
    }

    @SuppressWarnings("EnumOrdinal") // the cell is bytes of memory, too
    void boot(FreeScheme newScheme, FreeBuild newBuild, FreeContext newContext) {
        memory.set(scheme, newScheme.ordinal());
        memory.set(build, newBuild.ordinal());
        memory.set(context, newContext.ordinal());
        int reserve = newScheme.reserve();
        pages.provide(bounds.pages() + reserve * cpus.size());
        for (KfreeRcuCpu cpu : cpus) {
            for (int i = 0; i < reserve; i++) {
                cpu.store(pages.allocate());
            }
        }
    }

    FreeScheme scheme() {
        return SCHEMES[memory.get(scheme)];
    }

    FreeBuild build() {
        return BUILDS[memory.get(build)];
    }

    FreeContext context() {
        return CONTEXTS[memory.get(context)];
    }

    boolean isGiven(int object) {
        return memory.get(given + object) != 0;
    }

    /** The object is unlinked; who reads now may have found it before. */
    void handOver(int object) {
        memory.set(given + object, 1);
        for (int reader = 0; reader < rcu.readers(); reader++) {
            if (rcu.isInside(reader) && !faults.contains(Fault.READERS_OVERLOOKED)) {
                memory.set(reference(reader, object), 1);
            }
        }
    }

    private int reference(int reader, int object) {
        return references + reader * (bounds.objects() + 1) + object;
    }

    boolean mayHaveFound(int reader, int object) {
        return memory.get(reference(reader, object)) != 0;
    }

    void forgetReferences(int reader) {
        for (int object = 1; object <= bounds.objects(); object++) {
            memory.set(reference(reader, object), 0);
        }
    }

    int frees(int object) {
        return memory.get(frees + object);
    }

    void free(int object) {
        memory.add(frees + object, 1);
    }

    Set<Trouble> trouble() {
        Set<Trouble> met = EnumSet.noneOf(Trouble.class);
        for (Trouble each : Trouble.values()) {
            if ((memory.get(trouble) & bit(each)) != 0) {
                met.add(each);
            }
        }
        return met;
    }

    void meet(Set<Trouble> met) {
        met.forEach(each -> memory.set(trouble, memory.get(trouble) | bit(each)));
    }

    @SuppressWarnings("EnumOrdinal") // each trouble is a bit
    private static int bit(Trouble each) {
        return 1 << each.ordinal();
    }
}
