package org.nowait.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.nowait.conformance.ConformanceOptions;
import org.nowait.conformance.Divergence;
import org.nowait.conformance.FaultCampaign;
import org.nowait.kernel.config.Fault;
import org.nowait.tlc.manifest.Manifest;
import org.nowait.tlc.manifest.ManifestEntry;
import org.nowait.tlc.manifest.ModelConfig;

/** Plants every fault in the Java machine and keeps the score of which model notices it, and where. */
public final class FaultScoreboard {

    private final ReplayReview review;

    /**
     * Prepares a scoreboard.
     *
     * @param review loads the models
     */
    public FaultScoreboard(ReplayReview review) {
        this.review = review;
    }

    /**
     * Sorts models by the states that the manifest gives them.
     *
     * @param models the models
     * @param manifest what is expected of them
     * @return small ones first; those without an entry last
     */
    public static List<ModelConfig> smallFirst(List<ModelConfig> models, Manifest manifest) {
        List<ModelConfig> sorted = new ArrayList<>(models);
        sorted.sort(java.util.Comparator.comparingLong(config ->
                manifest.find(config.name()).map(ManifestEntry::distinctStates).orElse(Long.MAX_VALUE)));
        return sorted;
    }

    /**
     * Runs planted faults, each in the model that it names and, if that finds nothing, in the others until one does. So
     * the score does not depend on which other models there are. One model at a time is in memory.
     *
     * @param models the models, in the order they are tried
     * @param faults the faults
     * @param jobs how many faults at once
     * @param onDone told the model of each fault that was tried
     * @return a line a fault, in their order
     */
    public List<FaultScore> run(List<ModelConfig> models, List<Fault> faults, int jobs, Consumer<String> onDone) {
        Map<Fault, Divergence> killed = new EnumMap<>(Fault.class);
        for (boolean own : List.of(true, false)) {
            for (ModelConfig config : models) {
                List<Fault> left = faults.stream()
                        .filter(fault -> fault.model().equals(config.name()) == own && !killed.containsKey(fault))
                        .toList();
                if (!left.isEmpty()) {
                    ReplayTarget target = review.load(config);
                    List<Fault> able = left.stream()
                            .filter(fault -> fault.part() == target.part())
                            .toList();
                    List<Optional<Divergence>> found =
                            Jobs.run(able, jobs, fault -> first(target, fault), fault -> onDone.accept(config.name()));
                    for (int i = 0; i < able.size(); i++) {
                        Fault fault = able.get(i);
                        found.get(i).ifPresent(divergence -> killed.put(fault, divergence));
                    }
                }
            }
        }
        return faults.stream()
                .map(fault -> new FaultScore(fault, Optional.ofNullable(killed.get(fault))))
                .toList();
    }

    private static Optional<Divergence> first(ReplayTarget target, Fault fault) {
        org.nowait.conformance.Fault planted = new org.nowait.conformance.Fault(
                fault.name(), () -> target.implementation(Set.of(fault)), fault.action(), fault.variable());
        ConformanceOptions options = ConformanceOptions.defaults()
                .withVariantsPerState(target.twin().variants())
                .withRepeat("nowait replay --mutants " + target.name());
        return new FaultCampaign(List.of(target.model()), options).run(planted).killedBy();
    }
}
