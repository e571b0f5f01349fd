package org.nowait.report.run;

import java.util.List;

/**
 * One model configuration that TLC ran.
 *
 * @param name its name
 * @param module its root module
 * @param kind what it is for: model, theorem, mutant, violates or reaches
 * @param result what TLC found, such as {@code success}
 * @param violated the violated invariant or property; empty if there is none
 * @param distinct distinct states
 * @param generated states generated, duplicates included
 * @param depth states on the longest shortest behaviour
 * @param seconds wall-clock seconds
 * @param expected the result in the manifest; empty without an entry
 * @param expectedDistinct the distinct states in the manifest; 0 where they are not compared
 * @param asExpected whether the run is as the manifest says
 * @param differences what is not
 * @param silent the actions that never fired
 */
public record RunModel(
        String name,
        String module,
        String kind,
        String result,
        String violated,
        long distinct,
        long generated,
        int depth,
        double seconds,
        String expected,
        long expectedDistinct,
        boolean asExpected,
        List<String> differences,
        List<String> silent) {

    /** Copies the lists. */
    public RunModel {
        differences = List.copyOf(differences);
        silent = List.copyOf(silent);
    }
}
