package org.nowait.conformance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A breadth-first walk through the product of a graph and an implementation. In each position it asks for the offers,
 * tries every forbidden action, then performs every edge; where they part it goes no further.
 */
final class ProductWalk {

    /** Restored snapshots are compared in full for the first positions, and then for every so many. */
    private static final int FIRST_AUDITS = 256;

    private static final int AUDIT_PERIOD = 64;

    private final Place place;
    private final ConformanceOptions options;
    private final @Nullable OfferCheck offers;
    private final ForbiddenCheck forbidden;
    private final AllowedCheck allowed;
    private final Stopwatch watch;

    ProductWalk(Place place, ConformanceOptions options, Tally tally, Stopwatch watch) {
        this.place = place;
        this.options = options;
        this.watch = watch;
        Explores explores = place.subject.explores();
        this.offers = explores == null ? null : new OfferCheck(place, explores, tally);
        this.forbidden = new ForbiddenCheck(place, tally, options.rightPoint().orElse(null));
        this.allowed = new AllowedCheck(place, tally, options.variantsPerState());
    }

    void run() {
        for (int initial : place.graph.initialStates()) {
            start(initial);
        }
        for (int next = 0; next < place.tree.size() && !place.log.stops(); next++) {
            if (options.expanded().test(place.tree.state(next))) {
                place.visit(next);
                boolean restored = restores();
                watch.add(Direction.ENABLED);
                if (restored) {
                    check();
                }
            }
        }
    }

    private void start(int initial) {
        try {
            place.subject.reset(initial);
            List<Difference> differences = allowed.arrive(initial, VariantTree.NONE, VariantTree.NONE);
            if (!differences.isEmpty()) {
                place.log.atStart(DivergenceKind.INITIAL_DIFFERS, initial, differences, "", place.subject.frame());
            }
        } catch (RuntimeException | AssertionError thrown) {
            String detail = Subject.describe(thrown);
            String frame = Subject.frameOf(thrown);
            place.log.atStart(DivergenceKind.INITIAL_REFUSED, initial, List.of(), detail, frame);
        }
    }

    private void check() {
        if (offers != null) {
            offers.run();
            watch.add(Direction.NOTHING_ELSE);
        }
        if (!place.log.stops()) {
            forbidden.run();
            watch.add(Direction.DISABLED);
        }
        if (!place.log.stops()) {
            allowed.run();
            watch.add(Direction.ENABLED);
        }
    }

    /** Goes to the position; now and then compares all of it with the state that it was when it was left. */
    private boolean restores() {
        try {
            place.settle();
            int number = place.variant();
            if (number >= FIRST_AUDITS && number % AUDIT_PERIOD != 0) {
                return true;
            }
            List<Difference> differences = place.subject.differences(place.state());
            if (differences.isEmpty() && place.positions.unchanged()) {
                return true;
            }
            place.report(DivergenceKind.SNAPSHOT_INCOMPLETE, differences, place.positions.change());
        } catch (RuntimeException | AssertionError thrown) {
            place.reportThrown(DivergenceKind.THREW, thrown);
        }
        return false;
    }
}
