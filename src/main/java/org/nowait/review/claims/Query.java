package org.nowait.review.claims;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.machine.Design;

/** What decides a claim. */
public sealed interface Query {

    /**
     * Questions over litmus cells. The claim is true of a build under a design if every question that speaks of the pair
     * holds there.
     *
     * @param questions the questions, at least one
     * @param byScenario whether each scenario is a case of its own, so that the truth may depend on it
     */
    record Cells(List<Question> questions, boolean byScenario) implements Query {

        /** Copies the list. */
        public Cells {
            questions = List.copyOf(questions);
        }
    }

    /**
     * Results of model configurations. The claim is true if TLC finds all of them.
     *
     * @param results the result for each name of a configuration, as the manifest writes it
     */
    record Models(Map<String, String> results) implements Query {

        /** Copies the map. */
        public Models {
            results = Map.copyOf(results);
        }
    }

    /**
     * A constant operator of the specification: for each build TRUE or FALSE, or a function from cases to them.
     *
     * @param model the configuration whose root module defines the operator
     * @param operator its name
     * @param builds the builds that the claim speaks of
     */
    record Constants(String model, String operator, List<Build> builds) implements Query {

        /** Copies the list. */
        public Constants {
            builds = List.copyOf(builds);
        }
    }

    /**
     * Two designs: true on a build if each scenario ends in the same ways under both.
     *
     * @param one a design
     * @param other another
     * @param scope scenarios and builds
     */
    record SameDesigns(Design one, Design other, Scope scope) implements Query {}

    /**
     * Pairs of scenarios that differ in what the claim is about: true on a build under a design if both of each pair end in
     * the same ways.
     *
     * @param pairs for each pair its two scenarios
     * @param scope builds and designs; the scenarios are those of the pairs
     */
    record SameScenarios(List<List<String>> pairs, Scope scope) implements Query {

        /** Copies the list. */
        public SameScenarios {
            pairs = pairs.stream().map(List::copyOf).toList();
        }
    }

    /**
     * No model of these parts can decide it.
     *
     * @param reason why
     */
    record OutOfScope(String reason) implements Query {}

    /**
     * Asks by kind.
     *
     * @param <T> the answer
     * @param cells for questions over cells
     * @param models for results of models
     * @param constants for a constant operator
     * @param designs for two designs
     * @param scenarios for pairs of scenarios
     * @param outside for what cannot be decided
     * @return the answer of the one that fits
     */
    default <T> T match(
            Function<Cells, T> cells,
            Function<Models, T> models,
            Function<Constants, T> constants,
            Function<SameDesigns, T> designs,
            Function<SameScenarios, T> scenarios,
            Function<OutOfScope, T> outside) {
        if (this instanceof Cells query) {
            return cells.apply(query);
        } else if (this instanceof Models query) {
            return models.apply(query);
        } else if (this instanceof Constants query) {
            return constants.apply(query);
        } else if (this instanceof SameDesigns query) {
            return designs.apply(query);
        } else if (this instanceof SameScenarios query) {
            return scenarios.apply(query);
        }
        return outside.apply((OutOfScope) this);
    }
}
