package org.nowait.report.run;

import java.util.List;

/**
 * One model configuration that was replayed in the Java machine.
 *
 * @param name its name
 * @param kind what it is for: model, mutant, violates or reaches
 * @param states the states of its complete graph; 0 where only the behaviour that TLC prints was replayed
 * @param edges the edges of its graph
 * @param actions the instances of actions, each tried in every state
 * @param refusedHere forbidden actions refused with their actor right before them
 * @param refusedElsewhere all other refusals
 * @param coverage an entry a direction; none for a printed behaviour
 * @param steps the steps of the printed behaviour that were performed; 0 for a graph
 * @param remark how a printed behaviour ended; empty for a graph
 * @param failures why it is not as expected; none if it is
 * @param seconds wall-clock seconds
 */
public record RunReplay(
        String name,
        String kind,
        long states,
        long edges,
        long actions,
        long refusedHere,
        long refusedElsewhere,
        List<RunCoverage> coverage,
        long steps,
        String remark,
        List<String> failures,
        double seconds) {

    /** Copies the lists. */
    public RunReplay {
        coverage = List.copyOf(coverage);
        failures = List.copyOf(failures);
    }

    /** {@return whether the Java machine did what the specification allows, and nothing else} */
    public boolean asExpected() {
        return failures.isEmpty();
    }

    /** {@return whether the whole graph was replayed} */
    public boolean whole() {
        return !coverage.isEmpty();
    }
}
