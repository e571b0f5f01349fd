package org.nowait.review;

import java.util.List;
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
 */
public record ModelRun(ModelConfig config, CheckResult result, boolean expected, List<Difference> differences) {

    /** Copies the differences. */
    public ModelRun {
        differences = List.copyOf(differences);
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
