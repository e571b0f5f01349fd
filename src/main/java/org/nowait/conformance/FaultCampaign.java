package org.nowait.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs faulty implementations against models, each until its first divergence, and keeps the score. */
public final class FaultCampaign {

    private final List<Model> models;
    private final ConformanceOptions options;

    /**
     * Prepares a campaign.
     *
     * @param models the models, tried in this order; put small ones first
     */
    public FaultCampaign(List<Model> models) {
        this(models, ConformanceOptions.defaults());
    }

    /**
     * Prepares a campaign.
     *
     * @param models the models, tried in this order; put small ones first
     * @param options the options of every check; each ends at its first divergence
     */
    public FaultCampaign(List<Model> models, ConformanceOptions options) {
        this.models = List.copyOf(models);
        this.options = options.withStopAtFirst();
    }

    /**
     * Runs one fault until a model finds it.
     *
     * @param fault the fault
     * @return the verdict
     */
    public FaultVerdict run(Fault fault) {
        for (Model model : models) {
            ConformanceResult result = new ConformanceChecker(model, options)
                    .check(fault.implementation().get());
            if (!result.divergences().isEmpty()) {
                return new FaultVerdict(fault, Optional.of(result.divergences().get(0)));
            }
        }
        return new FaultVerdict(fault, Optional.empty());
    }

    /**
     * Runs all faults.
     *
     * @param faults the faults, at least one
     * @return the verdicts, in the order of the faults
     * @throws IllegalArgumentException if there is no fault or no model, for then nothing would be shown
     */
    public List<FaultVerdict> run(List<Fault> faults) {
        if (faults.isEmpty() || models.isEmpty()) {
            throw new IllegalArgumentException(
                    "a campaign needs faults and models: faults=" + faults.size() + ", models=" + models.size());
        }
        List<FaultVerdict> verdicts = new ArrayList<>();
        faults.forEach(fault -> verdicts.add(run(fault)));
        return verdicts;
    }
}
