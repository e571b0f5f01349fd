package org.nowait.review;

import java.util.List;
import java.util.Optional;
import org.nowait.conformance.ConformanceResult;
import org.nowait.conformance.ReplayResult;
import org.nowait.tlc.manifest.ModelKind;

/**
 * What came of replaying one model configuration.
 *
 * @param name the configuration's name
 * @param kind what the configuration is for
 * @param graph the comparison of its whole graph; absent for a configuration that must fail
 * @param behaviour the replay of the behaviour that TLC prints; absent for a model
 * @param remark one line on a behaviour, such as the step at which a mutant is refused; empty for a model
 * @param failures why it failed, one text a reason; none if it passed
 * @param broken whether it could not run, because of the specification or a stored graph
 * @param seconds wall-clock seconds, the harvest or TLC's run included
 */
public record ReplayRun(
        String name,
        ModelKind kind,
        Optional<ConformanceResult> graph,
        Optional<ReplayResult> behaviour,
        String remark,
        List<String> failures,
        boolean broken,
        double seconds) {

    /** Copies the list. */
    public ReplayRun {
        failures = List.copyOf(failures);
    }

    /** {@return whether there is nothing to complain about} */
    public boolean passed() {
        return failures.isEmpty();
    }
}
