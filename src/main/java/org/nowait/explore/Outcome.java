package org.nowait.explore;

import java.util.List;
import java.util.Set;
import org.nowait.kernel.context.Flag;

/**
 * How a run can end.
 *
 * @param registers for each process the values of the scenario's registers, in order
 * @param flags what was reported and what happened; DEADLOCK if some process is not done
 */
public record Outcome(List<List<Integer>> registers, Set<Flag> flags) {

    /** Copies the collections. */
    public Outcome {
        registers = registers.stream().map(List::copyOf).toList();
        flags = Set.copyOf(flags);
    }
}
