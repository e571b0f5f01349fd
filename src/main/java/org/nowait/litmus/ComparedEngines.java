package org.nowait.litmus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two engines on the same cells. Their end states must be equal on every cell, and so must be the number of distinct
 * states; a difference makes the cell fail, whatever the file expects.
 */
public final class ComparedEngines implements Engine {

    private final Engine explorer;
    private final TlcEngine tlc;

    /**
     * Returns the pair.
     *
     * @param explorer the engine whose results are reported
     * @param tlc the engine that confirms them
     */
    public ComparedEngines(Engine explorer, TlcEngine tlc) {
        this.explorer = explorer;
        this.tlc = tlc;
    }

    @Override
    public List<CellRun> run(List<Cell> cells) {
        List<CellRun> runs = new ArrayList<>(explorer.run(cells));
        for (TlcEngine.Batch batch : tlc.runBatches(cells)) {
            List<CellRun> own = batch.indexes().stream().map(runs::get).toList();
            for (int i = 0; i < own.size(); i++) {
                int index = batch.indexes().get(i);
                endStates(own.get(i), batch.runs().get(i))
                        .ifPresent(how -> runs.set(index, runs.get(index).differing(how)));
            }
            counts(batch, runs);
        }
        return runs;
    }

    private static Optional<String> endStates(CellRun own, CellRun other) {
        Set<EndState> missing = minus(other, own);
        Set<EndState> extra = minus(own, other);
        if ((missing.isEmpty() && extra.isEmpty()) || !own.complete()) {
            return Optional.empty();
        }
        return Optional.of("engines differ: only TLC finds " + missing + ", only the explorer finds " + extra);
    }

    private static Set<EndState> minus(CellRun one, CellRun other) {
        Set<EndState> left = new TreeSet<>(one.endStates());
        left.removeAll(other.endStates());
        return left;
    }

    /* TLC counts a whole run. To name the cell, halve the run until one is left. */
    private void counts(TlcEngine.Batch batch, List<CellRun> runs) {
        if (batch.indexes().stream().anyMatch(index -> !runs.get(index).complete())) {
            return;
        }
        long sum = batch.indexes().stream()
                .mapToLong(index -> runs.get(index).states())
                .sum();
        if (sum == batch.distinct()) {
            return;
        }
        if (batch.cells().size() == 1) {
            int index = batch.indexes().get(0);
            runs.set(
                    index,
                    runs.get(index)
                            .differing("engines differ: TLC counts " + batch.distinct() + " states, not " + sum));
            return;
        }
        int half = batch.cells().size() / 2;
        for (List<Integer> places : List.of(
                batch.indexes().subList(0, half),
                batch.indexes().subList(half, batch.indexes().size()))) {
            List<Cell> cells = places.stream()
                    .map(place -> batch.cells().get(batch.indexes().indexOf(place)))
                    .toList();
            for (TlcEngine.Batch part : tlc.runBatches(cells)) {
                counts(
                        new TlcEngine.Batch(
                                part.cells(),
                                part.indexes().stream().map(places::get).toList(),
                                part.runs(),
                                part.distinct(),
                                part.seconds()),
                        runs);
            }
        }
    }
}
