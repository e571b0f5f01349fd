package org.nowait.tlc;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What TLC found in one run.
 *
 * @param outcome how the run ended
 * @param exitCode the exit code of TLC's command line for this end
 * @param violated the name of the violated invariant or property; empty when there is none or TLC does not tell
 * @param generated states generated, duplicates included
 * @param distinct distinct states
 * @param depth states on the longest shortest behaviour; 0 when the search was not complete
 * @param seconds wall-clock seconds
 * @param counterexample the behaviour that violates, null when there is none
 * @param actionCounts for each action name of the next-state relation how many steps TLC took with it, zero included
 * @param printed what the specification printed, one entry for each call of {@code Print} or {@code PrintT}
 * @param messages TLC's errors and warnings, in order
 * @param problem what is wrong with the specification when it is broken, otherwise null
 */
public record CheckResult(
        Outcome outcome,
        int exitCode,
        String violated,
        long generated,
        long distinct,
        int depth,
        double seconds,
        @Nullable Counterexample counterexample,
        Map<String, Long> actionCounts,
        List<String> printed,
        List<TlcMessage> messages,
        @Nullable SpecProblem problem) {

    /** Copies the collections. */
    public CheckResult {
        actionCounts = Collections.unmodifiableMap(new TreeMap<>(actionCounts));
        printed = List.copyOf(printed);
        messages = List.copyOf(messages);
    }

    /** {@return how many states the counterexample has, the initial one included; 0 without one} */
    public int traceLength() {
        return counterexample == null ? 0 : counterexample.steps().size();
    }

    /** {@return the names of the actions that TLC never took, sorted} */
    public List<String> neverFired() {
        return actionCounts.entrySet().stream()
                .filter(entry -> entry.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Returns this result when the search ended with a verdict.
     *
     * @return this result
     * @throws TlcException when the specification is broken or TLC failed
     */
    public CheckResult orThrow() {
        if (!outcome.isVerdict()) {
            throw new TlcException(
                    exitCode, problem == null ? SpecProblem.in("", outcome.manifestName()) : problem, null);
        }
        return this;
    }
}
