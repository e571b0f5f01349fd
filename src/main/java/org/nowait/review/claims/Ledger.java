package org.nowait.review.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.machine.Designs;
import org.nowait.litmus.Engine;
import org.nowait.tla.TlaBool;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaValue;
import org.nowait.tlc.CheckRequest;
import org.nowait.tlc.CheckResult;
import org.nowait.tlc.TlcWorkers;
import org.nowait.tlc.manifest.ModelConfig;

/** Decides claims by running the engines. */
public final class Ledger {

    private final Engine engine;
    private final TlcWorkers tlc;
    private final List<ModelConfig> configs;

    /**
     * Prepares a ledger.
     *
     * @param engine finds the end states of cells
     * @param tlc runs the configurations, and evaluates operators
     * @param configs the model configurations that a claim may name
     */
    public Ledger(Engine engine, TlcWorkers tlc, List<ModelConfig> configs) {
        this.engine = engine;
        this.tlc = tlc;
        this.configs = List.copyOf(configs);
    }

    /**
     * Decides claims. Every cell, configuration and operator is run once for all of them.
     *
     * @param claims the claims
     * @return their verdicts, in the same order
     * @throws ClaimException if a claim names a configuration that is not there
     */
    public List<Decision> decide(List<Claim> claims) {
        Map<String, CheckResult> results = results(claims);
        Map<String, TlaRecord> tables = tables(claims);
        CellAnswers answers = CellAnswers.of(
                claims.stream()
                        .flatMap(claim -> CellJudge.cells(claim.query()).stream())
                        .toList(),
                engine);
        CellJudge judge = new CellJudge(answers);
        return claims.stream()
                .map(claim -> claim.query()
                        .match(
                                cells -> judge.cells(claim, cells),
                                models -> models(claim, models, results),
                                constants -> constants(claim, constants, tables),
                                designs -> judge.designs(claim, designs),
                                scenarios -> judge.scenarios(claim, scenarios),
                                outside -> new Decision(
                                        claim,
                                        Decision.Verdict.OUT_OF_SCOPE,
                                        "",
                                        List.of(),
                                        "nothing searched",
                                        outside.reason())))
                .toList();
    }

    private Map<String, CheckResult> results(List<Claim> claims) {
        Map<String, ModelConfig> wanted = new LinkedHashMap<>();
        for (Claim claim : claims) {
            List<String> names = claim.query()
                    .match(
                            cells -> List.of(),
                            models ->
                                    models.results().keySet().stream().sorted().toList(),
                            constants -> List.of(),
                            designs -> List.of(),
                            scenarios -> List.of(),
                            outside -> List.of());
            names.forEach(name -> wanted.put(name, config(claim, name)));
        }
        List<CheckRequest> requests = wanted.values().stream()
                .map(config -> CheckRequest.of(config.model()))
                .toList();
        List<CheckResult> found = tlc.checkAll(requests, (request, result) -> {});
        Map<String, CheckResult> results = new TreeMap<>();
        int at = 0;
        for (String name : wanted.keySet()) {
            results.put(name, found.get(at++).orThrow());
        }
        return results;
    }

    /* TLC evaluates all operators of a module at once. A function of strings is a record. */
    private Map<String, TlaRecord> tables(List<Claim> claims) {
        Map<String, ModelConfig> models = new TreeMap<>();
        Map<String, Set<String>> operators = new TreeMap<>();
        for (Claim claim : claims) {
            if (claim.query() instanceof Query.Constants query) {
                models.put(query.model(), config(claim, query.model()));
                operators
                        .computeIfAbsent(query.model(), model -> new TreeSet<>())
                        .add(query.operator());
            }
        }
        Map<String, TlaRecord> tables = new TreeMap<>();
        models.forEach((model, config) -> {
            List<String> names = List.copyOf(operators.getOrDefault(model, Set.of()));
            List<TlaValue> values = tlc.evaluate(config.model(), names);
            for (int i = 0; i < names.size(); i++) {
                tables.put(model + "!" + names.get(i), (TlaRecord) values.get(i));
            }
        });
        return tables;
    }

    private static String key(Query.Constants query) {
        return query.model() + "!" + query.operator();
    }

    private ModelConfig config(Claim claim, String name) {
        return configs.stream()
                .filter(config -> config.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ClaimException(
                        claim.file().toString(), "query: no such model configuration: " + name, null));
    }

    private static Decision models(Claim claim, Query.Models query, Map<String, CheckResult> results) {
        List<String> against = new ArrayList<>();
        long states = 0;
        for (Map.Entry<String, String> wanted : new TreeMap<>(query.results()).entrySet()) {
            CheckResult found = Objects.requireNonNull(results.get(wanted.getKey()), "every configuration ran");
            states += found.distinct();
            if (!found.outcome().manifestName().equals(wanted.getValue())) {
                against.add("nowait check " + wanted.getKey() + ": "
                        + found.outcome().manifestName() + " " + found.violated());
            }
        }
        String bounds = String.format(
                Locale.ROOT, "%d configurations; %,d states", query.results().size(), states);
        return new Decision(
                claim,
                against.isEmpty() ? Decision.Verdict.CONFIRMED : Decision.Verdict.REFUTED,
                "",
                List.of(),
                bounds,
                String.join("; ", against));
    }

    private Decision constants(Claim claim, Query.Constants query, Map<String, TlaRecord> tables) {
        ModelConfig config = config(claim, query.model());
        TlaRecord table = Objects.requireNonNull(tables.get(key(query)), "every operator was evaluated");
        List<Holding> holdings = new ArrayList<>();
        for (Build build : query.builds()) {
            TlaValue value = table.get(build.name());
            if (value instanceof TlaRecord cases) {
                cases.fields().forEach((name, holds) -> holdings.add(holding(query, build, name, holds)));
            } else {
                holdings.add(holding(query, build, "", value));
            }
        }
        return Decision.over(
                claim, holdings, query.builds().size() + " builds; " + config.module() + "!" + query.operator());
    }

    private static Holding holding(Query.Constants query, Build build, String where, TlaValue value) {
        boolean holds = ((TlaBool) value).value();
        String place = where.isEmpty() ? "" : "[" + where + "]";
        return new Holding(
                build,
                Designs.MAINLINE,
                where,
                holds,
                query.operator() + "[" + build.name() + "]" + place + " = " + value);
    }
}
