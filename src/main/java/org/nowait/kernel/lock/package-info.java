/**
 * Locks and lockdep: the lock types with what taking each does on a build, the held_lock stack with the wait-context check,
 * and the class graph with its searches for circular dependencies and for irq-unsafe ones.
 *
 * <p>Faithful: {@code check_wait_context()}'s walk, the override, the trylock exemption, the early exit of older releases;
 * the class graph with dependency lists, searched breadth-first over a class and whether only recursive reads led to it;
 * usage bits per class, {@code mark_held_locks()}.
 *
 * <p>Simplified: after a report lockdep stays on and the acquisition is recorded.
 *
 * <p>Left out: subclasses, nest locks, pinning, cross-release, and the chain cache, which only saves time.
 */
@NullMarked
package org.nowait.kernel.lock;

import org.jspecify.annotations.NullMarked;
