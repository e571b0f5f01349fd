package org.nowait.review.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nowait.litmus.Cell;
import org.nowait.litmus.CellRun;
import org.nowait.litmus.EndState;
import org.nowait.litmus.Engine;
import org.nowait.litmus.Observation;
import org.nowait.litmus.syntax.Condition;

/** What the engines found in the cells of all claims; each cell ran once. */
final class CellAnswers {

    private final Map<String, CellRun> runs;

    private CellAnswers(Map<String, CellRun> runs) {
        this.runs = runs;
    }

    /** Runs the cells, each of them once. */
    static CellAnswers of(List<Cell> cells, Engine engine) {
        Map<String, Cell> distinct = new LinkedHashMap<>();
        cells.forEach(cell -> distinct.putIfAbsent(key(cell), cell));
        List<CellRun> found = engine.run(new ArrayList<>(distinct.values()));
        Map<String, CellRun> runs = new LinkedHashMap<>();
        int at = 0;
        for (String key : distinct.keySet()) {
            runs.put(key, found.get(at++));
        }
        return new CellAnswers(runs);
    }

    /* Two files in two folders may have one name. */
    private static String key(Cell cell) {
        return cell.test().hash() + " " + cell;
    }

    CellRun run(Cell cell) {
        return Objects.requireNonNull(runs.get(key(cell)), "every cell of a claim ran");
    }

    /** {@return why nothing can be said of a cell, if nothing can} */
    Optional<String> trouble(Cell cell) {
        CellRun run = run(cell);
        return run.difference()
                .map(how -> cell + ": " + how)
                .or(() -> run.complete() ? Optional.empty() : Optional.of(cell + ": a bound was reached"));
    }

    /** {@return whether the question's condition holds in a cell} */
    boolean holds(Cell cell, Condition question) {
        Observation seen = Observation.of(cell.test(), question, cell.build(), run(cell));
        return seen.verdict() != Observation.Verdict.DEADLOCK
                && question.quantifier().holds(seen.positive(), seen.negative());
    }

    /** {@return the end states of a cell, as far as its file can name them} */
    List<String> endStates(Cell cell) {
        return Observation.of(cell.test(), cell.test().condition(), cell.build(), run(cell)).endStates().stream()
                .map(EndState::toString)
                .toList();
    }

    /** {@return the cell and how it ends, in one line} */
    String evidence(Cell cell) {
        List<String> states = endStates(cell);
        return cell + " ends in " + String.join(" or ", states.subList(0, Math.min(3, states.size())))
                + (states.size() > 3 ? " and " + (states.size() - 3) + " more" : "");
    }
}
