package org.nowait.conformance;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.List;

/** The direction <i>enabled</i> in one position: is every edge performed, and is the result its successor? */
final class AllowedCheck {

    private final Place place;
    private final Tally tally;
    private final int variantsPerState;

    AllowedCheck(Place place, Tally tally, int variantsPerState) {
        this.place = place;
        this.tally = tally;
        this.variantsPerState = variantsPerState;
    }

    void run() {
        int end = place.graph.endEdge(place.state());
        for (int edge = place.graph.firstEdge(place.state()); edge < end && !place.log.stops(); edge++) {
            int action = place.actions.canonical(place.graph.action(edge));
            if (!place.isAmbiguous()) {
                attempt(edge, action, IntList.of(edge));
            } else {
                IntList twins = twins(action);
                if (twins.getInt(0) == edge) {
                    attempt(edge, action, twins);
                }
            }
        }
    }

    /** The edges that leave the state with the same label, among which an implementation may choose. */
    private IntList twins(int action) {
        IntList twins = new IntArrayList();
        int end = place.graph.endEdge(place.state());
        for (int edge = place.graph.firstEdge(place.state()); edge < end; edge++) {
            if (place.actions.canonical(place.graph.action(edge)) == action) {
                twins.add(edge);
            }
        }
        return twins;
    }

    private void attempt(int edge, int action, IntList twins) {
        try {
            place.settle();
            place.leave();
            Outcome outcome = place.subject.perform(action);
            if (!outcome.isPerformed()) {
                place.report(DivergenceKind.REFUSED, action, place.changesOf(edge), outcome.reason());
                return;
            }
            int target = twins.size() == 1 ? place.graph.target(edge) : choose(twins);
            List<Difference> differences = arrive(target, place.variant(), action);
            if (differences.isEmpty()) {
                markPerformed(twins, target);
            } else {
                place.report(DivergenceKind.SUCCESSOR_DIFFERS, action, differences, "");
            }
        } catch (RuntimeException | AssertionError thrown) {
            place.reportThrown(DivergenceKind.THREW, action, thrown);
        }
    }

    /** The target in which the implementation is, or the first one if it is in none. */
    private int choose(IntList twins) {
        int first = place.graph.target(twins.getInt(0));
        for (int i = 0; i < twins.size(); i++) {
            int target = place.graph.target(twins.getInt(i));
            if (target != first) {
                tally.ambiguousLabels++;
                break;
            }
        }
        for (int i = 0; i < twins.size(); i++) {
            int target = place.graph.target(twins.getInt(i));
            if (place.subject.is(target)) {
                return target;
            }
        }
        return first;
    }

    private void markPerformed(IntList twins, int target) {
        for (int i = 0; i < twins.size(); i++) {
            if (place.graph.target(twins.getInt(i)) == target) {
                tally.performedEdges.set(twins.getInt(i));
            }
        }
    }

    /** Compares the implementation with a state, unless it has been in this very position before. */
    List<Difference> arrive(int target, int from, int action) {
        if (place.positions.find(target) != VariantTree.NONE) {
            return List.of();
        }
        if (!place.subject.is(target)) {
            return place.subject.differences(target);
        }
        if (place.tree.youngest(target) == VariantTree.NONE) {
            place.positions.record(target, from, action);
        } else if (place.positions.tellsVariants()) {
            if (place.tree.count(target) < variantsPerState) {
                place.positions.record(target, from, action);
                tally.variants++;
            } else {
                tally.droppedVariants++;
            }
        }
        return List.of();
    }
}
