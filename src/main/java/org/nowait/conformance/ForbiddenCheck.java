package org.nowait.conformance;

import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.nowait.graph.ActionLabel;

/** The direction <i>disabled</i> in one position: is what the specification forbids refused, and does nothing change? */
final class ForbiddenCheck {

    private final Place place;
    private final Tally tally;
    private final @Nullable BiPredicate<SpecState, ActionLabel> rightPoint;
    private @Nullable SpecState seen;
    private int seenIn = VariantTree.NONE;

    ForbiddenCheck(Place place, Tally tally, @Nullable BiPredicate<SpecState, ActionLabel> rightPoint) {
        this.place = place;
        this.tally = tally;
        this.rightPoint = rightPoint;
    }

    void run() {
        for (int action : place.actions.distinct()) {
            if (!place.allows(action)) {
                attempt(action);
                if (place.log.stops()) {
                    return;
                }
            }
        }
    }

    private void attempt(int action) {
        try {
            place.settle();
            Outcome outcome = place.subject.perform(action);
            if (outcome.isPerformed()) {
                place.leave();
                place.report(DivergenceKind.FORBIDDEN_PERFORMED, action, place.subject.differences(place.state()), "");
            } else if (place.positions.unchanged()) {
                count(action, outcome);
            } else {
                place.leave();
                String change = place.positions.change();
                List<Difference> differences = place.subject.differences(place.state());
                place.report(DivergenceKind.REFUSAL_CHANGED, action, differences, change);
            }
        } catch (RuntimeException | AssertionError thrown) {
            place.leave();
            place.reportThrown(DivergenceKind.REFUSAL_THREW, action, thrown);
        }
    }

    private void count(int action, Outcome outcome) {
        boolean here = rightPoint == null
                ? outcome.kind() == Outcome.Kind.REFUSED_HERE
                : rightPoint.test(seen(), place.actions.label(action));
        if (here) {
            tally.refusedHere[action]++;
        } else {
            tally.refusedElsewhere[action]++;
        }
        if (place.isFirstOfItsState()) {
            tally.refusalsCovered++;
        }
    }

    private SpecState seen() {
        SpecState known = seen;
        if (known == null || seenIn != place.variant()) {
            known = SpecState.of(place.graph, place.state());
            seen = known;
            seenIn = place.variant();
        }
        return known;
    }
}
