package org.nowait.conformance.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.nowait.conformance.ActionCoverage;
import org.nowait.conformance.ConformanceResult;
import org.nowait.conformance.Direction;
import org.nowait.conformance.Divergence;
import org.nowait.conformance.Model;

/** One question of a conformance check: an action in a direction, the initial states, or the whole. */
public final class ConformanceCheck {

    private final String name;
    private final Runnable question;

    private ConformanceCheck(String name, Runnable question) {
        this.name = name;
        this.question = question;
    }

    /** Returns every question about a model; the result is asked for when the first question is verified. */
    static List<ConformanceCheck> of(Model model, Supplier<ConformanceResult> result) {
        List<ConformanceCheck> checks = new ArrayList<>();
        checks.add(new ConformanceCheck("initial states", () -> verifyInitialStates(result.get())));
        List<String> names = model.graph().actions().stream()
                .map(action -> action.name())
                .distinct()
                .toList();
        for (String action : names) {
            boolean silent = model.silent().contains(action);
            for (Direction direction : silent ? List.of(Direction.DISABLED) : List.of(Direction.values())) {
                checks.add(new ConformanceCheck(
                        action + ": " + direction, () -> verifyAction(result.get(), action, direction)));
            }
        }
        checks.add(new ConformanceCheck("the whole", () -> verifyWhole(result.get())));
        return checks;
    }

    /**
     * Returns the question's name.
     *
     * @return for example {@code Lock: enabled}
     */
    public String name() {
        return name;
    }

    /**
     * Runs the check, if it has not run, and answers the question.
     *
     * @throws AssertionError if the implementation and the specification part here
     */
    public void verify() {
        question.run();
    }

    private static void verifyInitialStates(ConformanceResult result) {
        for (Divergence divergence : result.divergences()) {
            if (divergence.actionName().equals("Init")) {
                throw new AssertionError(divergence.toString());
            }
        }
    }

    private static void verifyAction(ConformanceResult result, String name, Direction direction) {
        for (ActionCoverage action : result.actions()) {
            if (action.name().equals(name)) {
                verifyAction(result, action, direction);
            }
        }
    }

    private static void verifyAction(ConformanceResult result, ActionCoverage action, Direction direction) {
        if (action.divergences(direction) > 0) {
            throw new AssertionError(action.divergences(direction) + " divergences of " + action.name() + ", "
                    + direction + firstOf(result, action.name(), direction));
        }
        if (direction == Direction.ENABLED && action.edges() == 0) {
            throw new AssertionError(action.name() + " never fires in " + result.model());
        }
        if (direction == Direction.ENABLED && action.performed() < action.edges()) {
            throw new AssertionError("only " + action.performed() + " of " + action.edges() + " edges of "
                    + action.name() + " were reached and performed");
        }
    }

    private static String firstOf(ConformanceResult result, String action, Direction direction) {
        return result.divergences().stream()
                .filter(divergence -> divergence.actionName().equals(action)
                        && divergence.kind().direction() == direction)
                .findFirst()
                .map(divergence -> "\n" + divergence)
                .orElse("");
    }

    private static void verifyWhole(ConformanceResult result) {
        if (!result.passed()) {
            throw new AssertionError(result.toString());
        }
    }
}
