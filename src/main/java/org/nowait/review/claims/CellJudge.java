package org.nowait.review.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.machine.Design;
import org.nowait.litmus.Cell;
import org.nowait.litmus.LitmusTest;

/** Decides the claims that are about litmus cells. */
final class CellJudge {

    private final CellAnswers answers;

    CellJudge(CellAnswers answers) {
        this.answers = answers;
    }

    /** {@return the cells that a query is about} */
    static List<Cell> cells(Query query) {
        return query.match(
                cells -> cells.questions().stream()
                        .flatMap(question -> question.scope().cells().stream())
                        .toList(),
                models -> List.of(),
                constants -> List.of(),
                designs -> designs.scope().cells(),
                scenarios -> scenarios.scope().cells(),
                outside -> List.of());
    }

    Decision cells(Claim claim, Query.Cells query) {
        Map<String, Holding> places = new LinkedHashMap<>();
        for (Question question : query.questions()) {
            for (Cell cell : question.scope().cells()) {
                String where = query.byScenario() ? cell.test().name() : "";
                Holding here = new Holding(
                        cell.build(),
                        cell.design(),
                        where,
                        answers.holds(cell, question.holds()),
                        answers.evidence(cell));
                places.merge(here.place(), here, (one, other) -> one.holds() ? other : one);
            }
        }
        return decide(claim, query, new ArrayList<>(places.values()));
    }

    Decision designs(Claim claim, Query.SameDesigns query) {
        Map<String, Holding> places = new LinkedHashMap<>();
        for (LitmusTest test : query.scope().scenarios()) {
            for (Build build : query.scope().builds()) {
                Cell one = new Cell(test, build, query.one());
                Cell other = new Cell(test, build, query.other());
                if (query.scope().cells().containsAll(List.of(one, other))) {
                    Holding here = same(build, query.other(), one, other);
                    places.merge(build.name(), here, (old, fresh) -> old.holds() ? fresh : old);
                }
            }
        }
        return decide(claim, query, new ArrayList<>(places.values()));
    }

    Decision scenarios(Claim claim, Query.SameScenarios query) {
        List<LitmusTest> tests = query.scope().scenarios();
        List<Cell> cells = query.scope().cells();
        Map<String, Holding> places = new LinkedHashMap<>();
        for (int i = 0; i < tests.size(); i += 2) {
            for (Build build : query.scope().builds()) {
                for (Design design : query.scope().designs()) {
                    Cell one = new Cell(tests.get(i), build, design);
                    Cell other = new Cell(tests.get(i + 1), build, design);
                    if (cells.containsAll(List.of(one, other))) {
                        Holding here = same(build, design, one, other);
                        places.merge(here.place(), here, (old, fresh) -> old.holds() ? fresh : old);
                    }
                }
            }
        }
        return decide(claim, query, new ArrayList<>(places.values()));
    }

    private Holding same(Build build, Design design, Cell one, Cell other) {
        boolean equal = answers.endStates(one).equals(answers.endStates(other));
        String evidence = equal ? answers.evidence(one) : answers.evidence(one) + "; " + answers.evidence(other);
        return new Holding(build, design, "", equal, evidence);
    }

    private Decision decide(Claim claim, Query query, List<Holding> places) {
        List<Cell> cells = cells(query);
        Optional<String> trouble =
                cells.stream().flatMap(cell -> answers.trouble(cell).stream()).findFirst();
        String bounds = bounds(cells);
        return trouble.map(why -> Decision.unknown(claim, bounds, why))
                .orElseGet(() -> Decision.over(claim, places, bounds));
    }

    private String bounds(List<Cell> cells) {
        long states =
                cells.stream().mapToLong(cell -> answers.run(cell).states()).sum();
        return String.format(
                Locale.ROOT,
                "%d cells of %d scenarios, %d builds, %d designs; %,d states",
                cells.size(),
                count(cells.stream().map(cell -> cell.test().hash())),
                count(cells.stream().map(cell -> cell.build().name())),
                count(cells.stream().map(cell -> cell.design().id())),
                states);
    }

    private static long count(Stream<String> names) {
        return names.distinct().count();
    }
}
