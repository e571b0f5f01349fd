package org.nowait.kernel.mm;

import java.util.Set;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Memory;

/**
 * A request of low order that may block, in its slow path: it tries, reclaims, and has a task killed where nothing can be
 * reclaimed ({@code __alloc_pages_slowpath}, {@code should_reclaim_retry}, mm/page_alloc.c; mm/oom_kill.c). Pages are counted.
 */
public final class BlockingRequests {

    /** Where the request is. */
    public enum Place {
        /** {@code get_page_from_freelist()}. */
        TRY,
        /** {@code __alloc_pages_direct_reclaim()}. */
        RECLAIM,
        /** {@code __alloc_pages_may_oom()}. */
        KILL,
        /** It has its page. */
        ANSWERED
    }

    /** The task that can be killed. */
    public enum Victim {
        /** Nobody has killed it. */
        RUNS,
        /** It has been killed, and has not exited. */
        KILLED,
        /** It has exited. */
        GONE
    }

    /**
     * What there is at the beginning, and who takes part.
     *
     * @param cache pages that can be reclaimed
     * @param held pages of the task that can be killed
     * @param rounds rounds without progress before a task is killed
     * @param victimWaits whether the victim needs a lock of the requester's to exit
     * @param reaper whether there is an oom_reaper
     * @param rival whether others take pages, too
     */
    public record Bounds(int cache, int held, int rounds, boolean victimWaits, boolean reaper, boolean rival) {}

    private static final Place[] PLACES = Place.values();
    private static final Victim[] VICTIMS = Victim.values();

    private final Memory memory = new Memory();
    private final Bounds bounds;
    private final Set<Fault> faults;
    private final int place;
    private final int free;
    private final int cache;
    private final int held;
    private final int rounds;
    private final int victim;

    /**
     * Makes a request that has found nothing free.
     *
     * @param bounds what there is
     * @param faults what is wrong in this machine
     */
    public BlockingRequests(Bounds bounds, Set<Fault> faults) {
        this.bounds = bounds;
        this.faults = Set.copyOf(faults);
        place = memory.reserve(1);
        free = memory.reserve(1);
        cache = memory.reserve(1);
        held = memory.reserve(1);
        rounds = memory.reserve(1);
        victim = memory.reserve(1);
        memory.set(cache, bounds.cache());
        memory.set(held, bounds.held());
    }

    /** {@return all of the state} */
    public Memory memory() {
        return memory;
    }

    /** {@return where the request is} */
    public Place place() {
        return PLACES[memory.get(place)];
    }

    /** {@return pages that are free} */
    public int free() {
        return memory.get(free);
    }

    /** {@return pages that can be reclaimed} */
    public int cache() {
        return memory.get(cache);
    }

    /** {@return pages of the task that can be killed} */
    public int held() {
        return memory.get(held);
    }

    /** {@return rounds without progress} */
    public int rounds() {
        return memory.get(rounds);
    }

    /** {@return the task that can be killed} */
    public Victim victim() {
        return VICTIMS[memory.get(victim)];
    }

    @SuppressWarnings("EnumOrdinal") // a place is a byte of memory
    private boolean go(Place next) {
        memory.set(place, next.ordinal());
        return true;
    }

    @SuppressWarnings("EnumOrdinal") // the victim is a byte of memory
    private void becomes(Victim next) {
        memory.set(victim, next.ordinal());
    }

    /** {@code get_page_from_freelist()}. */
    public boolean tryFreelists() {
        if (place() != Place.TRY) {
            return false;
        }
        if (free() == 0) {
            return go(Place.RECLAIM);
        }
        memory.add(free, -1);
        return go(Place.ANSWERED);
    }

    /** {@code __alloc_pages_direct_reclaim()} makes progress. */
    public boolean reclaim() {
        if (place() != Place.RECLAIM || cache() == 0) {
            return false;
        }
        memory.add(cache, -1);
        memory.add(free, 1);
        memory.set(rounds, faults.contains(Fault.PROGRESS_KEEPS_ROUNDS) ? rounds() : 0);
        return go(Place.TRY);
    }

    /** {@code should_reclaim_retry()}. */
    public boolean noProgress() {
        if (place() != Place.RECLAIM || cache() > 0) {
            return false;
        }
        if (rounds() < bounds.rounds() && !faults.contains(Fault.KILLS_WITHOUT_RETRY)) {
            memory.add(rounds, 1);
            return go(Place.TRY);
        }
        return go(Place.KILL);
    }

    /** {@code out_of_memory()}, after a last look at the lists: while one victim is not gone there is no second. */
    public boolean kill() {
        boolean hopeless = victim() == Victim.GONE && free() + cache() == 0;
        if (place() != Place.KILL || hopeless) {
            return false;
        }
        if (victim() == Victim.RUNS) {
            becomes(Victim.KILLED);
        }
        memory.set(rounds, 0);
        return go(Place.TRY);
    }

    /** {@code exit_oom_victim()}, unless a lock of the requester's holds the victim up. */
    public boolean exit() {
        boolean heldUp =
                bounds.victimWaits() && place() != Place.ANSWERED && !faults.contains(Fault.VICTIM_NEEDS_NO_LOCK);
        if (victim() != Victim.KILLED || heldUp) {
            return false;
        }
        becomes(Victim.GONE);
        giveBack();
        return true;
    }

    private void giveBack() {
        memory.add(free, held());
        memory.set(held, 0);
    }

    /** {@code oom_reap_task()}. */
    public boolean reap() {
        if (!bounds.reaper() || victim() != Victim.KILLED || held() == 0) {
            return false;
        }
        giveBack();
        return true;
    }

    /** Others read a file. */
    public boolean steal() {
        if (!bounds.rival() || free() == 0) {
            return false;
        }
        memory.add(free, -1);
        memory.add(cache, 1);
        return true;
    }
}
