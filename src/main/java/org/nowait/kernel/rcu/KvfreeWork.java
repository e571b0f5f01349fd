package org.nowait.kernel.rcu;

import java.util.List;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.rcu.FreeCall.Place;
import org.nowait.kernel.rcu.KfreeRcuCpu.Worker;

/**
 * What kvfree_rcu() leaves to others: {@code kfree_rcu_monitor}, {@code kfree_rcu_work}, {@code kvfree_rcu_bulk},
 * {@code kvfree_rcu_list}, {@code fill_page_cache_func} (mm/slab_common.c), {@code rcu_free_sheaf} (mm/slub.c), and RCU itself.
 * Each method takes its step, or returns false and changes nothing.
 */
public final class KvfreeWork {

    private final KvfreeParts parts;

    KvfreeWork(KvfreeParts parts) {
        this.parts = parts;
    }

    private boolean has(Fault fault) {
        return parts.faults.contains(fault);
    }

    private boolean isDone(KfreeRcuCpu cpu) {
        return parts.pages.isEmpty(cpu.bulkHeadFree) && parts.objects.isEmpty(cpu.headFree);
    }

    /** {@code kfree_rcu_monitor()}: all that the CPU has becomes its batch, if its last one is done. */
    public boolean drain(int number) {
        KfreeRcuCpu cpu = parts.cpus.get(number);
        boolean nothing = parts.pages.isEmpty(cpu.bulkHead) && parts.objects.isEmpty(cpu.head);
        boolean busy = !isDone(cpu) && !has(Fault.BATCH_OVERWRITTEN);
        if (cpu.isLocked() || busy || nothing) {
            return false;
        }
        if (has(Fault.DRAIN_TAKES_ONE_ARRAY) && !parts.pages.isEmpty(cpu.bulkHead)) {
            parts.pages.push(cpu.bulkHeadFree, parts.pages.pop(cpu.bulkHead));
        } else {
            parts.pages.move(cpu.bulkHead, cpu.bulkHeadFree);
        }
        if (!has(Fault.DRAIN_LEAVES_LIST)) {
            parts.objects.move(cpu.head, cpu.headFree);
        }
        cpu.setCookie(parts.rcu.cookie());
        return true;
    }

    private boolean passed(int cookie) {
        return parts.rcu.poll(cookie);
    }

    /** {@code kvfree_rcu_bulk()}, then {@code put_cached_bnode()} under the lock. */
    public boolean freeArray(int number) {
        KfreeRcuCpu cpu = parts.cpus.get(number);
        boolean ripe = passed(cpu.cookie()) || has(Fault.ARRAY_FREED_AT_ONCE);
        if (cpu.isLocked() || parts.pages.isEmpty(cpu.bulkHeadFree) || !ripe) {
            return false;
        }
        int page = parts.pages.pop(cpu.bulkHeadFree);
        List<Integer> records = parts.pages.records(page);
        records.subList(0, has(Fault.BULK_FREES_FIRST_ONLY) ? 1 : records.size())
                .forEach(parts::free);
        parts.pages.clear(page);
        if (cpu.cached() < parts.bounds.keep() || has(Fault.CACHE_TAKES_ALL)) {
            cpu.store(page);
        } else if (!has(Fault.EMPTY_ARRAY_LOST)) {
            parts.pages.free(page);
        }
        settle(cpu);
        return true;
    }

    /** A batch that is done waits for nothing. */
    private void settle(KfreeRcuCpu cpu) {
        if (isDone(cpu)) {
            cpu.setCookie(0);
        }
    }

    /** {@code kvfree_rcu_list()}. */
    public boolean freeLinked(int number) {
        KfreeRcuCpu cpu = parts.cpus.get(number);
        boolean ripe = passed(cpu.cookie()) || has(Fault.LIST_FREED_AT_ONCE);
        if (parts.objects.isEmpty(cpu.headFree) || !ripe) {
            return false;
        }
        int object = parts.objects.pop(cpu.headFree);
        parts.free(object);
        if (has(Fault.LINKED_OBJECT_FREED_TWICE)) {
            parts.free(object);
        }
        settle(cpu);
        return true;
    }

    /** {@code rcu_free_sheaf()}, a callback. */
    public boolean freeSheaf(int number) {
        KfreeRcuCpu cpu = parts.cpus.get(number);
        int sheaf = parts.pages.first(cpu.callbacks);
        if (sheaf == BulkPages.NULL || !passed(parts.pages.cookie(sheaf))) {
            return false;
        }
        parts.pages.pop(cpu.callbacks);
        parts.pages.records(sheaf).forEach(parts::free);
        parts.pages.clear(sheaf);
        if (!has(Fault.SHEAF_PAGE_LOST)) {
            parts.pages.free(sheaf);
        }
        return true;
    }

    /** {@code synchronize_rcu()} returns, and its caller frees. */
    public boolean freeWaited(int caller) {
        FreeCall call = parts.calls.get(caller);
        boolean ripe = passed(call.cookie()) || has(Fault.SYNCHRONIZE_RETURNS_AT_ONCE);
        if (call.place() != Place.SYNCHRONIZE || !ripe) {
            return false;
        }
        parts.free(call.object());
        call.end();
        return true;
    }

    /** irq_work: what found the lock taken goes on the list. */
    public boolean takeDeferred(int number) {
        KfreeRcuCpu cpu = parts.cpus.get(number);
        if (parts.objects.isEmpty(cpu.deferred) || cpu.isLocked()) {
            return false;
        }
        parts.objects.splice(cpu.deferred, cpu.head);
        return true;
    }

    /** {@code schedule_page_work_fn()}. */
    public boolean timerFires(int number) {
        KfreeRcuCpu cpu = parts.cpus.get(number);
        if (cpu.worker() != Worker.TIMER) {
            return false;
        }
        cpu.setWorker(Worker.WORK);
        return true;
    }

    /** {@code fill_page_cache_func()}: a page, or the allocator's refusal, which ends it. */
    public boolean refill(int number, boolean got) {
        KfreeRcuCpu cpu = parts.cpus.get(number);
        if (cpu.worker() != Worker.WORK || cpu.isLocked() || (got && parts.pages.available() == 0)) {
            return false;
        }
        boolean kept = got && cpu.cached() < parts.bounds.keep();
        if (kept) {
            cpu.store(parts.pages.allocate());
        }
        boolean goesOn = kept && cpu.cached() < parts.bounds.keep();
        if (!goesOn && !has(Fault.WORKER_NEVER_ENDS)) {
            cpu.setWorker(Worker.IDLE);
        }
        return true;
    }

    /** {@code rcu_read_lock()}. */
    public boolean enter(int reader) {
        if (parts.rcu.isInside(reader)) {
            return false;
        }
        parts.rcu.readLock(reader);
        return true;
    }

    /** {@code rcu_read_unlock()}: the reader has no pointers any more. */
    public boolean leave(int reader) {
        if (!parts.rcu.isInside(reader)) {
            return false;
        }
        parts.rcu.readUnlock(reader);
        if (!has(Fault.READER_KEEPS_POINTERS)) {
            parts.forgetReferences(reader);
        }
        return true;
    }

    private boolean somebodyWaits() {
        return parts.cpus.stream().anyMatch(this::waits)
                || parts.calls.stream().anyMatch(call -> call.place() == Place.SYNCHRONIZE && !passed(call.cookie()));
    }

    private boolean waits(KfreeRcuCpu cpu) {
        boolean batch = !isDone(cpu) && !passed(cpu.cookie());
        return batch || parts.pages.list(cpu.callbacks).stream().anyMatch(sheaf -> !passed(parts.pages.cookie(sheaf)));
    }

    /** {@code rcu_gp_init()}, if somebody waits. */
    public boolean startGracePeriod() {
        boolean wanted = somebodyWaits() || has(Fault.GP_WITHOUT_WAITERS);
        if (parts.rcu.underWay() || !wanted) {
            return false;
        }
        parts.rcu.startGracePeriod();
        return true;
    }

    /** {@code rcu_gp_cleanup()}, once nobody holds it up. */
    public boolean endGracePeriod() {
        if (!parts.rcu.underWay() || !parts.rcu.nobodyHoldsOut()) {
            return false;
        }
        parts.rcu.endGracePeriod();
        return true;
    }
}
