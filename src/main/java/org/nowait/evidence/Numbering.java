package org.nowait.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.nowait.kernel.lock.WaitType;

/**
 * Tells what the digits of a report mean. With PROVE_RAW_LOCK_NESTING they are FREE 1, SPIN 2, CONFIG 3, SLEEP 4, MAX 5;
 * without it CONFIG equals SPIN, so SLEEP is 3 and MAX 4.
 */
final class Numbering {

    private static final Set<String> SPINLOCKS = Set.of(
            "&zone->lock", "&pcp->lock", "&n->list_lock", "&(&n->list_lock)->rlock", "&lruvec->lru_lock", "pool_lock");
    private static final Pattern SLEEPERS = Pattern.compile(
            "(?i).*(?:mutex|rwsem|_sem\\b|sem$|mmap_lock|s_umount|i_rwsem|cpu_hotplug|rtnl_|rt_mutex).*");

    private Numbering() {}

    /** Says whether the kernel was built with PROVE_RAW_LOCK_NESTING, and what of the report tells it. */
    static Evidence of(Splat splat) {
        Evidence.Scale scale = new Evidence.Scale();
        splat.context().ifPresent(context -> {
            scale.yes(context.inner() == 5 || context.inner() == 3, "context-" + context);
            scale.no(context.inner() == 4, "context-" + context);
        });
        List<SplatLock> locks = locks(splat);
        locks.forEach(lock -> weigh(lock, scale));
        if (scale.isEmpty()) {
            locks.forEach(lock -> weighName(lock, scale));
        }
        return scale.weigh(
                locks.stream().anyMatch(lock -> lock.digits().isPresent())
                        ? "its digits are the same in both numberings"
                        : "the report prints no wait types");
    }

    private static List<SplatLock> locks(Splat splat) {
        List<SplatLock> locks = new ArrayList<>(splat.held());
        splat.wanted().ifPresent(locks::add);
        splat.other().ifPresent(locks::add);
        locks.addAll(splat.chain());
        return locks;
    }

    private static void weigh(SplatLock lock, Evidence.Scale scale) {
        lock.digits().ifPresent(digits -> {
            String what = "(" + lock.name() + ")" + digits;
            scale.yes(digits.inner() == 4, what);
            scale.yes(digits.outer() == 1 && digits.inner() == 3, what);
            boolean reader =
                    Set.of("rcu_read_lock", "rcu_read_lock_bh", "local_bh").contains(lock.baseName());
            scale.no(reader && digits.outer() == 1 && digits.inner() == 2, what);
        });
    }

    /* A name says little; it is asked only when no digit decides. */
    private static void weighName(SplatLock lock, Evidence.Scale scale) {
        lock.digits().ifPresent(digits -> {
            String what = "(" + lock.name() + ")" + digits + ", by its name";
            boolean spinlock = SPINLOCKS.contains(lock.baseName());
            scale.yes(digits.inner() == 3 && spinlock, what);
            scale.no(digits.inner() == 2 && spinlock, what);
            scale.no(digits.inner() == 3 && sleeps(lock), what);
        });
    }

    /** Says whether the lock's name is one of a lock that always sleeps. */
    static boolean sleeps(SplatLock lock) {
        return SLEEPERS.matcher(lock.baseName()).matches();
    }

    /** Says whether the lock's name is one of a spinlock_t that everybody knows. */
    static boolean isKnownSpinlock(SplatLock lock) {
        return SPINLOCKS.contains(lock.baseName());
    }

    /**
     * Returns what a digit means.
     *
     * @param digit 0 to 5
     * @param rawNesting the numbering
     */
    static WaitType type(int digit, boolean rawNesting) {
        WaitType[] types = WaitType.values();
        int index = rawNesting || digit < 3 ? digit : digit + 1;
        return types[Math.min(index, types.length - 1)];
    }

    /** Returns the name of what a digit means with the digit; only the digit if the numbering is unknown and matters. */
    static String text(int digit, Evidence rawNesting) {
        if (rawNesting.value().isEmpty() && digit > 2) {
            return "?(" + digit + ")";
        }
        return type(digit, rawNesting.orElse(true)) + "(" + digit + ")";
    }

    /** Returns a wait type with its digit in a numbering. */
    static String name(WaitType type, boolean rawNesting) {
        int digit = 0;
        while (digit < 5 && type(digit, rawNesting) != type) {
            digit++;
        }
        return type + "(" + digit + ")";
    }
}
