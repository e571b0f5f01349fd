package org.nowait.review;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nowait.tlc.CheckResult;
import org.nowait.tlc.manifest.Difference;
import org.nowait.tlc.manifest.ModelConfig;

/**
 * One model configuration, what TLC found in it, and how that differs from the manifest.
 *
 * @param config the configuration
 * @param result what TLC found
 * @param expected whether the manifest has an entry for it
 * @param differences what is not as the manifest says; empty without an entry
 * @param each what TLC found in each of its instances, by name; none for a configuration that is run once
 */
public record ModelRun(
        ModelConfig config,
        CheckResult result,
        boolean expected,
        List<Difference> differences,
        Map<String, CheckResult> each) {

    /** Copies the collections. */
    public ModelRun {
        differences = List.copyOf(differences);
        each = Collections.unmodifiableMap(new TreeMap<>(each));
    }

    /**
     * Returns whether the run is as the manifest says.
     *
     * @return true if there is an entry and no difference
     */
    public boolean asExpected() {
        return expected && differences.isEmpty();
    }
}
