package org.nowait.evidence;

import java.util.List;
import org.nowait.kernel.context.Flag;
import org.nowait.litmus.Cell;
import org.nowait.litmus.CellRun;
import org.nowait.litmus.Engine;
import org.nowait.litmus.LitmusTest;
import org.nowait.litmus.syntax.Expectation;
import org.nowait.litmus.syntax.SourceText;

/**
 * The litmus test of a report, run by an engine on the build that is nearest to the kernel of the report.
 *
 * @param build the build
 * @param expected what the test's own Result line says
 * @param observed what the engine found; MAYBE if it reached a bound first
 * @param states the distinct states that the engine visited
 */
public record MachineRun(String build, Expectation expected, Expectation observed, long states) {

    /**
     * Runs the litmus test of a verdict.
     *
     * @param verdict the verdict
     * @param engine what runs it
     * @return what the engine found
     */
    public static MachineRun of(SplatVerdict verdict, Engine engine) {
        SplatLitmus litmus = verdict.litmus();
        LitmusTest test = LitmusTest.of(new SourceText(litmus.name() + ".litmus", litmus.text()));
        Cell cell = new Cell(test, verdict.origin().build());
        CellRun run = engine.run(List.of(cell)).get(0);
        Flag flag = Flag.valueOf(verdict.splat().kind().flag());
        long raised = run.endStates().stream()
                .filter(state -> state.flags().contains(flag))
                .count();
        return new MachineRun(
                cell.build().name(),
                test.expectation(cell.build()).orElse(Expectation.MAYBE),
                observed(raised, run),
                run.states());
    }

    private static Expectation observed(long raised, CellRun run) {
        boolean other = raised < run.endStates().size();
        if (raised > 0 && other) {
            return Expectation.SOMETIMES;
        }
        if (!run.complete()) {
            return Expectation.MAYBE;
        }
        return raised > 0 ? Expectation.ALWAYS : Expectation.NEVER;
    }

    /**
     * Says whether the engine found what the walk over the report's own digits found.
     *
     * @return true if they agree, or one of them leaves the question open
     */
    public boolean agrees() {
        return expected == Expectation.MAYBE || observed == Expectation.MAYBE || expected == observed;
    }
}
