package org.nowait.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nowait.explore.Bounds;
import org.nowait.litmus.syntax.SourceText;

/**
 * The machine against real kernels: 7.3.4 PREEMPT_RT and PREEMPT with lockdep, 6.1 PREEMPT_NONE with and without. What
 * PROVE_RCU prints about sleeping readers is not modelled, nor lockdep's map of direct reclaim.
 */
final class RealKernelsTest {

    @Test
    void theMachineReportsWhatKernelsReported() {
        Engine engine = new ExplorerEngine(Bounds.DEFAULT);
        List<String> differences = new ArrayList<>();
        int compared = 0;
        int allocating = 0;
        for (KernelRun run : KernelRun.all()) {
            if (!KernelRunConverter.converts(run)) {
                continue;
            }
            compared++;
            allocating += KernelRunConverter.allocates(run) ? 1 : 0;
            KernelRunConverter converter = new KernelRunConverter(run);
            LitmusTest test = LitmusTest.of(new SourceText(run.toString(), converter.text()));
            CellRun found = engine.run(List.of(new Cell(test, run.build()))).get(0);
            Observation seen = Observation.of(test, run.build(), found);
            if (seen.endStates().stream().noneMatch(state -> run.agrees(state) && returned(run, converter, state))) {
                differences.add(run + " returned " + run.returned() + ", the machine: " + seen.endStates());
            }
        }
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(410);
        assertThat(allocating).isGreaterThan(140);
    }

    private static boolean returned(KernelRun run, KernelRunConverter converter, EndState state) {
        Integer value = state.registers().get(converter.register());
        return value == null || run.frees() || value == run.returned();
    }
}
