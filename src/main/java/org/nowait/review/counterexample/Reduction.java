package org.nowait.review.counterexample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nowait.explore.Exploration;
import org.nowait.litmus.Cell;
import org.nowait.litmus.LitmusTest;
import org.nowait.litmus.syntax.LitmusSource;
import org.nowait.litmus.syntax.LitmusSyntaxException;

/** Leaves out of a scenario what a counterexample does not need, one part after the other until none can go. */
final class Reduction {

    /**
     * A smaller scenario.
     *
     * @param cell the cell with it
     * @param dropped what was left out, in words
     * @param exploration the search that found the counterexample in it
     */
    record Reduced(Cell cell, List<String> dropped, Exploration exploration) {}

    private final Wanted wanted;
    private final Function<Cell, Exploration> search;

    Reduction(Wanted wanted, Function<Cell, Exploration> search) {
        this.wanted = wanted;
        this.search = search;
    }

    Reduced reduce(Cell cell, Exploration found) {
        LitmusSource alone = Parts.alone(cell, wanted);
        Reduced best = attempt(cell, alone, found)
                .map(each -> with(each, List.of()))
                .orElse(new Reduced(cell, List.of(), found));
        boolean smaller = true;
        while (smaller) {
            Optional<Reduced> next = smaller(best);
            smaller = next.isPresent();
            best = next.orElse(best);
        }
        return best;
    }

    private Optional<Reduced> smaller(Reduced from) {
        for (Parts.Part part : Parts.of(from.cell().test())) {
            Optional<Reduced> next = attempt(from.cell(), part.without(), from.exploration());
            if (next.isPresent()) {
                List<String> dropped = new ArrayList<>(from.dropped());
                dropped.add(part.name());
                return next.map(each -> with(each, dropped));
            }
        }
        return Optional.empty();
    }

    private static Reduced with(Reduced reduced, List<String> dropped) {
        return new Reduced(reduced.cell(), dropped, reduced.exploration());
    }

    /* A part that the compiler misses is needed; so is one without which the run gets longer. */
    private Optional<Reduced> attempt(Cell cell, LitmusSource changed, Exploration before) {
        LitmusTest test;
        try {
            test = LitmusTest.of(changed);
        } catch (LitmusSyntaxException e) {
            return Optional.empty();
        }
        if (test.skipReason(cell.build(), cell.design()).isPresent()) {
            return Optional.empty();
        }
        Cell candidate = new Cell(test, cell.build(), cell.design());
        Exploration found = search.apply(candidate);
        boolean shows = found.witness()
                .filter(steps -> steps.size() <= before.witness().orElseThrow().size())
                .isPresent();
        return shows ? Optional.of(new Reduced(candidate, List.of(), found)) : Optional.empty();
    }
}
