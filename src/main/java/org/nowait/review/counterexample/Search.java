package org.nowait.review.counterexample;

import java.util.Optional;

/**
 * What a search for a counterexample found.
 *
 * @param found the counterexample; nothing if there is none within the bounds
 * @param states how many states of the cell as it was asked about were seen
 * @param bounded whether a bound ended the search, so that nothing follows from what was not found
 */
public record Search(Optional<Counterexample> found, int states, boolean bounded) {}
