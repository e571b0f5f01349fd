package org.nowait.kernel.rcu;

import java.util.Set;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Memory;

/**
 * Readers and grace periods. Models {@code struct rcu_state} with one leaf: {@code gp_seq}, and of the readers whether each is
 * in its section and whether the grace period waits for it ({@code rcu_gp_init}, {@code rcu_gp_cleanup}, kernel/rcu/tree.c).
 */
public final class RcuState {

    /** The most readers: each has a bit. */
    public static final int MOST_READERS = 8;

    private final Memory memory;
    private final Set<Fault> faults;
    private final int readers;
    private final int gpSeq;
    private final int inside;
    private final int holdouts;

    /**
     * Reserves the state: nobody reads, no grace period is under way.
     *
     * @param memory the machine's memory
     * @param readers how many tasks read, at most {@link #MOST_READERS}
     * @param faults what is wrong in this machine
     */
    public RcuState(Memory memory, int readers, Set<Fault> faults) {
        if (readers < 0 || readers > MOST_READERS) {
            throw new IllegalArgumentException("a reader is a bit: readers=" + readers);
        }
        this.memory = memory;
        this.readers = readers;
        this.faults = Set.copyOf(faults);
        this.gpSeq = memory.reserve(1);
        this.inside = memory.reserve(1);
        this.holdouts = memory.reserve(1);
    }

    /** {@return how many tasks read} */
    public int readers() {
        return readers;
    }

    /** {@return whether the reader is in its section} */
    public boolean isInside(int reader) {
        return bit(inside, reader);
    }

    /** {@return whether the grace period under way waits for the reader} */
    public boolean holdsOut(int reader) {
        return bit(holdouts, reader);
    }

    /** {@return whether a grace period is under way} */
    public boolean underWay() {
        return RcuSeq.underWay(memory.get(gpSeq));
    }

    /** {@return whether the grace period under way waits for nobody} */
    boolean nobodyHoldsOut() {
        return memory.get(holdouts) == 0 || faults.contains(Fault.GP_ENDS_BEFORE_READERS);
    }

    private boolean bit(int address, int reader) {
        return (memory.get(address) >> reader & 1) != 0;
    }

    /** {@code rcu_read_lock()}, for a reader outside. */
    void readLock(int reader) {
        memory.set(inside, memory.get(inside) | 1 << reader);
        if (faults.contains(Fault.GP_WAITS_FOR_LATE_READERS) && underWay()) {
            memory.set(holdouts, memory.get(holdouts) | 1 << reader);
        }
    }

    /** {@code rcu_read_unlock()}, for a reader inside. */
    void readUnlock(int reader) {
        memory.set(inside, memory.get(inside) & ~(1 << reader));
        if (!faults.contains(Fault.READER_STAYS_HOLDOUT)) {
            memory.set(holdouts, memory.get(holdouts) & ~(1 << reader));
        }
    }

    /** {@code rcu_gp_init()}: the readers of this moment hold it up, and nobody else. */
    void startGracePeriod() {
        memory.set(gpSeq, RcuSeq.start(memory.get(gpSeq)));
        memory.set(holdouts, faults.contains(Fault.GP_FORGETS_READERS) ? 0 : memory.get(inside));
    }

    /** {@code rcu_gp_cleanup()}. */
    void endGracePeriod() {
        memory.set(gpSeq, RcuSeq.end(memory.get(gpSeq)));
    }

    /** {@return {@code get_state_synchronize_rcu()}: the cookie for who asks now} */
    int cookie() {
        int seq = memory.get(gpSeq);
        return faults.contains(Fault.COOKIE_TRUSTS_RUNNING_GP) ? RcuSeq.end(seq) : RcuSeq.snap(seq);
    }

    /** {@return {@code poll_state_synchronize_rcu()}: whether a full grace period has passed since the cookie was made} */
    boolean poll(int cookie) {
        return RcuSeq.done(memory.get(gpSeq), cookie);
    }

    /** {@return how many grace periods must end until the cookie's has passed, 0 to 2} */
    int endsUntil(int cookie) {
        return RcuSeq.endsUntil(memory.get(gpSeq), cookie);
    }
}
