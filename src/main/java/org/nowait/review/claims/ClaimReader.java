package org.nowait.review.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.machine.Design;
import org.nowait.kernel.machine.Designs;
import org.nowait.litmus.BuildSelection;
import org.nowait.litmus.LitmusRunner;
import org.nowait.litmus.LitmusTest;
import org.nowait.litmus.syntax.Condition;
import org.nowait.litmus.syntax.ConditionParser;
import org.nowait.litmus.syntax.LitmusSyntaxException;
import org.nowait.litmus.syntax.SourceText;

/** Reads the ledger: one JSON file a claim. */
public final class ClaimReader {

    private static final Pattern ID = Pattern.compile("C[0-9]{2}[a-z]?");
    private static final Set<String> FIELDS = Set.of("id", "statement", "source", "query", "notes", "expect");
    private static final Map<String, Set<String>> KINDS = new TreeMap<>(Map.of(
            "cells", Set.of("kind", "questions", "byScenario"),
            "models", Set.of("kind", "results"),
            "constants", Set.of("kind", "model", "operator", "builds"),
            "same_designs", Set.of("kind", "designs", "scenarios", "builds"),
            "same_scenarios", Set.of("kind", "pairs", "designs", "builds"),
            "out_of_scope", Set.of("kind", "reason")));
    private static final Set<String> QUESTION = Set.of("scenarios", "builds", "designs", "holds");

    private final Path root;
    private final Map<Path, LitmusTest> scenarios = new HashMap<>();

    /**
     * Prepares to read.
     *
     * @param root the folder that the paths of scenarios belong to
     */
    public ClaimReader(Path root) {
        this.root = root;
    }

    /**
     * Reads all claims of a folder.
     *
     * @param folder the folder, perhaps missing
     * @return the claims, sorted by their files
     * @throws ClaimException if one cannot be read, or two have the same number
     */
    public List<Claim> folder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(this::read)
                    .toList();
        } catch (IOException e) {
            throw new ClaimException(folder.toString(), "cannot be listed: " + e.getMessage(), e);
        }
    }

    /**
     * Reads one claim.
     *
     * @param file its file
     * @return the claim
     * @throws ClaimException if anything in it is not understood
     */
    public Claim read(Path file) {
        Entry entry = Entry.read(file);
        entry.knows(FIELDS);
        String id = entry.text("id");
        if (!ID.matcher(id).matches() || !String.valueOf(file.getFileName()).equals(id + ".json")) {
            throw entry.broken("id", "must be C, two digits and perhaps a letter, and the name of the file: " + id);
        }
        return new Claim(
                id,
                file,
                entry.text("statement"),
                entry.texts("source"),
                query(entry.entry("query")),
                entry.text("notes"),
                entry.has("expect") ? Optional.of(expect(entry)) : Optional.empty());
    }

    private static String expect(Entry entry) {
        String text = entry.text("expect");
        boolean known = text.startsWith("DEPENDS: ")
                || text.equals("CONFIRMED")
                || text.equals("REFUTED")
                || text.equals("OUT OF SCOPE");
        if (!known) {
            throw entry.broken(
                    "expect", "must be CONFIRMED, REFUTED, OUT OF SCOPE or \"DEPENDS: \" and the condition: " + text);
        }
        return text;
    }

    private Query query(Entry query) {
        String kind = query.text("kind");
        Set<String> fields = KINDS.get(kind);
        if (fields == null) {
            throw query.broken("kind", "must be one of " + KINDS.keySet() + ": " + kind);
        }
        query.knows(fields);
        return switch (kind) {
            case "cells" ->
                new Query.Cells(
                        query.entries("questions").stream().map(this::question).toList(), query.flag("byScenario"));
            case "models" -> new Query.Models(results(query.entry("results")));
            case "constants" -> new Query.Constants(query.text("model"), query.text("operator"), builds(query));
            case "same_designs" -> sameDesigns(query);
            case "same_scenarios" -> sameScenarios(query);
            default -> new Query.OutOfScope(query.text("reason"));
        };
    }

    private Question question(Entry entry) {
        entry.knows(QUESTION);
        Scope scope = new Scope(scenarios(entry, "scenarios"), builds(entry), designs(entry));
        if (scope.cells().isEmpty()) {
            throw entry.broken("scenarios", "no design of these applies to one of these builds: no cell is left");
        }
        String text = entry.text("holds");
        SourceText asked = new SourceText("holds", text);
        try {
            Condition condition = ConditionParser.parse(asked);
            scope.scenarios().forEach(scenario -> scenario.check(asked, condition));
            return new Question(scope, condition);
        } catch (LitmusSyntaxException e) {
            throw entry.broken("holds", e.problem() + ": " + text, e);
        }
    }

    private static Map<String, String> results(Entry entry) {
        Map<String, String> results = new TreeMap<>();
        entry.names().forEach(name -> results.put(name, entry.text(name)));
        return results;
    }

    private Query sameDesigns(Entry query) {
        List<Design> designs = designs(query);
        if (designs.size() != 2) {
            throw query.broken("designs", "two designs are compared, not " + designs.size());
        }
        Scope scope = new Scope(scenarios(query, "scenarios"), builds(query), designs);
        if (scope.cells().isEmpty()) {
            throw query.broken("scenarios", "no design of these applies to one of these builds: no cell is left");
        }
        return new Query.SameDesigns(designs.get(0), designs.get(1), scope);
    }

    private Query sameScenarios(Entry query) {
        List<List<String>> pairs = new ArrayList<>();
        List<LitmusTest> all = new ArrayList<>();
        for (Entry pair : query.entries("pairs")) {
            pair.knows(Set.of("one", "other"));
            List<LitmusTest> one = scenarios(pair, "one");
            List<LitmusTest> other = scenarios(pair, "other");
            if (one.size() != 1 || other.size() != 1) {
                throw pair.broken("one", "one scenario is compared with one other");
            }
            pairs.add(List.of(one.get(0).name(), other.get(0).name()));
            all.addAll(one);
            all.addAll(other);
        }
        return new Query.SameScenarios(pairs, new Scope(all, builds(query), designs(query)));
    }

    private List<LitmusTest> scenarios(Entry entry, String field) {
        List<LitmusTest> tests = new ArrayList<>();
        for (String name : entry.texts(field)) {
            Path path = root.resolve(name);
            if (!Files.exists(path)) {
                throw entry.broken(field, "no such file or folder: " + name);
            }
            try {
                for (Path file : LitmusRunner.files(List.of(path))) {
                    LitmusTest known = scenarios.get(file);
                    LitmusTest test = known != null
                            ? known
                            : LitmusRunner.load(List.of(file)).get(0);
                    scenarios.put(file, test);
                    tests.add(test);
                }
            } catch (IOException e) {
                throw entry.broken(field, "cannot be read: " + name, e);
            }
        }
        return tests;
    }

    private static List<Build> builds(Entry entry) {
        if (!entry.has("builds")) {
            return BuildSelection.of(List.of("all"));
        }
        try {
            return BuildSelection.of(entry.texts("builds"));
        } catch (IllegalArgumentException e) {
            throw entry.broken("builds", String.valueOf(e.getMessage()), e);
        }
    }

    private static List<Design> designs(Entry entry) {
        if (!entry.has("designs")) {
            return List.of(Designs.MAINLINE);
        }
        List<Design> designs = new ArrayList<>();
        for (String id : entry.texts("designs")) {
            if (id.equals("all")) {
                designs.addAll(Designs.all());
            } else {
                designs.add(Designs.find(id)
                        .orElseThrow(() -> entry.broken(
                                "designs", "no such design: " + id + " (did you mean " + Designs.nearest(id) + "?)")));
            }
        }
        return designs;
    }
}
