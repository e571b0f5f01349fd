package org.nowait.kernel.rcu;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Memory;

/**
 * A world of kvfree_rcu(): callers, per-CPU structures, readers and grace periods, under one scheme on one build. Its state is
 * bytes; {@link #calls()} and {@link #work()} take its steps, the rest shows what there is.
 */
public final class KvfreeRcu {

    /**
     * A sheaf that waits for a grace period.
     *
     * @param objects what it holds, in the order it came
     * @param ends grace periods that must end, 0 to 2
     */
    public record Callback(List<Integer> objects, int ends) {

        /** Copies the list. */
        public Callback {
            objects = List.copyOf(objects);
        }
    }

    private final KvfreeParts parts;
    private final KvfreeCalls calls;
    private final KvfreeWork work;
    private final KvfreeInvariants invariants;
    private final byte[] empty;

    /**
     * Makes a world that has not booted.
     *
     * @param bounds how large it is
     * @param faults what is wrong in it, usually nothing
     */
    public KvfreeRcu(KvfreeBounds bounds, Set<Fault> faults) {
        parts = new KvfreeParts(bounds, faults);
        calls = new KvfreeCalls(parts);
        work = new KvfreeWork(parts);
        invariants = new KvfreeInvariants(parts);
        empty = new byte[parts.memory.size()];
        parts.memory.save(empty, 0);
    }

    /**
     * Starts the world anew.
     *
     * @param scheme how objects are freed
     * @param build on which build
     * @param context where callers are who may not sleep
     */
    public void boot(FreeScheme scheme, FreeBuild build, FreeContext context) {
        parts.memory.restore(empty, 0);
        parts.boot(scheme, build, context);
    }

    /** {@return the steps of callers} */
    public KvfreeCalls calls() {
        return calls;
    }

    /** {@return the steps of everybody else} */
    public KvfreeWork work() {
        return work;
    }

    /** {@return what must always hold} */
    public KvfreeInvariants invariants() {
        return invariants;
    }

    /** {@return how large the world is} */
    public KvfreeBounds bounds() {
        return parts.bounds;
    }

    /** {@return all of the state} */
    public Memory memory() {
        return parts.memory;
    }

    /** {@return how objects are freed} */
    public FreeScheme scheme() {
        return parts.scheme();
    }

    /** {@return on which build} */
    public FreeBuild build() {
        return parts.build();
    }

    /** {@return where callers are who may not sleep} */
    public FreeContext context() {
        return parts.context();
    }

    /** {@return whether the object was handed over} */
    public boolean isGiven(int object) {
        return parts.isGiven(object);
    }

    /** {@return how often the object was freed} */
    public int frees(int object) {
        return parts.frees(object);
    }

    /** {@return whether the reader may still have a pointer to the object} */
    public boolean mayHaveFound(int reader, int object) {
        return parts.mayHaveFound(reader, object);
    }

    /** {@return readers and grace periods} */
    public RcuState rcu() {
        return parts.rcu;
    }

    /** {@return the caller's call} */
    public FreeCall call(int caller) {
        return parts.calls.get(caller);
    }

    /** {@return how many grace periods must end for the caller's, 0 to 2} */
    public int endsForCall(int caller) {
        FreeCall call = call(caller);
        return call.place() == FreeCall.Place.SYNCHRONIZE ? parts.rcu.endsUntil(call.cookie()) : 0;
    }

    /** {@return the caller who holds the CPU's lock, or -1} */
    public int lockOwner(int cpu) {
        return parts.cpus.get(cpu).lockOwner();
    }

    /** {@return the CPU's arrays, the one with room first} */
    public List<List<Integer>> arrays(int cpu) {
        return records(parts.cpus.get(cpu).bulkHead);
    }

    /** {@return the CPU's objects without an array, newest first} */
    public List<Integer> head(int cpu) {
        return parts.objects.list(parts.cpus.get(cpu).head);
    }

    /** {@return how many pages the CPU has in store} */
    public int cached(int cpu) {
        return parts.cpus.get(cpu).cached();
    }

    /** {@return who fills the CPU's store: idle, timer or work} */
    public String worker(int cpu) {
        return parts.cpus.get(cpu).worker().name().toLowerCase(Locale.ROOT);
    }

    /** {@return the objects that found the CPU's lock taken, newest first} */
    public List<Integer> deferred(int cpu) {
        return parts.objects.list(parts.cpus.get(cpu).deferred);
    }

    /** {@return the arrays of the CPU's batch} */
    public List<List<Integer>> batchArrays(int cpu) {
        return records(parts.cpus.get(cpu).bulkHeadFree);
    }

    /** {@return the objects of the CPU's batch without an array} */
    public List<Integer> batchHead(int cpu) {
        return parts.objects.list(parts.cpus.get(cpu).headFree);
    }

    /** {@return how many grace periods must end for the CPU's batch, 0 to 2} */
    public int endsForBatch(int cpu) {
        boolean none = batchArrays(cpu).isEmpty() && batchHead(cpu).isEmpty();
        return none ? 0 : parts.rcu.endsUntil(parts.cpus.get(cpu).cookie());
    }

    /** {@return the CPU's sheaf under way: one at most} */
    public List<List<Integer>> sheaf(int cpu) {
        return records(parts.cpus.get(cpu).rcuFree);
    }

    /** {@return the CPU's sheaves that wait, oldest first} */
    public List<Callback> callbacks(int cpu) {
        return parts.pages.list(parts.cpus.get(cpu).callbacks).stream()
                .map(sheaf -> new Callback(parts.pages.records(sheaf), parts.rcu.endsUntil(parts.pages.cookie(sheaf))))
                .toList();
    }

    /** {@return how many pages the allocator could give} */
    public int availablePages() {
        return parts.pages.available();
    }

    /** {@return what went wrong so far} */
    public Set<Trouble> trouble() {
        return parts.trouble();
    }

    /** {@return the objects, from 1} */
    public IntStream objects() {
        return IntStream.rangeClosed(1, parts.bounds.objects());
    }

    private List<List<Integer>> records(int list) {
        return parts.pages.list(list).stream().map(parts.pages::records).toList();
    }
}
