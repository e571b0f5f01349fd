package org.nowait.explore;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nowait.kernel.machine.Step;

/**
 * What a search found.
 *
 * @param states how many different states there are
 * @param transitions how many steps lead from them, those to known states included
 * @param depth how many steps the farthest state is from the initial one, counted as states on the way
 * @param finals how many states nothing leads from
 * @param outcomes the different ends
 * @param witness the shortest run to a state that was asked for, or nothing
 * @param bounded whether a bound ended the search, so that nothing follows from what was not found
 */
public record Exploration(
        int states,
        long transitions,
        int depth,
        int finals,
        Set<Outcome> outcomes,
        Optional<List<Step>> witness,
        boolean bounded) {

    /** Copies the collections. */
    public Exploration {
        outcomes = Set.copyOf(outcomes);
        witness = witness.map(List::copyOf);
    }
}
