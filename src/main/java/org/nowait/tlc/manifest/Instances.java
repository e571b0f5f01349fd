package org.nowait.tlc.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaSet;
import org.nowait.tla.TlaString;
import org.nowait.tla.TlaValue;
import org.nowait.tlc.CheckRequest;
import org.nowait.tlc.CheckResult;
import org.nowait.tlc.SpecProblem;
import org.nowait.tlc.TlcException;
import org.nowait.tlc.TlcWorkers;

/**
 * Runs a configuration once for each element of a set. Its line {@code \* Each: Name} names the set, an operator of the root
 * module: records that give constants their values.
 */
public final class Instances {

    private static final int BAD_CONFIGURATION = 151;

    private Instances() {}

    /**
     * Runs TLC for each element.
     *
     * @param config the configuration
     * @param tlc evaluates the set and checks
     * @param timeoutSeconds the limit of all runs together; 0 for none
     * @return what TLC found, by the values of the constants; nothing for a configuration without that line
     * @throws TlcException when the set is not as it must be, or TLC cannot evaluate it
     */
    public static Map<String, CheckResult> check(ModelConfig config, TlcWorkers tlc, int timeoutSeconds) {
        if (config.each().isEmpty()) {
            return Map.of();
        }
        List<Instance> instances = instances(
                config, tlc.evaluate(config.model(), List.of(config.each())).get(0));
        List<CheckResult> results = tlc.checkEach(
                CheckRequest.of(config.model()).withTimeout(timeoutSeconds),
                instances.stream().map(Instance::constants).toList());
        Map<String, CheckResult> named = new TreeMap<>();
        for (int i = 0; i < results.size(); i++) {
            named.put(instances.get(i).name(), results.get(i));
        }
        return named;
    }

    private static List<Instance> instances(ModelConfig config, TlaValue set) {
        List<Instance> instances = new ArrayList<>();
        if (set instanceof TlaSet elements) {
            for (TlaValue element : elements.elements()) {
                if (element instanceof TlaRecord record) {
                    instances.add(new Instance(name(record), record));
                }
            }
            if (!instances.isEmpty() && instances.size() == elements.elements().size()) {
                return instances;
            }
        }
        String rule = "Each names a set of records, not an empty one: " + config.each() + "=" + set;
        throw new TlcException(BAD_CONFIGURATION, SpecProblem.in(config.file().toString(), rule), null);
    }

    private static String name(TlaRecord constants) {
        return constants.fields().values().stream()
                .map(value -> value instanceof TlaString string ? string.string() : value.toString())
                .collect(Collectors.joining(" "));
    }
}
