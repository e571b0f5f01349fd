package org.nowait.kernel.rcu;

import static org.nowait.kernel.rcu.FreeCall.Place.ADD;
import static org.nowait.kernel.rcu.FreeCall.Place.ALLOCATE_LOCKED;
import static org.nowait.kernel.rcu.FreeCall.Place.ALLOCATE_UNLOCKED;
import static org.nowait.kernel.rcu.FreeCall.Place.IDLE;
import static org.nowait.kernel.rcu.FreeCall.Place.INSTALL;
import static org.nowait.kernel.rcu.FreeCall.Place.LOCK;
import static org.nowait.kernel.rcu.FreeCall.Place.RELOCK;
import static org.nowait.kernel.rcu.FreeCall.Place.SHEAF;
import static org.nowait.kernel.rcu.FreeCall.Place.SYNCHRONIZE;
import static org.nowait.kernel.rcu.FreeCall.Place.WITHOUT_PAGE;

import java.util.Set;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.rcu.KfreeRcuCpu.Worker;

/**
 * kvfree_rcu() up to its return, a primitive a step: {@code kvfree_call_rcu}, {@code add_ptr_to_bulk_krc_lock},
 * {@code get_cached_bnode}, {@code run_page_cache_worker} (mm/slab_common.c), {@code kfree_rcu_sheaf} (mm/slub.c). Each method
 * takes its step, or returns false and changes nothing.
 */
public final class KvfreeCalls {

    private final KvfreeParts parts;

    KvfreeCalls(KvfreeParts parts) {
        this.parts = parts;
    }

    private boolean has(Fault fault) {
        return parts.faults.contains(fault);
    }

    /** The caller hands an object over: the lowest that nobody has handed over yet. */
    public boolean give(int caller, int object, FreeForm form, FreeContext context) {
        FreeCall call = parts.calls.get(caller);
        boolean here = context == FreeContext.TASK || context == parts.context();
        if (call.place() != IDLE || !here || !isNext(object)) {
            return false;
        }
        parts.handOver(object);
        boolean sheaf = parts.scheme().hasSheaves() && (parts.build() != FreeBuild.RT || has(Fault.SHEAF_ON_RT));
        call.begin(object, form, context, sheaf ? SHEAF : LOCK);
        return true;
    }

    private boolean isNext(int object) {
        for (int earlier = 1; earlier < object; earlier++) {
            if (!parts.isGiven(earlier)) {
                return false;
            }
        }
        return !parts.isGiven(object);
    }

    /** The CPU's sheaf takes the object. */
    public boolean useSheaf(int caller, int cpu) {
        FreeCall call = parts.calls.get(caller);
        KfreeRcuCpu here = parts.cpus.get(cpu);
        if (call.place() != SHEAF || parts.pages.isEmpty(here.rcuFree)) {
            return false;
        }
        putInSheaf(call, here);
        return true;
    }

    /** The CPU has no sheaf, and one is allocated, or not. */
    public boolean askSheaf(int caller, int cpu, boolean got) {
        FreeCall call = parts.calls.get(caller);
        KfreeRcuCpu here = parts.cpus.get(cpu);
        if (call.place() != SHEAF || !parts.pages.isEmpty(here.rcuFree) || !canBe(got)) {
            return false;
        }
        parts.meet(parts.rules.askingForSheaf(parts.scheme(), parts.build(), call.context()));
        if (got) {
            parts.pages.push(here.rcuFree, parts.pages.allocate());
            putInSheaf(call, here);
        } else {
            call.move(LOCK);
        }
        return true;
    }

    private boolean canBe(boolean got) {
        return !got || parts.pages.available() > 0;
    }

    private void putInSheaf(FreeCall call, KfreeRcuCpu here) {
        int sheaf = parts.pages.first(here.rcuFree);
        parts.pages.add(sheaf, call.object());
        if (parts.pages.isFull(sheaf) || has(Fault.SHEAF_CALLED_AT_ONCE)) {
            parts.pages.setCookie(sheaf, parts.rcu.cookie());
            parts.pages.append(here.callbacks, parts.pages.pop(here.rcuFree));
        }
        call.end();
    }

    /** {@code krc_this_cpu_lock()}, the lock being free. */
    public boolean lock(int caller, int cpu) {
        FreeCall call = parts.calls.get(caller);
        KfreeRcuCpu here = parts.cpus.get(cpu);
        if ((call.place() != LOCK && call.place() != RELOCK) || here.isLocked()) {
            return false;
        }
        here.lock(caller);
        call.setCpu(cpu);
        if (call.place() == LOCK) {
            call.move(ADD);
        } else {
            call.move(call.hasPage() && !has(Fault.PAGE_FORGOTTEN_ON_RELOCK) ? INSTALL : WITHOUT_PAGE);
        }
        return true;
    }

    /** The lock is taken, and only tried: irq_work will see to the object. */
    public boolean tryFails(int caller, int cpu) {
        FreeCall call = parts.calls.get(caller);
        KfreeRcuCpu here = parts.cpus.get(cpu);
        boolean tries = parts.scheme().triesKrcpLock() && !has(Fault.NOLOCK_WAITS);
        if (call.place() != LOCK || !here.isLocked() || !tries) {
            return false;
        }
        parts.objects.push(here.deferred, call.object());
        call.end();
        return true;
    }

    /** An NMI waits for the lock of whom it interrupted. */
    public boolean nmiSpins(int caller, int cpu) {
        FreeCall call = parts.calls.get(caller);
        boolean waits = call.place() == LOCK
                && parts.cpus.get(cpu).isLocked()
                && !parts.scheme().triesKrcpLock();
        if (!waits || call.context() != FreeContext.NMI || parts.trouble().contains(Trouble.DEADLOCK)) {
            return false;
        }
        parts.meet(Set.of(Trouble.DEADLOCK));
        return true;
    }

    private boolean hasRoom(KfreeRcuCpu here) {
        int first = parts.pages.first(here.bulkHead);
        return first != BulkPages.NULL && !parts.pages.isFull(first);
    }

    /** The first array takes the object. */
    public boolean put(int caller) {
        FreeCall call = parts.calls.get(caller);
        if (call.place() != ADD || !hasRoom(here(call))) {
            return false;
        }
        parts.pages.add(parts.pages.first(here(call).bulkHead), call.object());
        here(call).unlock();
        call.end();
        return true;
    }

    private KfreeRcuCpu here(FreeCall call) {
        return parts.cpus.get(call.cpu());
    }

    /** {@code get_cached_bnode()} has one. */
    public boolean takeCached(int caller) {
        FreeCall call = parts.calls.get(caller);
        if (call.place() != ADD || hasRoom(here(call)) || here(call).cached() == 0) {
            return false;
        }
        parts.pages.pushArray(here(call).bulkHead, here(call).takeCached());
        return true;
    }

    /** {@code get_cached_bnode()} has none: what the scheme does now. */
    public boolean miss(int caller) {
        FreeCall call = parts.calls.get(caller);
        if (call.place() != ADD || hasRoom(here(call)) || here(call).cached() > 0) {
            return false;
        }
        switch (asks(call)) {
            case NEVER -> call.move(WITHOUT_PAGE);
            case LOCKED -> call.move(ALLOCATE_LOCKED);
            case DROPPED -> {
                if (!has(Fault.KRCP_LOCK_KEPT_FOR_PAGE)) {
                    here(call).unlock();
                }
                call.leaveCpu();
                call.move(ALLOCATE_UNLOCKED);
            }
        }
        return true;
    }

    private FreeScheme.Asks asks(FreeCall call) {
        FreeScheme scheme = parts.scheme();
        boolean silent = scheme.silentOnRt() && parts.build() == FreeBuild.RT && !has(Fault.ASKS_ON_RT);
        boolean ordinary = call.context() == FreeContext.TASK || call.context() == FreeContext.SPIN;
        boolean raw = scheme.hasRawCall() && !ordinary && !has(Fault.RAW_CALL_ASKS);
        return silent || raw ? FreeScheme.Asks.NEVER : scheme.asks(call.form());
    }

    /** The allocator answers under {@code krcp->lock}. */
    public boolean ask(int caller, boolean got) {
        FreeCall call = parts.calls.get(caller);
        if (call.place() != ALLOCATE_LOCKED || !canBe(got)) {
            return false;
        }
        meetForPage(call);
        if (got) {
            parts.pages.pushArray(here(call).bulkHead, parts.pages.allocate());
        }
        call.move(got ? ADD : WITHOUT_PAGE);
        return true;
    }

    private void meetForPage(FreeCall call) {
        boolean holds = parts.cpus.stream().anyMatch(cpu -> cpu.isLockedBy(parts.calls.indexOf(call)));
        parts.meet(parts.rules.askingForPage(parts.scheme(), parts.build(), call.context(), holds));
    }

    /** The allocator answers, the lock let go; a single-argument call may block for it. */
    public boolean askDropped(int caller, boolean got) {
        FreeCall call = parts.calls.get(caller);
        boolean takesNoRefusal = parts.scheme().insists() && !got;
        if (call.place() != ALLOCATE_UNLOCKED || !canBe(got) || takesNoRefusal) {
            return false;
        }
        meetForPage(call);
        if (call.form() == FreeForm.SINGLE) {
            parts.meet(parts.rules.sleeping(call.context()));
        }
        if (got) {
            call.setPage(parts.pages.allocate());
        }
        call.move(RELOCK);
        return true;
    }

    /** The page that came meanwhile goes in front, whatever came in between. */
    public boolean install(int caller) {
        FreeCall call = parts.calls.get(caller);
        if (call.place() != INSTALL) {
            return false;
        }
        parts.pages.pushArray(here(call).bulkHead, call.page());
        call.setPage(BulkPages.NULL);
        call.move(ADD);
        return true;
    }

    /** An object with an {@code rcu_head} goes on the list. */
    public boolean link(int caller) {
        FreeCall call = parts.calls.get(caller);
        if (call.place() != WITHOUT_PAGE || call.form() != FreeForm.DOUBLE) {
            return false;
        }
        hire(call);
        parts.objects.push(here(call).head, call.object());
        here(call).unlock();
        call.end();
        return true;
    }

    /** Without one its caller waits: {@code synchronize_rcu()}. */
    public boolean waitForGracePeriod(int caller) {
        FreeCall call = parts.calls.get(caller);
        if (call.place() != WITHOUT_PAGE || call.form() != FreeForm.SINGLE) {
            return false;
        }
        hire(call);
        parts.meet(parts.rules.sleeping(call.context()));
        here(call).unlock();
        call.leaveCpu();
        call.setCookie(parts.rcu.cookie());
        call.move(SYNCHRONIZE);
        return true;
    }

    /** {@code run_page_cache_worker()}: one at a time. */
    private void hire(FreeCall call) {
        FreeScheme scheme = parts.scheme();
        boolean idle = here(call).worker() == Worker.IDLE;
        if (scheme.hasWorker() && (idle || has(Fault.WORKER_HIRED_AGAIN))) {
            parts.meet(parts.rules.hiringWorker(scheme, call.context()));
            boolean timer = scheme.startsTimer() && !has(Fault.TIMER_LEFT_OUT);
            here(call).setWorker(timer ? Worker.TIMER : Worker.WORK);
        }
    }
}
