package org.nowait.conformance;

import java.util.Optional;

/**
 * Whether a planted fault was found, and by what.
 *
 * @param fault the fault
 * @param killedBy the first divergence; absent if the fault survived every model
 */
public record FaultVerdict(Fault fault, Optional<Divergence> killedBy) {

    /** Returns whether the fault was found. */
    public boolean isKilled() {
        return killedBy.isPresent();
    }

    /** Returns whether the first divergence names the action and the variable of the fault. */
    public boolean isNamedRightly() {
        return killedBy.map(this::names).orElse(false);
    }

    private boolean names(Divergence divergence) {
        boolean variable = fault.variable().isEmpty()
                || (fault.variable().equals(Fault.ENABLED) && divergence.kind() != DivergenceKind.SUCCESSOR_DIFFERS)
                || divergence.differences().stream()
                        .anyMatch(difference -> difference.variable().equals(fault.variable()));
        return variable && divergence.actionName().equals(fault.action());
    }

    /** Returns one line of a scoreboard. */
    @Override
    public String toString() {
        return killedBy.map(divergence -> String.format(
                        "killed    %s: %s, %s, %s (%s)%s",
                        fault.name(),
                        divergence.model(),
                        divergence.actionName(),
                        divergence.variable().orElse("no variable"),
                        divergence.kind(),
                        isNamedRightly()
                                ? ""
                                : " -- expected " + fault.action() + ", "
                                        + (fault.variable().isEmpty() ? "any variable" : fault.variable())))
                .orElse("SURVIVED  " + fault.name());
    }
}
