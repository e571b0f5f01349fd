package org.nowait.conformance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.nowait.graph.ActionLabel;
import org.nowait.graph.StateGraph;
import org.nowait.graph.StateIndex;

/**
 * A walk of the implementation by itself: from the initial states, only by what it offers. The states that it reaches and
 * the steps that it takes are looked up in the graph afterwards; the graph's own edges lead nowhere here.
 */
final class SelfExploration {

    private final Place place;
    private final StateGraph graph;
    private final Explores explores;
    private final ConformanceOptions options;
    private final StateIndex index;
    private final BitSet states = new BitSet();
    private final BitSet edges = new BitSet();

    SelfExploration(Place place, Explores explores, ConformanceOptions options) {
        this.place = place;
        this.graph = place.graph;
        this.explores = explores;
        this.options = options;
        this.index = new StateIndex(graph);
    }

    OwnExploration run() {
        for (int initial : graph.initialStates()) {
            place.subject.reset(initial);
            note(initial, VariantTree.NONE, VariantTree.NONE);
        }
        for (int next = 0; next < place.tree.size() && !place.log.stops(); next++) {
            if (options.expanded().test(place.tree.state(next))) {
                place.visit(next);
                expand();
            }
        }
        return new OwnExploration(true, states.cardinality(), edges.cardinality());
    }

    private void expand() {
        try {
            place.settle();
            List<ActionLabel> offers = new ArrayList<>();
            explores.enabled().forEach(offers::add);
            for (ActionLabel label : offers) {
                step(label);
            }
        } catch (RuntimeException | AssertionError thrown) {
            place.reportThrown(DivergenceKind.OFFER_THREW, thrown);
        }
    }

    private void step(ActionLabel label) {
        int action = place.actions.find(label);
        if (action == ActionIndex.UNKNOWN) {
            place.reportUnknown(DivergenceKind.OFFERED_EXTRA, label, "the specification has no such action");
            return;
        }
        place.settle();
        place.leave();
        Outcome outcome = place.subject.perform(action);
        if (!outcome.isPerformed()) {
            place.report(DivergenceKind.OFFERED_EXTRA, action, List.of(), "offered, but then " + outcome);
            return;
        }
        int known = markKnown(action);
        if (known != VariantTree.NONE) {
            return;
        }
        int target = place.subject.showsAll() ? index.find(place.subject.values()) : byLabel(action);
        if (target == StateIndex.NONE) {
            List<Difference> changes = place.subject.differences(place.state());
            place.report(DivergenceKind.FOREIGN_STATE, action, changes, "no state of the specification is like this");
        } else if (mark(action, target)) {
            note(target, place.variant(), action);
        } else {
            List<Difference> changes = place.subject.differences(place.state());
            place.report(DivergenceKind.FOREIGN_STATE, action, changes, "the specification has no such step");
        }
    }

    /** Marks the step if it leads to a position that was found before, and returns that position. */
    private int markKnown(int action) {
        for (int edge = graph.firstEdge(place.state()); edge < graph.endEdge(place.state()); edge++) {
            if (place.actions.canonical(graph.action(edge)) == action) {
                int known = place.positions.find(graph.target(edge));
                if (known != VariantTree.NONE) {
                    mark(action, graph.target(edge));
                    return known;
                }
            }
        }
        return VariantTree.NONE;
    }

    /** Where the specification goes by this action, if that is what the implementation shows. */
    private int byLabel(int action) {
        for (int edge = graph.firstEdge(place.state()); edge < graph.endEdge(place.state()); edge++) {
            if (place.actions.canonical(graph.action(edge)) == action && place.subject.is(graph.target(edge))) {
                return graph.target(edge);
            }
        }
        return StateIndex.NONE;
    }

    private boolean mark(int action, int target) {
        boolean found = false;
        for (int edge = graph.firstEdge(place.state()); edge < graph.endEdge(place.state()); edge++) {
            if (graph.target(edge) == target && place.actions.canonical(graph.action(edge)) == action) {
                edges.set(edge);
                found = true;
            }
        }
        return found;
    }

    private void note(int state, int from, int action) {
        states.set(state);
        boolean room = place.tree.count(state) < (place.positions.tellsVariants() ? options.variantsPerState() : 1);
        if (room && place.positions.find(state) == VariantTree.NONE) {
            place.positions.record(state, from, action);
        }
    }
}
