package org.nowait.review.counterexample;

import java.util.List;
import java.util.Optional;
import org.nowait.conformance.Behaviour;

/**
 * A counterexample as a behaviour of the specification.
 *
 * @param behaviour the states that the specification leads to, as far as it follows
 * @param problems in one line each what the specification or the Java machine does otherwise; none if every step is
 *     confirmed
 */
public record Confirmation(Optional<Behaviour> behaviour, List<String> problems) {

    /** Copies the list. */
    public Confirmation {
        problems = List.copyOf(problems);
    }

    /** {@return whether TLC's evaluator allows every step and the Java machine replays what it leads to} */
    public boolean holds() {
        return problems.isEmpty() && behaviour.isPresent();
    }
}
