package org.nowait.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nowait.explore.Bounds;
import org.nowait.litmus.syntax.SourceText;

/**
 * The machine against real kernels: 7.3.4 PREEMPT_RT and PREEMPT with lockdep, 6.1 PREEMPT_NONE with and without. What
 * PROVE_RCU prints about sleeping readers is not modelled.
 */
final class RealKernelsTest {

    @Test
    void theMachineReportsWhatKernelsReported() {
        Engine engine = new ExplorerEngine(Bounds.DEFAULT);
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (KernelRun run : KernelRun.all()) {
            if (!KernelRunConverter.converts(run)) {
                continue;
            }
            compared++;
            KernelRunConverter converter = new KernelRunConverter(run);
            LitmusTest test = LitmusTest.of(new SourceText(run.toString(), converter.text()));
            CellRun found = engine.run(List.of(new Cell(test, run.build()))).get(0);
            Observation seen = Observation.of(test, run.build(), found);
            if (seen.endStates().stream()
                    .noneMatch(state -> run.agrees(state) && returned(run, converter, test, state))) {
                differences.add(run + " returned " + run.returned() + ", the machine: " + seen.endStates());
            }
        }
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(270);
    }

    private static boolean returned(KernelRun run, KernelRunConverter converter, LitmusTest test, EndState state) {
        String register = EndState.key(converter.process(), "r0");
        boolean tries =
                test.registers().getOrDefault(converter.process(), List.of()).contains("r0");
        return !tries || state.registers().getOrDefault(register, 0) == run.returned();
    }
}
