package org.nowait.litmus;

import java.util.List;

/**
 * The results of one test.
 *
 * @param test the test
 * @param cells its results, one for each build asked for, in order
 */
public record TestResult(LitmusTest test, List<CellResult> cells) {

    /** Copies the results. */
    public TestResult {
        cells = List.copyOf(cells);
    }

    /** {@return how many cells ended so} */
    public long count(CellResult.Status status) {
        return cells.stream().filter(cell -> cell.status() == status).count();
    }
}
