package org.nowait.conformance;

import java.util.List;
import org.nowait.graph.ActionLabel;

/** The direction <i>nothing else</i> in one position: are the offers exactly the actions that the specification allows? */
final class OfferCheck {

    private final Place place;
    private final Explores explores;
    private final Tally tally;
    private final int[] offered;

    OfferCheck(Place place, Explores explores, Tally tally) {
        this.place = place;
        this.explores = explores;
        this.tally = tally;
        this.offered = new int[place.actions.size()];
    }

    void run() {
        long before = place.log.count();
        try {
            place.settle();
            for (ActionLabel label : explores.enabled()) {
                offer(label);
            }
            if (!place.positions.unchanged()) {
                String change = place.positions.change();
                List<Difference> differences = place.subject.differences(place.state());
                place.leave();
                place.report(DivergenceKind.OFFER_CHANGED, differences, change);
            }
        } catch (RuntimeException | AssertionError thrown) {
            place.leave();
            place.reportThrown(DivergenceKind.OFFER_THREW, thrown);
            return;
        }
        missing();
        if (place.log.count() == before && place.isFirstOfItsState()) {
            tally.offersCovered++;
        }
    }

    private void offer(ActionLabel label) {
        int action = place.actions.find(label);
        if (action == ActionIndex.UNKNOWN) {
            String detail = "the specification has no such action";
            place.reportUnknown(DivergenceKind.OFFERED_EXTRA, label, detail);
            return;
        }
        if (!place.allows(action) && offered[action] != place.turn()) {
            place.report(DivergenceKind.OFFERED_EXTRA, action, List.of(), "");
        }
        offered[action] = place.turn();
    }

    private void missing() {
        int state = place.state();
        for (int edge = place.graph.firstEdge(state); edge < place.graph.endEdge(state); edge++) {
            int action = place.actions.canonical(place.graph.action(edge));
            if (offered[action] != place.turn()) {
                offered[action] = place.turn();
                place.report(DivergenceKind.NOT_OFFERED, action, place.changesOf(edge), "");
            }
        }
    }
}
