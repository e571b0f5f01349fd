package org.nowait.kernel.machine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nowait.kernel.config.Era;
import org.nowait.kernel.config.NearestName;

/** The table of designs: the proposals of 2020 and after, and the allocator as it was released. */
public final class Designs {

    private static final Set<Era> OF_2020 = Set.of(Era.V5_9);
    private static final Set<Era> TODAY = Set.of(Era.V7_3);

    /** The build's own allocator. */
    public static final Design MAINLINE = Design.of("mainline", Set.of(Era.values()));

    private static final List<Design> ALL = List.of(
            MAINLINE,
            Design.of("no-locks-flag", OF_2020, "__GFP_NO_LOCKS").bailing(BailOut.FLAG),
            Design.of("no-locks-late", OF_2020, "__GFP_NO_LOCKS").bailing(BailOut.FLAG),
            Design.of("rt-safe-any", OF_2020).bailingAtEveryOrder(BailOut.NOT_PREEMPTIBLE, true),
            Design.of("rt-safe-guarded", OF_2020).bailingAtEveryOrder(BailOut.NOT_PREEMPTIBLE_AND_NO_GFP, true),
            Design.of("rt-safe-rt", OF_2020).bailingAtEveryOrder(BailOut.NOT_PREEMPTIBLE_ON_RT, true),
            Design.of("gfp0-fails", OF_2020).bailing(BailOut.NO_GFP),
            Design.of("raw-zone-lock", OF_2020, "GFP_NOWAIT").withRawZoneLock(false),
            Design.of("trylock-then-bail", OF_2020, "GFP_NOWAIT").withRawZoneLock(true),
            Design.of("pcp-lockless", OF_2020).calling(RawCall.LOCKLESS),
            Design.of("annotate", OF_2020).withAnnotation(),
            Design.of("rt-safe-rt+annotate", OF_2020)
                    .bailingAtEveryOrder(BailOut.NOT_PREEMPTIBLE_ON_RT, true)
                    .withAnnotation(),
            Design.of("forgive-none", OF_2020, "GFP_NOWAIT")
                    .calling(RawCall.IF_NONE_OR_PREEMPTIBLE)
                    .withForgivingLockdep(),
            Design.of("compile-time", OF_2020, "GFP_NOWAIT").calling(RawCall.IF_NOT_RT_NOR_LOCKDEP),
            Design.of("nowait-raw", OF_2020, "GFP_NOWAIT").bailingAtEveryOrder(BailOut.NOWAIT, false),
            Design.of("fill-pool", TODAY, "__GFP_HIGH", "__GFP_NOWARN").calling(RawCall.FILL_POOL),
            Design.of("nolock", TODAY).calling(RawCall.NOLOCK),
            Design.of("nolock-6.15", TODAY).calling(RawCall.NOLOCK).withoutNmiTest(),
            Design.of("gfp-atomic-rt", TODAY, "GFP_ATOMIC").calling(RawCall.NOLOCK_ON_RT));

    private Designs() {}

    /** {@return every design, the released allocator first} */
    public static List<Design> all() {
        return ALL;
    }

    /**
     * Finds a design.
     *
     * @param id its name, exactly
     * @return the design, or nothing
     */
    public static Optional<Design> find(String id) {
        return ALL.stream().filter(design -> design.id().equals(id)).findFirst();
    }

    /**
     * Finds a design that must exist.
     *
     * @param id its name, exactly
     * @return the design
     * @throws IllegalArgumentException if there is none; the text names the nearest one
     */
    public static Design byName(String id) {
        return find(id).orElseThrow(() ->
                new IllegalArgumentException("no such design: id=" + id + " (nearest: " + nearest(id) + ")"));
    }

    /** {@return the name of the design that looks most like the given one} */
    public static String nearest(String id) {
        return NearestName.of(id, ALL.stream().map(Design::id).toList());
    }
}
