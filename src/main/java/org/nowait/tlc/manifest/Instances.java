package org.nowait.tlc.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaSet;
import org.nowait.tla.TlaString;
import org.nowait.tla.TlaValue;
import org.nowait.tlc.Model;
import org.nowait.tlc.SpecProblem;
import org.nowait.tlc.TlcException;
import org.nowait.tlc.TlcWorkers;

/**
 * The instances of a configuration that is run once for each element of a set. Its line {@code \* Each: Name} names the set,
 * an operator of the root module: records whose fields are constants that the configuration gives a value.
 */
public final class Instances {

    private static final int BROKEN = 255;

    private Instances() {}

    /**
     * Lists the instances.
     *
     * @param config the configuration
     * @param tlc evaluates the set
     * @return the instances, sorted; none for a configuration without that line
     * @throws TlcException when the set is not as it must be, or TLC cannot evaluate it
     */
    public static List<Instance> of(ModelConfig config, TlcWorkers tlc) {
        if (config.each().isEmpty()) {
            return List.of();
        }
        TlaValue set = tlc.evaluate(config.model(), List.of(config.each())).get(0);
        List<Instance> instances = new ArrayList<>();
        if (set instanceof TlaSet elements) {
            for (TlaValue element : elements.elements()) {
                instances.add(instance(config, element));
            }
        }
        if (instances.isEmpty()) {
            throw broken(config, "Each names a set of records that is not empty: " + config.each() + "=" + set);
        }
        return instances;
    }

    private static Instance instance(ModelConfig config, TlaValue element) {
        if (!(element instanceof TlaRecord record)) {
            throw broken(config, "Each names a set of records: " + config.each() + " has " + element);
        }
        Model model = config.model();
        String text = model.configText();
        for (Map.Entry<String, TlaValue> field : record.fields().entrySet()) {
            Matcher line =
                    Pattern.compile("(?m)^(\\s*" + field.getKey() + "\\s*=).*$").matcher(text);
            if (!line.find()) {
                throw broken(
                        config,
                        "the configuration gives each constant of " + config.each() + " a value: constant="
                                + field.getKey());
            }
            text = line.replaceFirst("$1 " + Matcher.quoteReplacement(String.valueOf(field.getValue())));
        }
        String name = record.fields().values().stream().map(Instances::word).collect(Collectors.joining(" "));
        return new Instance(name, new Model(model.specPath(), model.module(), model.configName(), text, Map.of()));
    }

    private static String word(TlaValue value) {
        return value instanceof TlaString string ? string.string() : value.toString();
    }

    private static TlcException broken(ModelConfig config, String rule) {
        return new TlcException(BROKEN, SpecProblem.in(config.file().toString(), rule), null);
    }
}
