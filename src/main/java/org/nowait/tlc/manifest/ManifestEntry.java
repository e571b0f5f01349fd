package org.nowait.tlc.manifest;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nowait.tlc.CheckResult;
import org.nowait.tlc.Outcome;

/**
 * One model configuration and what it is expected to give.
 *
 * @param config the configuration, as a path from the project's root, such as {@code model-configs/MCLocks.cfg}
 * @param module the root module, as a path from the project's root
 * @param kind what the configuration is for
 * @param result the expected result, such as {@code success} or {@code safety failure}
 * @param violated the invariant or property that must be violated, empty when none
 * @param distinctStates distinct states that TLC finds
 * @param totalStates states that TLC generates, duplicates included
 * @param stateDepth states on the longest shortest behaviour; 0 when the search ends early
 * @param seconds wall-clock seconds of the run that was recorded; not compared
 * @param replay whether the graph, or for a failure the counterexample, is replayed on the Java machine
 * @param sameGraphAs the configuration without {@code .cfg} whose graph this one shares, since the change is only an
 *     optimisation; empty when none
 * @param silent the actions that never fire within the model's bounds, by name; any other must fire
 * @param each of a configuration that is run for each element of a set, the states of each instance's counterexample
 */
public record ManifestEntry(
        String config,
        String module,
        ModelKind kind,
        String result,
        String violated,
        long distinctStates,
        long totalStates,
        int stateDepth,
        double seconds,
        boolean replay,
        String sameGraphAs,
        List<String> silent,
        Map<String, Integer> each) {

    /** Copies the collections. */
    public ManifestEntry {
        silent = List.copyOf(silent);
        each = Collections.unmodifiableMap(new TreeMap<>(each));
    }

    /**
     * {@return whether the counts are compared: a search that ends at a violation has seen as much of its last level as the
     * order of a set in that process made it see}
     */
    public boolean countsStates() {
        return result.equals(Outcome.SUCCESS.manifestName());
    }

    /** {@return the name of the configuration, without folder and {@code .cfg}} */
    public String name() {
        String file = config.substring(config.lastIndexOf('/') + 1);
        return file.endsWith(".cfg") ? file.substring(0, file.length() - 4) : file;
    }

    /** {@return the name of the root module, without folder and {@code .tla}} */
    public String moduleName() {
        String file = module.substring(module.lastIndexOf('/') + 1);
        return file.endsWith(".tla") ? file.substring(0, file.length() - 4) : file;
    }

    /** {@return this entry with what a run gave as its new expectation, and what each of its instances gave} */
    public ManifestEntry expecting(CheckResult run, Map<String, CheckResult> instances) {
        Map<String, Integer> lengths = new TreeMap<>();
        instances.forEach((name, result) -> lengths.put(name, result.traceLength()));
        return new ManifestEntry(
                config,
                module,
                kind,
                run.outcome().manifestName(),
                run.violated(),
                run.outcome() == Outcome.SUCCESS ? run.distinct() : 0,
                run.outcome() == Outcome.SUCCESS ? run.generated() : 0,
                run.depth(),
                Math.round(run.seconds() * 10) / 10.0,
                replay,
                sameGraphAs,
                kind == ModelKind.MODEL ? run.neverFired() : List.of(),
                lengths);
    }
}
