package org.nowait.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.nowait.kernel.context.Flag;
import org.nowait.litmus.CellRun;
import org.nowait.litmus.EndState;
import org.nowait.litmus.Engine;
import org.nowait.litmus.syntax.Expectation;

final class MachineRunTest {

    private static final SplatVerdict VERDICT = SplatVerdict.judge(Texts.splat("01-krc-lock"));

    private static Engine finds(boolean complete, Set<Flag> flags) {
        return cells -> List.of(new CellRun(Set.of(new EndState(new TreeMap<>(), flags)), 7, complete, 0.0));
    }

    @Test
    void agreesWhenTheEngineRaisesTheFlagOfTheReport() {
        MachineRun run = MachineRun.of(VERDICT, finds(true, Set.of(Flag.INVALID_WAIT)));
        assertThat(run).isEqualTo(new MachineRun("FULL-5.9-DEBUG", Expectation.ALWAYS, Expectation.ALWAYS, 7));
        assertThat(run.agrees()).isTrue();
    }

    @Test
    void disagreesWhenTheEngineStaysSilent() {
        assertThat(MachineRun.of(VERDICT, finds(true, Set.of())).agrees()).isFalse();
        assertThat(MachineRun.of(VERDICT, finds(false, Set.of())).observed()).isEqualTo(Expectation.MAYBE);
    }
}
