package org.nowait.review;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.nowait.conformance.Divergence;
import org.nowait.conformance.DivergenceKind;
import org.nowait.kernel.config.Fault;

/**
 * One line of the scoreboard of planted faults.
 *
 * @param fault the fault
 * @param killedBy the first divergence; absent if the fault survived every model
 */
public record FaultScore(Fault fault, Optional<Divergence> killedBy) {

    private static final String STEP_ITSELF = "enabled";
    private static final Set<DivergenceKind> STEP_KINDS = EnumSet.of(
            DivergenceKind.REFUSED,
            DivergenceKind.FORBIDDEN_PERFORMED,
            DivergenceKind.NOT_OFFERED,
            DivergenceKind.OFFERED_EXTRA);

    /** {@return whether a model found the fault} */
    public boolean isKilled() {
        return killedBy.isPresent();
    }

    /**
     * Returns whether the first divergence is in the model, at the action and in the variable that the fault names. Where
     * several variables differ, it may be any of them: their order is the model checker's.
     */
    public boolean isNamedRightly() {
        return killedBy.map(divergence -> divergence.model().equals(fault.model())
                        && divergence.actionName().equals(fault.action())
                        && (variable().equals(fault.variable())
                                || divergence.differences().stream()
                                        .anyMatch(each -> each.variable().equals(fault.variable()))))
                .orElse(false);
    }

    /**
     * Returns what the first divergence is about.
     *
     * @return the name of a variable, or {@code enabled} if the step itself is there or is missing; empty for a survivor
     */
    public String variable() {
        return killedBy.map(divergence -> STEP_KINDS.contains(divergence.kind())
                        ? STEP_ITSELF
                        : divergence.variable().orElse(divergence.kind().toString()))
                .orElse("");
    }

    @Override
    public String toString() {
        String found = killedBy.map(
                        divergence -> divergence.model() + ": " + divergence.actionName() + ", " + variable())
                .orElse("no model");
        return fault + " should be found by " + fault.model() + ": " + fault.action() + ", " + fault.variable()
                + "\nit is found by " + found;
    }
}
