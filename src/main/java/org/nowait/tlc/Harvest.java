package org.nowait.tlc;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a walk over a model's states found. The graph itself is in the file.
 *
 * @param model the name of the model
 * @param file where the graph is
 * @param distinct distinct states
 * @param generated initial states and successors as TLC counts them: duplicates, and those outside of the model's
 *     constraints, included
 * @param edges edges of the graph
 * @param depth states on the longest shortest behaviour
 * @param edgesByAction for each action name of the next-state relation the number of its edges, zero included
 * @param seconds wall-clock seconds
 */
public record Harvest(
        String model,
        Path file,
        long distinct,
        long generated,
        long edges,
        int depth,
        Map<String, Long> edgesByAction,
        double seconds) {

    /** Copies the counts. */
    public Harvest {
        edgesByAction = Collections.unmodifiableMap(new TreeMap<>(edgesByAction));
    }

    /**
     * Confirms that a run of TLC on the same model saw the same states and steps.
     *
     * @param check the result of the run
     * @throws TlcException when a count differs; it tells both
     */
    public void verifyAgainst(CheckResult check) {
        require("distinct states", distinct, check.distinct());
        require("generated states", generated, check.generated());
        if (check.depth() > 0) {
            require("depth", depth, check.depth());
        }
    }

    private void require(String what, long ours, long tlcs) {
        if (ours != tlcs) {
            throw new TlcException(
                    1,
                    SpecProblem.in(
                            model, "harvest and TLC must agree on " + what + ": harvest=" + ours + ", TLC=" + tlcs),
                    null);
        }
    }
}
