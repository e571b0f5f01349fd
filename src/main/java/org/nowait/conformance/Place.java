package org.nowait.conformance;

import java.util.ArrayList;
import java.util.List;
import org.nowait.graph.ActionLabel;
import org.nowait.graph.StateGraph;

/**
 * The position that a walk is visiting: which state of the specification it is, which actions the specification allows
 * there, and how to come back after something was tried.
 */
final class Place {

    /*
     * allowed[a] == turn      the specification allows canonical action a here
     * turn                    the position's number plus one, so no array is ever cleared
     */
    final StateGraph graph;
    final ActionIndex actions;
    final Subject subject;
    final Positions positions;
    final VariantTree tree;
    final DivergenceLog log;
    private final int[] allowed;
    private int variant;
    private int state;
    private int turn;
    private boolean ambiguous;
    private boolean left;

    Place(Model model, ActionIndex actions, Subject subject, Positions positions, DivergenceLog log) {
        this.graph = model.graph();
        this.actions = actions;
        this.subject = subject;
        this.positions = positions;
        this.tree = positions.tree();
        this.log = log;
        this.allowed = new int[actions.size()];
    }

    void visit(int next) {
        variant = next;
        state = tree.state(next);
        turn = next + 1;
        ambiguous = false;
        left = true;
        for (int edge = graph.firstEdge(state); edge < graph.endEdge(state); edge++) {
            int action = actions.canonical(graph.action(edge));
            ambiguous |= allowed[action] == turn;
            allowed[action] = turn;
        }
    }

    int variant() {
        return variant;
    }

    int state() {
        return state;
    }

    int turn() {
        return turn;
    }

    boolean allows(int action) {
        return allowed[action] == turn;
    }

    /** Whether two edges that leave the state have the same label. */
    boolean isAmbiguous() {
        return ambiguous;
    }

    boolean isFirstOfItsState() {
        return tree.isFirst(variant);
    }

    /** Comes back to the position if something may have changed it. */
    void settle() {
        if (left) {
            positions.go(variant);
            left = false;
        }
    }

    /** Notes that the implementation may be somewhere else now. */
    void leave() {
        left = true;
    }

    void report(DivergenceKind kind, int action, List<Difference> differences, String detail) {
        boolean offered = kind.direction() == Direction.NOTHING_ELSE;
        log.add(kind, tree, variant, action, differences, detail, offered ? "" : subject.frame());
    }

    /** Reports an exception, with the frame that threw it. */
    void reportThrown(DivergenceKind kind, int action, Throwable thrown) {
        log.add(kind, tree, variant, action, List.of(), Subject.describe(thrown), Subject.frameOf(thrown));
    }

    /** Reports an exception of no action, with the frame that threw it. */
    void reportThrown(DivergenceKind kind, Throwable thrown) {
        log.add(kind, tree, variant, null, List.of(), Subject.describe(thrown), Subject.frameOf(thrown));
    }

    /** Reports a divergence of no action. */
    void report(DivergenceKind kind, List<Difference> differences, String detail) {
        log.add(kind, tree, variant, null, differences, detail, "");
    }

    /** Reports a divergence of an action that the specification does not know. */
    void reportUnknown(DivergenceKind kind, ActionLabel label, String detail) {
        log.add(kind, tree, variant, label, List.of(), detail, "");
    }

    /** What an edge changes: expected is its successor, actual the state that it leaves. */
    List<Difference> changesOf(int edge) {
        List<Difference> changes = new ArrayList<>();
        int target = graph.target(edge);
        for (int i = 0; i < graph.variables().size(); i++) {
            if (graph.valueId(state, i) != graph.valueId(target, i)) {
                changes.add(new Difference(graph.variables().get(i), graph.value(target, i), graph.value(state, i)));
            }
        }
        return changes;
    }
}
