package org.nowait.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nowait.graph.ActionLabel;

/** Writes down divergences: the first ones in full, all of them as counts per direction and action. */
final class DivergenceLog {

    private final Model model;
    private final ActionIndex actions;
    private final ConformanceOptions options;
    private final List<Divergence> kept = new ArrayList<>();
    private final Map<Direction, long[]> counts = new EnumMap<>(Direction.class);
    private long initialCount;
    private long count;

    DivergenceLog(Model model, ActionIndex actions, ConformanceOptions options) {
        this.model = model;
        this.actions = actions;
        this.options = options;
        for (Direction direction : Direction.values()) {
            counts.put(direction, new long[actions.size()]);
        }
    }

    /** Adds a divergence at an initial state. */
    void atStart(DivergenceKind kind, int state, List<Difference> differences, String detail, String frame) {
        count++;
        initialCount++;
        if (kept.size() < options.keptDivergences()) {
            SpecState start = SpecState.of(model.graph(), state);
            kept.add(new Divergence(
                    model.name(), kind, null, 0, differences, detail, frame, List.of(), start, options.repeat()));
        }
    }

    /** Adds a divergence of an action that the model knows. */
    void add(
            DivergenceKind kind,
            VariantTree tree,
            int variant,
            int action,
            List<Difference> differences,
            String detail,
            String frame) {
        countsOf(kind.direction())[actions.canonical(action)]++;
        add(kind, tree, variant, actions.label(action), differences, detail, frame);
    }

    /** Adds a divergence of an action that the model does not know, or of none. */
    void add(
            DivergenceKind kind,
            VariantTree tree,
            int variant,
            @Nullable ActionLabel label,
            List<Difference> differences,
            String detail,
            String frame) {
        count++;
        if (kept.size() >= options.keptDivergences()) {
            return;
        }
        List<ActionLabel> behaviour =
                Arrays.stream(tree.path(variant)).mapToObj(actions::label).toList();
        SpecState start = SpecState.of(model.graph(), tree.state(tree.root(variant)));
        kept.add(new Divergence(
                model.name(),
                kind,
                label,
                behaviour.size() + (label == null ? 0 : 1),
                differences,
                detail,
                frame,
                behaviour,
                start,
                options.repeat()));
    }

    boolean stops() {
        return options.stopAtFirst() && count > 0;
    }

    long count() {
        return count;
    }

    long initialCount() {
        return initialCount;
    }

    long count(Direction direction, int action) {
        return countsOf(direction)[action];
    }

    private long[] countsOf(Direction direction) {
        return Objects.requireNonNull(counts.get(direction));
    }

    List<Divergence> kept() {
        return kept;
    }
}
