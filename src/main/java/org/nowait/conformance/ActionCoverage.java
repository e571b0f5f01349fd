package org.nowait.conformance;

/**
 * What a check did with all instances of one action.
 *
 * @param name the action's name, without parameters
 * @param instances how many instances it has, counting equal labels once
 * @param edges the edges of the graph
 * @param performed those that the implementation performed with the right result
 * @param refusedHere refusals at the right point of control
 * @param refusedElsewhere all other refusals
 * @param enabledDivergences divergences in the direction <i>enabled</i>
 * @param disabledDivergences divergences in the direction <i>disabled</i>
 * @param offerDivergences divergences in the direction <i>nothing else</i>
 */
public record ActionCoverage(
        String name,
        int instances,
        long edges,
        long performed,
        long refusedHere,
        long refusedElsewhere,
        long enabledDivergences,
        long disabledDivergences,
        long offerDivergences) {

    /** Returns the refusals that were tried and found right. */
    public long refusals() {
        return refusedHere + refusedElsewhere;
    }

    /**
     * Returns the divergences of one direction.
     *
     * @param direction the direction
     * @return the count
     */
    public long divergences(Direction direction) {
        return switch (direction) {
            case ENABLED -> enabledDivergences;
            case DISABLED -> disabledDivergences;
            case NOTHING_ELSE -> offerDivergences;
        };
    }
}
