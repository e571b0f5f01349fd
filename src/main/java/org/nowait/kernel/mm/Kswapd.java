package org.nowait.kernel.mm;

import java.util.Set;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Memory;
import org.nowait.kernel.lock.WaitList;

/**
 * kswapd and those who wake it, an access a step: {@code kswapd_try_to_sleep}, {@code wakeup_kswapd} (mm/vmscan.c). It waits
 * on a wait queue, which has a lock, or on an rcuwait.
 */
public final class Kswapd {

    /** Where kswapd is. */
    public enum Place {
        /** {@code balance_pgdat()}. */
        RECLAIM,
        /** {@code prepare_to_wait()}. */
        PREPARE,
        /** {@code prepare_kswapd_sleep()}. */
        TEST,
        /** {@code schedule()}. */
        SLEEP,
        /** {@code finish_wait()}. */
        FINISH
    }

    /** Where a waker is. */
    public enum WakerPlace {
        /** It asks for no page. */
        IDLE,
        /** It looked at the queue early, and found nobody. */
        SAW_NOBODY,
        /** It looked at the queue early, and found kswapd. */
        SAW_KSWAPD,
        /** In front of {@code waitqueue_active()}. */
        LOOK,
        /** In front of the queue's lock. */
        LOCK,
        /** In {@code __wake_up_common()}. */
        WAKE
    }

    /**
     * How large the zone is, and how a waker may be reordered.
     *
     * @param wakers tasks that allocate
     * @param pages pages of the zone
     * @param low at or below it a waker wakes kswapd, in pages
     * @param high up to it kswapd reclaims, in pages
     * @param rcuwait whether kswapd waits on an rcuwait
     * @param looksEarly whether a waker's look at the queue may come before its page is taken
     */
    public record Bounds(int wakers, int pages, int low, int high, boolean rcuwait, boolean looksEarly) {}

    private static final Place[] PLACES = Place.values();
    private static final WakerPlace[] WAKER_PLACES = WakerPlace.values();
    private static final int KSWAPD = 0;

    private final Memory memory = new Memory();
    private final Bounds bounds;
    private final Set<Fault> faults;
    private final WaitList queue;
    private final int free;
    private final int place;
    private final int interruptible;
    private final int owner;
    private final int wakers;

    /**
     * Makes kswapd reclaiming, with all pages free.
     *
     * @param bounds how large the zone is
     * @param faults what is wrong in this machine
     */
    public Kswapd(Bounds bounds, Set<Fault> faults) {
        this.bounds = bounds;
        this.faults = Set.copyOf(faults);
        queue = new WaitList(memory, 1, bounds.rcuwait(), faults);
        free = memory.reserve(1);
        place = memory.reserve(1);
        interruptible = memory.reserve(1);
        owner = memory.reserve(1);
        wakers = memory.reserve(bounds.wakers());
        memory.set(free, bounds.pages());
    }

    /** {@return all of the state} */
    public Memory memory() {
        return memory;
    }

    /** {@return how many pages are free} */
    public int free() {
        return memory.get(free);
    }

    /** {@return where kswapd is} */
    public Place place() {
        return PLACES[memory.get(place)];
    }

    /** {@return whether kswapd's state is TASK_INTERRUPTIBLE} */
    public boolean isInterruptible() {
        return memory.get(interruptible) != 0;
    }

    /** {@return whether a waker finds kswapd} */
    public boolean isQueued() {
        return queue.isActive();
    }

    /** {@return the waker who holds the queue's lock, or -1} */
    public int lockOwner() {
        return memory.get(owner) - 1;
    }

    /** {@return where the waker is} */
    public WakerPlace waker(int waker) {
        return WAKER_PLACES[memory.get(wakers + waker)];
    }

    private boolean balanced() {
        return free() >= bounds.high();
    }

    private boolean lockIsFree() {
        return queue.isSingle() || memory.get(owner) == 0;
    }

    @SuppressWarnings("EnumOrdinal") // a place is a byte of memory
    private boolean go(Place next) {
        memory.set(place, next.ordinal());
        return true;
    }

    @SuppressWarnings("EnumOrdinal") // a place is a byte of memory
    private boolean go(int waker, WakerPlace next) {
        memory.set(wakers + waker, next.ordinal());
        return true;
    }

    /** {@code balance_pgdat()}: a page. */
    public boolean reclaim() {
        if (place() != Place.RECLAIM || balanced()) {
            return false;
        }
        memory.add(free, 1);
        return true;
    }

    /** {@code balance_pgdat()} returns: the high mark is met. */
    public boolean stopReclaim() {
        boolean enough = balanced() || (faults.contains(Fault.RECLAIM_STOPS_AT_LOW) && free() > bounds.low());
        return place() == Place.RECLAIM && enough && go(Place.PREPARE);
    }

    /** {@code prepare_to_wait()}, {@code prepare_to_rcuwait()}. */
    public boolean prepare() {
        if (place() != Place.PREPARE || !lockIsFree()) {
            return false;
        }
        queue.add(KSWAPD);
        memory.set(interruptible, faults.contains(Fault.KSWAPD_STAYS_RUNNING) ? 0 : 1);
        return go(Place.TEST);
    }

    /** {@code prepare_kswapd_sleep()}. */
    public boolean test() {
        boolean sleeps = balanced() || faults.contains(Fault.KSWAPD_SLEEPS_UNTESTED);
        return place() == Place.TEST && go(sleeps ? Place.SLEEP : Place.FINISH);
    }

    /** {@code schedule()} returns. */
    public boolean sleep() {
        return place() == Place.SLEEP && !isInterruptible() && go(Place.FINISH);
    }

    /** {@code finish_wait()}, {@code finish_rcuwait()}. */
    public boolean finish() {
        if (place() != Place.FINISH || (isQueued() && !lockIsFree())) {
            return false;
        }
        if (!faults.contains(Fault.FINISH_STAYS_QUEUED)) {
            queue.remove(KSWAPD);
        }
        memory.set(interruptible, 0);
        return go(Place.RECLAIM);
    }

    /** A waker's look at the queue goes before the page that it takes. */
    public boolean lookEarly(int waker) {
        if (!bounds.looksEarly() || waker(waker) != WakerPlace.IDLE) {
            return false;
        }
        return go(waker, isQueued() ? WakerPlace.SAW_KSWAPD : WakerPlace.SAW_NOBODY);
    }

    /** A page is taken, if there is one; below the low mark the slow path wakes kswapd. */
    public boolean allocate(int waker) {
        WakerPlace from = waker(waker);
        if (from != WakerPlace.IDLE && from != WakerPlace.SAW_KSWAPD && from != WakerPlace.SAW_NOBODY) {
            return false;
        }
        memory.set(free, Math.max(0, free() - 1));
        int mark = bounds.low() - (faults.contains(Fault.WAKES_BELOW_LOW_ONLY) ? 1 : 0);
        return go(waker, free() <= mark ? afterLook(from) : WakerPlace.IDLE);
    }

    private static WakerPlace afterLook(WakerPlace from) {
        return switch (from) {
            case SAW_KSWAPD -> WakerPlace.LOCK;
            case SAW_NOBODY -> WakerPlace.IDLE;
            default -> WakerPlace.LOOK;
        };
    }

    /** {@code waitqueue_active()} and {@code pgdat_balanced()}. */
    public boolean look(int waker) {
        if (waker(waker) != WakerPlace.LOOK) {
            return false;
        }
        return go(waker, isQueued() && !balanced() ? WakerPlace.LOCK : WakerPlace.IDLE);
    }

    /** The queue's lock; an rcuwait has none. */
    public boolean lockQueue(int waker) {
        if (waker(waker) != WakerPlace.LOCK || !lockIsFree()) {
            return false;
        }
        memory.set(owner, queue.isSingle() ? 0 : waker + 1);
        return go(waker, WakerPlace.WAKE);
    }

    /** {@code __wake_up_common()}: who wakes leaves the queue; an rcuwait keeps its task. */
    public boolean wake(int waker) {
        if (waker(waker) != WakerPlace.WAKE) {
            return false;
        }
        if (isQueued() || queue.isSingle()) {
            memory.set(interruptible, 0);
        }
        if (!queue.isSingle() && !faults.contains(Fault.WOKEN_STAYS_QUEUED)) {
            queue.remove(KSWAPD);
        }
        memory.set(owner, 0);
        return go(waker, WakerPlace.IDLE);
    }
}
