package org.nowait.tlc.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nowait.tlc.CheckResult;

/** Compares runs and folders with a manifest. */
public final class ManifestCheck {

    private final Manifest manifest;

    /** Compares with {@code manifest}. */
    public ManifestCheck(Manifest manifest) {
        this.manifest = manifest;
    }

    /**
     * Compares a run with its entry: result, violated property, counts, and for a model that every action fires.
     *
     * @param entry the entry
     * @param run the run, with one worker
     * @return what differs, empty when all is as expected
     */
    public List<Difference> compare(ManifestEntry entry, CheckResult run) {
        List<Difference> differences = new ArrayList<>();
        String result = run.outcome().manifestName();
        if (!result.equals(entry.result())) {
            String actual = run.problem() == null ? result : result + ": " + run.problem();
            return List.of(difference(entry, "result", entry.result(), actual));
        }
        add(differences, entry, "violated", entry.violated(), run.violated());
        if (entry.countsStates()) {
            add(differences, entry, "distinctStates", entry.distinctStates(), run.distinct());
            add(differences, entry, "totalStates", entry.totalStates(), run.generated());
        }
        add(differences, entry, "stateDepth", (long) entry.stateDepth(), (long) run.depth());
        if (entry.kind() == ModelKind.MODEL) {
            for (String action : run.neverFired()) {
                if (!entry.silent().contains(action)) {
                    differences.add(difference(entry, "action " + action, "fires", "never fires"));
                }
            }
            for (String action : entry.silent()) {
                if (!run.neverFired().contains(action)) {
                    differences.add(difference(entry, "action " + action, "never fires", "fires"));
                }
            }
        }
        return differences;
    }

    /**
     * Compares the runs of an entry's instances: each must end as the entry says, with a counterexample as long as there.
     *
     * @param entry the entry
     * @param runs the runs by the instances' names, each with one worker; none if the configuration has no instances
     * @return what differs, empty when all is as expected
     */
    public List<Difference> compare(ManifestEntry entry, Map<String, CheckResult> runs) {
        List<Difference> differences = new ArrayList<>();
        runs.forEach((name, run) -> {
            String field = "each " + name;
            add(differences, entry, field, entry.result(), run.outcome().manifestName());
            add(differences, entry, field, entry.violated(), run.violated());
            add(differences, entry, field, states(entry.each().get(name)), states(run.traceLength()));
        });
        for (String name : entry.each().keySet()) {
            if (!runs.containsKey(name)) {
                differences.add(difference(entry, "each " + name, "an instance", "none"));
            }
        }
        return differences;
    }

    private static String states(@Nullable Integer length) {
        return length == null ? "no instance" : length + " states";
    }

    /**
     * Compares the configurations of a folder with the entries: each needs the other, and an entry names the right module.
     *
     * @param configs the configurations of the folder
     * @return what differs, empty when all is as expected
     */
    public List<Difference> compare(List<ModelConfig> configs) {
        List<Difference> differences = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ModelConfig config : configs) {
            names.add(config.name());
            ManifestEntry entry = manifest.find(config.name()).orElse(null);
            if (entry == null) {
                differences.add(new Difference(
                        config.file().toString(),
                        "entry",
                        "one",
                        "none",
                        manifest.file().toString(),
                        "nowait check --update-expected " + config.name()));
            } else {
                add(differences, entry, "module", entry.moduleName(), config.module());
                add(
                        differences,
                        entry,
                        "kind",
                        entry.kind().text(),
                        config.kind().text());
            }
        }
        for (ManifestEntry entry : manifest.entries()) {
            if (!names.contains(entry.name())) {
                differences.add(difference(entry, "file", "one", "none"));
            } else if (!entry.sameGraphAs().isEmpty() && !names.contains(entry.sameGraphAs())) {
                differences.add(difference(entry, "sameGraphAs", "a configuration", entry.sameGraphAs()));
            }
        }
        return differences;
    }

    private void add(List<Difference> differences, ManifestEntry entry, String field, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            differences.add(difference(entry, field, show(expected), show(actual)));
        }
    }

    private static String show(Object value) {
        return value.toString().isEmpty() ? "none" : value.toString();
    }

    private Difference difference(ManifestEntry entry, String field, String expected, String actual) {
        return new Difference(
                entry.config(),
                field,
                expected,
                actual,
                manifest.file() + ":" + manifest.line(entry, field.replaceFirst(" .*", "")),
                "nowait check " + entry.name());
    }
}
