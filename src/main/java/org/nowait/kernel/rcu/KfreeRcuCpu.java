package org.nowait.kernel.rcu;

import java.util.Set;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Memory;

/**
 * What a CPU keeps for kvfree_rcu(): {@code struct kfree_rcu_cpu} with one {@code struct kfree_rcu_cpu_work}, the
 * {@code rcu_free} sheaf of {@code struct slub_percpu_sheaves}, and the callbacks that this CPU gave to call_rcu().
 */
final class KfreeRcuCpu {

    /** Who fills the cache. */
    enum Worker {
        /** Nobody. */
        IDLE,
        /** A timer that will queue the work item. */
        TIMER,
        /** The work item. */
        WORK
    }

    private static final int NOBODY = 0;

    private final Memory memory;
    private final BulkPages pages;
    private final Set<Fault> faults;
    private final int owner;
    private final int worker;
    private final int cached;
    private final int cookie;
    /** Pages with room for objects that were handed over ({@code krcp->bulk_head}). */
    final int bulkHead;
    /** Objects without a page ({@code krcp->head}). */
    final int head;
    /** Empty pages in store ({@code krcp->bkvcache}). */
    final int bkvcache;
    /** Objects that found the lock taken. */
    final int deferred;
    /** The batch's pages ({@code krwp->bulk_head_free}). */
    final int bulkHeadFree;
    /** The batch's objects without a page ({@code krwp->head_free}). */
    final int headFree;
    /** The sheaf under way ({@code pcs->rcu_free}), a list of one page at most. */
    final int rcuFree;
    /** Sheaves that wait as callbacks, oldest first. */
    final int callbacks;

    KfreeRcuCpu(Memory memory, BulkPages pages, Set<Fault> faults) {
        this.memory = memory;
        this.pages = pages;
        this.faults = Set.copyOf(faults);
        owner = memory.reserve(1);
        worker = memory.reserve(1);
        cached = memory.reserve(1);
        cookie = memory.reserve(1);
        bulkHead = pages.newList();
        head = memory.reserve(1);
        bkvcache = pages.newList();
        deferred = memory.reserve(1);
        bulkHeadFree = pages.newList();
        headFree = memory.reserve(1);
        rcuFree = pages.newList();
        callbacks = pages.newList();
    }

    boolean isLocked() {
        return memory.get(owner) != NOBODY;
    }

    boolean isLockedBy(int caller) {
        return memory.get(owner) == caller + 1;
    }

    /** {@return the caller who holds the lock, or -1} */
    int lockOwner() {
        return memory.get(owner) - 1;
    }

    void lock(int caller) {
        memory.set(owner, caller + 1);
    }

    void unlock() {
        memory.set(owner, NOBODY);
    }

    Worker worker() {
        return Worker.values()[memory.get(worker)];
    }

    @SuppressWarnings("EnumOrdinal") // a state is a byte of memory
    void setWorker(Worker next) {
        memory.set(worker, next.ordinal());
    }

    /** {@code krcp->nr_bkv_objs}. */
    int cached() {
        return memory.get(cached);
    }

    /** {@code get_cached_bnode()}: takes a page from the store; there is one. */
    int takeCached() {
        if (!faults.contains(Fault.CACHED_PAGE_STAYS_COUNTED)) {
            memory.add(cached, -1);
        }
        return pages.pop(bkvcache);
    }

    /** {@code put_cached_bnode()}. */
    void store(int page) {
        pages.push(bkvcache, page);
        memory.add(cached, 1);
    }

    int cookie() {
        return memory.get(cookie);
    }

    void setCookie(int value) {
        memory.set(cookie, value);
    }
}
