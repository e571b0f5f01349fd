package org.nowait.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a check found, and how much it looked at. A check that looked at too little has failed, see {@link #failures}.
 *
 * @param model the name of the model
 * @param declaredSilent the actions that the model says never fire
 * @param size the size of its graph
 * @param coverage one entry per direction, in the order of {@link Direction}
 * @param actions one entry per name of an action, in the graph's order
 * @param unreachedStates states that no behaviour without a divergence leads to
 * @param unperformedEdges edges that were not performed with the right result, those out of unreached states included
 * @param variants positions beyond the first of a state: the implementation knows more than the specification
 * @param droppedVariants such positions that were compared but not explored, because their state had too many
 * @param ambiguousLabels how often two edges with one label left a state for different successors
 * @param snapshotBytes the memory that the positions took, and the values that are known by their bytes
 * @param own what the implementation reached by its own offers alone
 * @param divergenceCount all divergences
 * @param divergences the first of them, in full
 * @param times how long the check took
 */
public record ConformanceResult(
        String model,
        Set<String> declaredSilent,
        GraphSize size,
        List<Coverage> coverage,
        List<ActionCoverage> actions,
        int unreachedStates,
        long unperformedEdges,
        long variants,
        long droppedVariants,
        long ambiguousLabels,
        long snapshotBytes,
        OwnExploration own,
        long divergenceCount,
        List<Divergence> divergences,
        CheckTimes times) {

    /** Copies the lists. */
    public ConformanceResult {
        declaredSilent = Set.copyOf(declaredSilent);
        coverage = List.copyOf(coverage);
        actions = List.copyOf(actions);
        divergences = List.copyOf(divergences);
    }

    /**
     * Returns the coverage of one direction.
     *
     * @param direction the direction
     * @return its coverage
     */
    public Coverage coverage(Direction direction) {
        return coverage.stream()
                .filter(one -> one.direction() == direction)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the seconds of the whole check. */
    public double seconds() {
        return times.total();
    }

    /** Returns the refusals at the right point of control. */
    public long refusedHere() {
        return actions.stream().mapToLong(ActionCoverage::refusedHere).sum();
    }

    /** Returns the refusals at any other point of control. */
    public long refusedElsewhere() {
        return actions.stream().mapToLong(ActionCoverage::refusedElsewhere).sum();
    }

    /** Returns the names of the actions that no state enables, in the graph's order. */
    public List<String> silentActions() {
        return actions.stream()
                .filter(action -> action.edges() == 0)
                .map(ActionCoverage::name)
                .toList();
    }

    /** Returns whether there is nothing to complain about. */
    public boolean passed() {
        return failures().isEmpty();
    }

    /**
     * Returns why the check failed.
     *
     * @return one sentence per reason, none if it passed
     */
    public List<String> failures() {
        List<String> failures = new ArrayList<>();
        if (divergenceCount > 0) {
            failures.add(String.format(
                    Locale.ROOT,
                    "%,d divergences; behind them %,d states and %,d edges were not reached",
                    divergenceCount,
                    unreachedStates,
                    unperformedEdges));
        }
        vacuity(failures);
        if (divergenceCount == 0) {
            for (Coverage one : coverage) {
                if (one.tried() && !one.isComplete()) {
                    failures.add("incomplete: " + one);
                }
            }
        }
        if (droppedVariants > 0) {
            failures.add(String.format(
                    Locale.ROOT,
                    "%,d positions were not explored: the implementation remembers more than the specification",
                    droppedVariants));
        }
        if (ambiguousLabels > 0) {
            failures.add(
                    String.format(Locale.ROOT, "%,d times a label does not determine the successor", ambiguousLabels));
        }
        ownExploration(failures);
        return failures;
    }

    private void vacuity(List<String> failures) {
        if (size.edges() == 0) {
            failures.add("the graph has no edges");
        }
        List<String> silent = silentActions().stream()
                .filter(name -> !declaredSilent.contains(name))
                .toList();
        if (!silent.isEmpty()) {
            failures.add("actions that never fire: " + String.join(", ", silent));
        }
        List<String> loud = declaredSilent.stream()
                .filter(name -> !silentActions().contains(name))
                .sorted()
                .toList();
        if (!loud.isEmpty()) {
            failures.add("actions that fire, though the model says they never do: " + String.join(", ", loud));
        }
        if (refusedHere() + refusedElsewhere() == 0) {
            failures.add("no refusal was tried with success");
        }
    }

    private void ownExploration(List<String> failures) {
        long edges = size.edges() - unperformedEdges;
        int states = size.states() - unreachedStates;
        if (own.tried() && (own.states() != states || own.edges() != edges)) {
            failures.add(String.format(
                    Locale.ROOT,
                    "by its own offers the implementation reached %,d of %,d states and took %,d of %,d edges",
                    own.states(),
                    states,
                    own.edges(),
                    edges));
        }
    }

    /** Returns a summary of a few lines, then the divergences that were kept. */
    @Override
    public String toString() {
        return ResultText.of(this);
    }
}
