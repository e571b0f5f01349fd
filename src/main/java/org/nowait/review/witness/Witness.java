package org.nowait.review.witness;

import java.util.Optional;
import org.nowait.review.counterexample.Confirmation;
import org.nowait.review.counterexample.Counterexample;

/**
 * A counterexample and what it shows.
 *
 * @param subject {@code design build client}, or the number of a claim
 * @param counterexample the run
 * @param confirmation what the specification says of it; nothing if it was not asked
 */
public record Witness(String subject, Counterexample counterexample, Optional<Confirmation> confirmation) {

    static Witness unconfirmed(String subject, Counterexample counterexample) {
        return new Witness(subject, counterexample, Optional.empty());
    }
}
