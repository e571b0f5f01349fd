package org.nowait.kernel.machine;

/** What a kernel function does for its caller. */
public enum FunctionRole {
    /** Takes a lock, waiting for it. */
    LOCK,
    /** Takes a lock if it is free at once. */
    TRYLOCK,
    /** Releases a lock. */
    UNLOCK,
    /** Opens a section. */
    OPEN,
    /** Closes a section. */
    CLOSE,
    /** Asserts that blocking is allowed here. */
    MIGHT_SLEEP,
    /** Enters the scheduler. */
    SCHEDULE,
    /** Initialises a lock. */
    INIT,
    /** Allocates pages or an object; the result is the page or the object, or 0. */
    ALLOCATE,
    /** Frees what an allocation gave. */
    FREE
}
