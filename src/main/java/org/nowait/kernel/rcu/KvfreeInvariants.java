package org.nowait.kernel.rcu;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nowait.kernel.rcu.FreeCall.Place;

/** What must always hold in a world of kvfree_rcu(), a method a rule, named as in spec/KvfreeRcu.tla where it is one of its. */
public final class KvfreeInvariants {

    private static final Set<Place> HOLDING =
            Set.of(Place.ADD, Place.ALLOCATE_LOCKED, Place.INSTALL, Place.WITHOUT_PAGE);

    private final KvfreeParts parts;

    KvfreeInvariants(KvfreeParts parts) {
        this.parts = parts;
    }

    /**
     * Checks every rule.
     *
     * @throws IllegalStateException if one does not hold; it names the rule and the values
     */
    public void checkAll() {
        eachObjectInOnePlace();
        freedAfterReaders();
        pagesConserved();
        arraysFit();
        cacheBounded();
        storeIsCounted();
        lockExcludes();
    }

    private static void require(boolean holds, String rule, String what, int value) {
        if (!holds) {
            throw new IllegalStateException(rule + " does not hold: " + what + "=" + value);
        }
    }

    /** What was handed over is in one place until it is freed, and then in none. */
    private void eachObjectInOnePlace() {
        for (int object = 1; object <= parts.bounds.objects(); object++) {
            int places = parts.frees(object) + inCalls(object) + onCpus(object);
            require(places == (parts.isGiven(object) ? 1 : 0), "EachObjectInOnePlace", "object", object);
        }
    }

    private int inCalls(int object) {
        return (int)
                parts.calls.stream().filter(call -> call.object() == object).count();
    }

    private int onCpus(int object) {
        int places = 0;
        for (KfreeRcuCpu cpu : parts.cpus) {
            for (int list : List.of(cpu.head, cpu.deferred, cpu.headFree)) {
                places += count(parts.objects.list(list), object);
            }
            for (int list : List.of(cpu.bulkHead, cpu.bulkHeadFree, cpu.rcuFree, cpu.callbacks)) {
                for (int page : parts.pages.list(list)) {
                    places += count(parts.pages.records(page), object);
                }
            }
        }
        return places;
    }

    private static int count(List<Integer> list, int object) {
        return (int) list.stream().filter(each -> each == object).count();
    }

    /** Nobody reads what is freed. */
    private void freedAfterReaders() {
        for (int object = 1; object <= parts.bounds.objects(); object++) {
            for (int reader = 0; reader < parts.rcu.readers(); reader++) {
                boolean read = parts.frees(object) > 0 && parts.mayHaveFound(reader, object);
                require(!read, "FreedAfterReaders", "object", object);
            }
        }
    }

    /** Each page is on one list, or a call has it. */
    private void pagesConserved() {
        Set<Integer> seen = new HashSet<>();
        int places = parts.pages.available();
        for (KfreeRcuCpu cpu : parts.cpus) {
            for (int list : List.of(cpu.bulkHead, cpu.bkvcache, cpu.bulkHeadFree, cpu.rcuFree, cpu.callbacks)) {
                places += parts.pages.list(list).size();
                seen.addAll(parts.pages.list(list));
            }
        }
        for (FreeCall call : parts.calls) {
            places += call.hasPage() ? 1 : 0;
        }
        int all = parts.bounds.pages() + parts.scheme().reserve() * parts.cpus.size();
        require(places == all && !seen.contains(BulkPages.NULL), "PagesConserved", "pages", places);
    }

    private void arraysFit() {
        for (KfreeRcuCpu cpu : parts.cpus) {
            for (int list : List.of(cpu.bulkHead, cpu.bulkHeadFree, cpu.callbacks)) {
                for (int page : parts.pages.list(list)) {
                    int records = parts.pages.records(page).size();
                    require(records <= parts.bounds.slots(), "ArraysFit", "nr_records", records);
                }
            }
        }
    }

    private void cacheBounded() {
        for (KfreeRcuCpu cpu : parts.cpus) {
            require(
                    cpu.cached() <= Math.max(parts.bounds.keep(), parts.scheme().reserve()),
                    "CacheBounded",
                    "nr_bkv_objs",
                    cpu.cached());
        }
    }

    /** {@code nr_bkv_objs} counts {@code bkvcache}; the specification has only the number. */
    private void storeIsCounted() {
        for (KfreeRcuCpu cpu : parts.cpus) {
            int stored = parts.pages.list(cpu.bkvcache).size();
            require(stored == cpu.cached(), "nr_bkv_objs", "pages on bkvcache", stored);
        }
    }

    /** {@code krcp->lock}: one holder, who is at a place where he holds it. */
    private void lockExcludes() {
        for (int caller = 0; caller < parts.calls.size(); caller++) {
            FreeCall call = parts.calls.get(caller);
            boolean holds = !HOLDING.contains(call.place())
                    || parts.cpus.get(call.cpu()).isLockedBy(caller);
            require(holds, "LockExcludes", "caller", caller);
        }
    }
}
