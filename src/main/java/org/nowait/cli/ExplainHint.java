package org.nowait.cli;

import java.nio.file.Path;
import org.nowait.litmus.CellResult;
import org.nowait.litmus.LitmusReport;
import org.nowait.litmus.LitmusTest;
import org.nowait.litmus.Observation;
import org.nowait.litmus.TestResult;
import org.nowait.litmus.syntax.Condition;

/** The command that shows how the first verdict that is not as expected comes about. */
final class ExplainHint {

    private ExplainHint() {}

    /** {@return one line with the command; empty if every cell is as expected, or no single run shows the difference} */
    static String of(LitmusReport report, Surroundings around) {
        for (TestResult result : report.tests()) {
            for (CellResult cell : result.cells()) {
                if (cell.status() == CellResult.Status.MISMATCH && shows(result.test(), cell)) {
                    String file = result.test().syntax().source().file();
                    return "Counterexample: nowait explain "
                            + new TestFiles(around).shown(around.resolve(Path.of(file))) + "@" + cell.name() + "\n";
                }
            }
        }
        return "";
    }

    private static boolean shows(LitmusTest test, CellResult cell) {
        boolean all = test.condition().quantifier() == Condition.Quantifier.FORALL;
        Observation seen = cell.observation().orElseThrow();
        return all ? seen.negative() > 0 : seen.positive() > 0;
    }
}
