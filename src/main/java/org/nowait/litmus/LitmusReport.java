package org.nowait.litmus;

import java.util.List;

/**
 * The results of a run.
 *
 * @param tests the results of each test, in the order of the files
 */
public record LitmusReport(List<TestResult> tests) {

    /** Copies the results. */
    public LitmusReport {
        tests = List.copyOf(tests);
    }

    /** {@return how many cells ended so} */
    public long count(CellResult.Status status) {
        return tests.stream().mapToLong(test -> test.count(status)).sum();
    }

    /** {@return the number of cells that were not skipped} */
    public long ran() {
        return tests.stream()
                .flatMap(test -> test.cells().stream())
                .filter(cell -> cell.status() != CellResult.Status.SKIPPED)
                .count();
    }

    /** {@return the exit code of a command: 0 as expected, 1 not, 3 a bound was reached, 4 nothing ran} */
    public int exitCode() {
        if (count(CellResult.Status.MISMATCH) > 0) {
            return 1;
        } else if (count(CellResult.Status.UNKNOWN) > 0) {
            return 3;
        }
        return ran() == 0 ? 4 : 0;
    }
}
