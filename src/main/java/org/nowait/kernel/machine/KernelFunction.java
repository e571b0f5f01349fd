package org.nowait.kernel.machine;

import java.util.Optional;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.context.SectionKind;
import org.nowait.kernel.lock.LockForm;
import org.nowait.kernel.lock.LockMode;
import org.nowait.kernel.lock.LockType;

/**
 * A kernel function that a program may call.
 *
 * @param name the symbol
 * @param role what it does
 * @param lockType the type of its first argument, or nothing if it takes no lock
 * @param mode how it takes or releases a lock; RECURSIVE is decided at run time, so READ stands for both
 * @param form the form of a lock function
 * @param section the section it opens or closes; LOCK for lock functions
 * @param endedBy the function that undoes it, or nothing
 * @param needsVariable whether it saves or restores the interrupt flag in a variable of the caller
 * @param returnsResult whether it returns what a caller may look at: 1 when it acquired, what it allocated, 0 when it did not
 * @param availability the builds that have it
 * @param path the kernel file that defines it
 */
public record KernelFunction(
        String name,
        FunctionRole role,
        Optional<LockType> lockType,
        LockMode mode,
        LockForm form,
        SectionKind section,
        Optional<String> endedBy,
        boolean needsVariable,
        boolean returnsResult,
        Availability availability,
        String path) {

    /** {@return whether it takes a lock or a map} */
    public boolean takesLock() {
        return lockType.isPresent();
    }

    /** {@return whether it opens something that {@link #endedBy()} closes} */
    public boolean opens() {
        return endedBy.isPresent();
    }

    /** {@return whether it closes what another function opened} */
    public boolean closes() {
        return role == FunctionRole.UNLOCK || role == FunctionRole.CLOSE;
    }

    /** {@return whether it allocates: it takes a mask, and gives its result to a register} */
    public boolean allocates() {
        return role == FunctionRole.ALLOCATE;
    }

    /** {@return whether it frees: its argument is what a register holds} */
    public boolean frees() {
        return role == FunctionRole.FREE;
    }

    /** {@return whether it never waits for a lock: it tries, and goes without} */
    public boolean onlyTries() {
        return (allocates() || frees()) && name.endsWith("_nolock");
    }

    /** {@return whether it is the slab allocator's, of objects; the page allocator's are of pages} */
    public boolean isOfObjects() {
        return (allocates() || frees()) && path.equals(MemoryFunctions.SLUB);
    }

    /** {@return whether a call of it names an order; the others are of order 0} */
    public boolean takesOrder() {
        return (allocates() || frees()) && name.contains("pages");
    }

    /**
     * Tells whether the build has the function.
     *
     * @param build the kernel build
     * @return whether a program may call it there
     */
    public boolean existsOn(Build build) {
        return availability.on(build);
    }

    @Override
    public String toString() {
        return name;
    }
}
