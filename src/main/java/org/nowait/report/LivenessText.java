package org.nowait.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nowait.evidence.Printable;
import org.nowait.tlc.manifest.ConfigText;
import org.nowait.tlc.manifest.ModelConfig;
import org.nowait.tlc.manifest.ModelKind;

/** What a property of progress rests on: which steps are fair, what ties the model to the machine, the bounds, and where it fails. */
public final class LivenessText {

    private static final int WIDTH = 75;

    private LivenessText() {}

    /**
     * Tells of every configuration that shows progress.
     *
     * @param configs the configurations
     * @return the text, empty if none does
     */
    public static String of(List<ModelConfig> configs) {
        List<String> lines = new ArrayList<>();
        for (ModelConfig config : configs) {
            ConfigText text = ConfigText.of(config);
            if (config.kind() == ModelKind.MODEL && text.fairness().isPresent()) {
                lines.add("  " + config.name() + ": " + String.join(", ", text.properties()));
                lines.add("    fair: " + text.fairness().get());
                text.link().ifPresent(link -> lines.add("    link: " + link));
                lines.add("    bounds: " + String.join(", ", text.constants()));
                lines.add("    fails in: " + String.join(", ", text.siblings()));
            }
        }
        return lines.isEmpty()
                ? ""
                : "Progress, where the fair steps are taken:\n"
                        + lines.stream()
                                .flatMap(line -> Printable.wrap(Printable.of(line), WIDTH).stream())
                                .collect(Collectors.joining("\n"))
                        + "\n";
    }

    /**
     * Adds the same to a configuration's node; nothing if it does not speak of fairness.
     *
     * @param config the configuration
     * @param node where to add it
     */
    public static void addTo(ModelConfig config, ObjectNode node) {
        ConfigText text = ConfigText.of(config);
        text.fairness().ifPresent(fair -> {
            ObjectNode liveness = node.putObject("liveness").put("fair", fair);
            text.link().ifPresent(link -> liveness.put("link", link));
            text.properties().forEach(liveness.putArray("properties")::add);
            text.constants().forEach(liveness.putArray("bounds")::add);
            text.siblings().forEach(liveness.putArray("failsIn")::add);
        });
    }
}
