package org.nowait.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nowait.graph.ActionLabel;
import org.nowait.tla.TlaValue;

/**
 * Lets an implementation follow one behaviour step by step. The loop of a lasso is gone around twice, so that it is seen
 * to close in the implementation too.
 */
public final class BehaviourReplay {

    private final Behaviour behaviour;
    private final Implementation implementation;
    private final String repeat;
    private final List<ActionLabel> done = new ArrayList<>();

    private BehaviourReplay(Behaviour behaviour, Implementation implementation, String repeat) {
        this.behaviour = behaviour;
        this.implementation = implementation;
        this.repeat = repeat;
    }

    /**
     * Replays a behaviour.
     *
     * @param behaviour the behaviour
     * @param implementation the implementation, which is reset first
     * @return how far it went
     */
    public static ReplayResult run(Behaviour behaviour, Implementation implementation) {
        return run(behaviour, implementation, "");
    }

    /**
     * Replays a behaviour.
     *
     * @param behaviour the behaviour
     * @param implementation the implementation, which is reset first
     * @param repeat the command that repeats the replay, for messages; empty if there is none
     * @return how far it went
     */
    public static ReplayResult run(Behaviour behaviour, Implementation implementation, String repeat) {
        BehaviourReplay replay = new BehaviourReplay(behaviour, implementation, repeat);
        Divergence divergence = replay.follow();
        return new ReplayResult(behaviour.name(), replay.done.size(), Optional.ofNullable(divergence));
    }

    private @Nullable Divergence follow() {
        Divergence divergence = start();
        if (divergence != null) {
            return divergence;
        }
        List<Behaviour.Step> steps = new ArrayList<>(behaviour.steps());
        behaviour
                .loopsTo()
                .ifPresent(back -> steps.addAll(
                        behaviour.steps().subList(back, behaviour.steps().size())));
        SpecState before = behaviour.start();
        for (Behaviour.Step step : steps) {
            divergence = step(step, before);
            if (divergence != null) {
                return divergence;
            }
            done.add(step.label());
            before = step.state();
        }
        return null;
    }

    private @Nullable Divergence start() {
        try {
            implementation.reset(behaviour.start());
            List<Difference> differences = differences(behaviour.start());
            return differences.isEmpty()
                    ? null
                    : diverged(DivergenceKind.INITIAL_DIFFERS, null, differences, "", frame());
        } catch (RuntimeException | AssertionError thrown) {
            String detail = Subject.describe(thrown);
            return diverged(DivergenceKind.INITIAL_REFUSED, null, List.of(), detail, Subject.frameOf(thrown));
        }
    }

    private @Nullable Divergence step(Behaviour.Step step, SpecState before) {
        try {
            Outcome outcome = implementation.perform(step.label());
            if (!outcome.isPerformed()) {
                List<Difference> changes = changes(before, step.state());
                return diverged(DivergenceKind.REFUSED, step.label(), changes, outcome.reason(), frame());
            }
            List<Difference> differences = differences(step.state());
            return differences.isEmpty()
                    ? null
                    : diverged(DivergenceKind.SUCCESSOR_DIFFERS, step.label(), differences, "", frame());
        } catch (RuntimeException | AssertionError thrown) {
            String detail = Subject.describe(thrown);
            return diverged(DivergenceKind.THREW, step.label(), List.of(), detail, Subject.frameOf(thrown));
        }
    }

    private List<Difference> differences(SpecState expected) {
        List<Difference> differences = new ArrayList<>();
        Set<String> unobserved = implementation instanceof Partial partial ? partial.unobserved() : Set.of();
        expected.values().forEach((variable, value) -> {
            TlaValue actual = unobserved.contains(variable) ? value : implementation.abstraction(variable);
            if (!value.equals(actual)) {
                differences.add(new Difference(variable, value, actual));
            }
        });
        return differences;
    }

    private static List<Difference> changes(SpecState before, SpecState after) {
        List<Difference> changes = new ArrayList<>();
        after.values().forEach((variable, value) -> {
            TlaValue old = before.values().get(variable);
            if (old != null && !old.equals(value)) {
                changes.add(new Difference(variable, value, old));
            }
        });
        return changes;
    }

    private String frame() {
        return implementation instanceof Located located ? located.frame() : "";
    }

    private Divergence diverged(
            DivergenceKind kind,
            @Nullable ActionLabel action,
            List<Difference> differences,
            String detail,
            String frame) {
        int step = action == null ? 0 : done.size() + 1;
        return new Divergence(
                behaviour.name(), kind, action, step, differences, detail, frame, done, behaviour.start(), repeat);
    }
}
