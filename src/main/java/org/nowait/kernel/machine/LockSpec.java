package org.nowait.kernel.machine;

import org.nowait.kernel.lock.LockType;
import org.nowait.kernel.lock.WaitType;

/**
 * A lock of a scenario.
 *
 * @param name its name
 * @param type its type
 * @param lockClass the name of its lockdep class; locks of one class are one to lockdep
 * @param inner for a lockdep map the declared wait type; INV for locks
 * @param override for a lockdep map whether it replaces the limit ({@code LD_LOCK_WAIT_OVERRIDE})
 */
public record LockSpec(String name, LockType type, String lockClass, WaitType inner, boolean override) {

    /** Checks that only a map declares a wait type. */
    public LockSpec {
        if (name.isEmpty() || lockClass.isEmpty()) {
            throw new IllegalArgumentException("a lock has a name and a class: name=" + name + " class=" + lockClass);
        }
        if (type != LockType.LOCKDEP_MAP && (inner != WaitType.INV || override)) {
            throw new IllegalArgumentException("only a lockdep_map declares a wait type: name=" + name);
        }
        if (inner == WaitType.MAX) {
            throw new IllegalArgumentException("no map waits like MAX: name=" + name);
        }
    }

    /** {@return a lock in a class of its own} */
    public static LockSpec of(String name, LockType type) {
        return new LockSpec(name, type, name, WaitType.INV, false);
    }

    /** {@return a lock in a class that it may share} */
    public static LockSpec of(String name, LockType type, String lockClass) {
        return new LockSpec(name, type, lockClass, WaitType.INV, false);
    }

    /** {@return a lockdep map of the given wait type} */
    public static LockSpec map(String name, WaitType inner, boolean override) {
        return new LockSpec(name, LockType.LOCKDEP_MAP, name, inner, override);
    }
}
