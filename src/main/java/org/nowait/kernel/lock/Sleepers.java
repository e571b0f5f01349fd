package org.nowait.kernel.lock;

import java.util.List;
import java.util.Set;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Memory;

/** Tasks that sleep until something has happened, and its waker; {@code wait_event()} and {@code wake_up_all()}. */
public final class Sleepers {

    /** Where a sleeper is. */
    public enum Place {
        /** Not on the list yet. */
        COME,
        /** On it, about to look. */
        LOOK,
        /** In {@code schedule()}. */
        SLEEP,
        /** On its way again. */
        GONE
    }

    /** What they wait for. */
    public enum Event {
        /** It has not happened. */
        AWAITED,
        /** It has, and nobody was told. */
        HAPPENED,
        /** Everybody on the list was told. */
        TOLD
    }

    private static final Place[] PLACES = Place.values();
    private static final Event[] EVENTS = Event.values();

    private final Memory memory = new Memory();
    private final Set<Fault> faults;
    private final WaitList list;
    private final int sleepers;
    private final int places;
    private final int event;

    /**
     * Makes tasks that have not come yet.
     *
     * @param sleepers how many, at least 1
     * @param rcuwait whether they wait on an rcuwait, which has room for one
     * @param faults what is wrong in this machine
     */
    public Sleepers(int sleepers, boolean rcuwait, Set<Fault> faults) {
        this.sleepers = sleepers;
        this.faults = Set.copyOf(faults);
        list = new WaitList(memory, sleepers, rcuwait, faults);
        places = memory.reserve(sleepers);
        event = memory.reserve(1);
    }

    /** {@return all of the state} */
    public Memory memory() {
        return memory;
    }

    /** {@return where the sleeper is} */
    public Place place(int sleeper) {
        return PLACES[memory.get(places + sleeper)];
    }

    /** {@return what they wait for} */
    public Event event() {
        return EVENTS[memory.get(event)];
    }

    /** {@return the tasks that a waker finds} */
    public List<Integer> found() {
        return list.tasks();
    }

    @SuppressWarnings("EnumOrdinal") // a place is a byte of memory
    private void move(int sleeper, Place place) {
        memory.set(places + sleeper, place.ordinal());
    }

    @SuppressWarnings("EnumOrdinal") // the event is a byte of memory
    private void become(Event next) {
        memory.set(event, next.ordinal());
    }

    /** {@code prepare_to_wait()}. */
    public boolean prepare(int sleeper) {
        if (place(sleeper) != Place.COME) {
            return false;
        }
        list.add(sleeper);
        move(sleeper, Place.LOOK);
        return true;
    }

    /** The condition, then {@code schedule()} or away. */
    public boolean look(int sleeper) {
        if (place(sleeper) != Place.LOOK) {
            return false;
        }
        boolean sleeps = event() == Event.AWAITED || faults.contains(Fault.SLEEPER_DOES_NOT_LOOK);
        move(sleeper, sleeps ? Place.SLEEP : Place.GONE);
        return true;
    }

    /** It happens. */
    public boolean happen() {
        if (event() != Event.AWAITED) {
            return false;
        }
        become(Event.HAPPENED);
        return true;
    }

    /** {@code wake_up_all()}: those on the list who sleep. */
    public boolean wake() {
        if (event() != Event.HAPPENED) {
            return false;
        }
        become(Event.TOLD);
        List<Integer> found = list.tasks();
        for (int sleeper :
                found.subList(0, faults.contains(Fault.WAKES_NEWEST_ONLY) ? Math.min(1, found.size()) : found.size())) {
            if (place(sleeper) == Place.SLEEP) {
                move(sleeper, Place.GONE);
            }
        }
        return true;
    }

    /** {@return how many there are} */
    public int count() {
        return sleepers;
    }
}
