package org.nowait.kernel.context;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a run can raise. What the kernel's checks report and what happens stay apart. */
public enum Flag {
    /** Lockdep: a lock asked for where its way of waiting is not allowed ("Invalid wait context"). */
    INVALID_WAIT(true),
    /** Lockdep: a lock of a class that is held already ("possible recursive locking"). */
    LOCKDEP_RECURSION(true),
    /** Lockdep: a circular dependency between classes. */
    LOCKDEP_ORDER(true),
    /** Lockdep: a lock used in and outside of interrupts in ways that can deadlock. */
    LOCKDEP_IRQ(true),
    /** Lockdep: release of a lock that is not held ("bad unlock balance"). */
    LOCKDEP_UNLOCK(true),
    /** Lockdep: a held lock is initialised again ("held lock freed"). */
    LOCKDEP_FREED(true),
    /** DEBUG_ATOMIC_SLEEP: "sleeping function called from invalid context". */
    MIGHT_SLEEP(true),
    /** The scheduler, on every build: "scheduling while atomic". */
    SCHEDULING_ATOMIC(true),
    /** Any other warning of the kernel. */
    WARN(true),
    /** A lock that sleeps was asked for, or the scheduler entered, where blocking is forbidden. */
    SLEEP_IN_ATOMIC(false),
    /** Nothing can go on and some process is not done. */
    DEADLOCK(false),
    /** Two processes are inside of what one lock protects, or what nobody got from the allocator was given back to it. */
    CORRUPTION(false),
    /** A lock was released by a process that does not hold it. */
    BAD_UNLOCK(false),
    /** Pages were lost: a block was freed as a smaller one than it is. */
    LEAK(false),
    /** A request took pages from below the min watermark. */
    RESERVES_USED(false),
    /** kswapd was woken. */
    KSWAPD_WOKEN(false);

    private final boolean reported;

    Flag(boolean reported) {
        this.reported = reported;
    }

    /** {@return whether a check of the kernel reports it; otherwise it happens, seen or not} */
    public boolean reported() {
        return reported;
    }

    /** {@return the flag's bit in a packed set of flags} */
    @SuppressWarnings("EnumOrdinal") // the packed form lives no longer than the process
    public int bit() {
        return 1 << ordinal();
    }

    /**
     * Unpacks a set of flags.
     *
     * @param bits the union of {@link #bit()} of the members
     * @return the members
     */
    public static Set<Flag> unpack(int bits) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        for (Flag flag : values()) {
            if ((bits & flag.bit()) != 0) {
                flags.add(flag);
            }
        }
        return flags;
    }

    /** {@return the flag of that name, or nothing} */
    public static Optional<Flag> find(String name) {
        return Arrays.stream(values()).filter(flag -> flag.name().equals(name)).findFirst();
    }
}
