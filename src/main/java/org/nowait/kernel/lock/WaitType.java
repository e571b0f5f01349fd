package org.nowait.kernel.lock;

import java.util.Arrays;
import java.util.Optional;
import org.nowait.kernel.config.Build;

/** How a lock is waited for. Models {@code enum lockdep_wait_type} (include/linux/lockdep_types.h). */
public enum WaitType {
    /** Not checked ({@code LD_WAIT_INV}). */
    INV,
    /** Wait free, such as an RCU reader ({@code LD_WAIT_FREE}). */
    FREE,
    /** Spins on every build: raw_spinlock_t ({@code LD_WAIT_SPIN}). */
    SPIN,
    /** Spins, or sleeps on PREEMPT_RT: spinlock_t ({@code LD_WAIT_CONFIG}). */
    CONFIG,
    /** Sleeps: mutex ({@code LD_WAIT_SLEEP}). */
    SLEEP,
    /** More than every lock: the limit of a plain task ({@code LD_WAIT_MAX}). */
    MAX;

    /**
     * Returns the number lockdep prints in braces.
     *
     * @param build the kernel build; without PROVE_RAW_LOCK_NESTING CONFIG equals SPIN
     * @return 0 to 5
     */
    @SuppressWarnings("EnumOrdinal") // the kernel's enum numbers its constants by position, too
    public int value(Build build) {
        return build.rawNesting() || compareTo(CONFIG) < 0 ? ordinal() : ordinal() - 1;
    }

    /** {@return the wait type of that name, or nothing} */
    public static Optional<WaitType> find(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }
}
