package org.nowait.kernel.machine;

import java.util.Set;
import java.util.TreeSet;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Era;
import org.nowait.kernel.config.PreemptModel;

/**
 * A proposal for allocating where no lock may be taken: the few points in which it differs from the build's own allocator.
 *
 * @param id its name
 * @param eras the releases of the allocator that it applies to
 * @param gfp what GFP_RT_SAFE, the mask of callers who may not lock, stands for: names of gfp bits and compositions
 * @param call what such a caller calls
 * @param bailOut when it leaves the allocator before {@code zone->lock}
 * @param bailsAbove whether requests above order 0 are tested too
 * @param warns whether it warns ({@code WARN_ON_ONCE()}) where it bails out
 * @param rawZoneLock whether {@code zone->lock} is a raw_spinlock_t
 * @param triesFirst whether it tries {@code zone->lock} and spins only where that is allowed
 * @param rcuwait whether kswapd is woken by {@code rcuwait_wake_up()}, without the lock of a wait queue
 * @param annotated whether lockdep's wait check passes over {@code zone->lock}
 * @param forgives whether PROVE_RAW_LOCK_NESTING takes effect under PREEMPTION only
 * @param minds whether {@code can_spin_trylock()} minds NMIs on UP
 */
public record Design(
        String id,
        Set<Era> eras,
        Set<String> gfp,
        RawCall call,
        BailOut bailOut,
        boolean bailsAbove,
        boolean warns,
        boolean rawZoneLock,
        boolean triesFirst,
        boolean rcuwait,
        boolean annotated,
        boolean forgives,
        boolean minds) {

    /** Copies the sets. */
    public Design {
        if (id.isEmpty() || eras.isEmpty()) {
            throw new IllegalArgumentException("a design has a name and an era: id=" + id + " eras=" + eras);
        }
        eras = Set.copyOf(eras);
        gfp = java.util.Collections.unmodifiableSet(new TreeSet<>(gfp));
    }

    /** {@return a design whose callers call the allocator with that mask, and which changes nothing else yet} */
    static Design of(String id, Set<Era> eras, String... gfp) {
        return new Design(
                id,
                eras,
                Set.of(gfp),
                RawCall.ALLOCATOR,
                BailOut.NEVER,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true);
    }

    Design calling(RawCall other) {
        return new Design(
                id,
                eras,
                gfp,
                other,
                bailOut,
                bailsAbove,
                warns,
                rawZoneLock,
                triesFirst,
                rcuwait,
                annotated,
                forgives,
                minds);
    }

    /** {@return the same, leaving the allocator for single pages only and without a warning} */
    Design bailing(BailOut when) {
        return new Design(
                id, eras, gfp, call, when, false, false, rawZoneLock, triesFirst, rcuwait, annotated, forgives, minds);
    }

    /** {@return the same, leaving the allocator in every order} */
    Design bailingAtEveryOrder(BailOut when, boolean warning) {
        return new Design(
                id, eras, gfp, call, when, true, warning, rawZoneLock, triesFirst, rcuwait, annotated, forgives, minds);
    }

    /** {@return the same with a raw zone->lock, which comes with the wake-up of kswapd by rcuwait} */
    Design withRawZoneLock(boolean triedFirst) {
        return new Design(
                id, eras, gfp, call, bailOut, bailsAbove, warns, true, triedFirst, true, annotated, forgives, minds);
    }

    Design withAnnotation() {
        return new Design(
                id,
                eras,
                gfp,
                call,
                bailOut,
                bailsAbove,
                warns,
                rawZoneLock,
                triesFirst,
                rcuwait,
                true,
                forgives,
                minds);
    }

    Design withForgivingLockdep() {
        return new Design(
                id,
                eras,
                gfp,
                call,
                bailOut,
                bailsAbove,
                warns,
                rawZoneLock,
                triesFirst,
                rcuwait,
                annotated,
                true,
                minds);
    }

    Design withoutNmiTest() {
        return new Design(
                id,
                eras,
                gfp,
                call,
                bailOut,
                bailsAbove,
                warns,
                rawZoneLock,
                triesFirst,
                rcuwait,
                annotated,
                forgives,
                false);
    }

    /**
     * Tells whether the proposal was made for a build's allocator.
     *
     * @param build the kernel build
     * @return whether it applies there
     */
    public boolean appliesTo(Build build) {
        return eras.contains(build.era());
    }

    /**
     * Returns what the design makes of a build.
     *
     * @param build the kernel build
     * @return the same build, unless the design changes what its options do
     */
    public Build on(Build build) {
        return forgives && build.preempt() == PreemptModel.NONE ? build.withoutRawNesting() : build;
    }

    @Override
    public String toString() {
        return id;
    }
}
