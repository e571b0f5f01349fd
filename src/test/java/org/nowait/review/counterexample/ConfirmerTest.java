package org.nowait.review.counterexample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nowait.explore.Bounds;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.machine.Action;
import org.nowait.litmus.Cell;
import org.nowait.tlc.TlcOptions;
import org.nowait.tlc.TlcWorkers;

/** TLC's evaluator allows every step of the counterexamples, and a wrong step is refused by name. */
final class ConfirmerTest {

    private static final Path SPEC = Path.of("spec");
    private static final int OF_EACH_FLAG = 2;

    private final Counterexamples finder = new Counterexamples(Bounds.DEFAULT);

    @Test
    void everyFlagIsConfirmed() {
        Map<Flag, Integer> confirmed = new EnumMap<>(Flag.class);
        try (TlcWorkers tlc = TlcWorkers.start(TlcOptions.defaults().withProcesses(1))) {
            Confirmer confirmer = new Confirmer(tlc, SPEC);
            for (Cell cell : SampledCells.every(23)) {
                for (Flag flag : SampledCells.flags(cell)) {
                    if (confirmed.getOrDefault(flag, 0) < OF_EACH_FLAG) {
                        Counterexample found = finder.shortest(cell, Wanted.raised(flag))
                                .found()
                                .orElseThrow();
                        assertThat(confirmer.confirm(found).problems())
                                .as(found.handle())
                                .isEmpty();
                        confirmed.merge(flag, 1, Integer::sum);
                    }
                }
            }
        }
        assertThat(confirmed.keySet()).containsExactlyInAnyOrder(Flag.values());
    }

    @Test
    void aRunThatTheSpecificationRefusesIsNotConfirmed() {
        CounterexamplesTest.Handle handle = CounterexamplesTest.Handle.of("alloc/raw+alloc-page-atomic@RT-7.3-DEBUG");
        Counterexample found =
                finder.shortest(handle.cell(), handle.wanted()).found().orElseThrow();
        List<CounterexampleStep> without =
                found.steps().stream().filter(step -> step.number() != 2).toList();
        Counterexample wrong = new Counterexample(
                found.asked(), found.wanted(), found.cell(), List.of(), found.start(), without, found.states());

        try (TlcWorkers tlc = TlcWorkers.start(TlcOptions.defaults().withProcesses(1))) {
            Confirmation confirmation = new Confirmer(tlc, SPEC).confirm(wrong);

            assertThat(confirmation.holds()).isFalse();
            assertThat(confirmation.problems()).contains("the specification refuses step 2, CheckWatermark(0)");
        }
    }

    @Test
    void everyRuleStandsInTheSpecification() {
        for (Flag flag : Flag.values()) {
            Rule rule = Rule.of(flag);
            assertThat(rule.title()).as(flag.name()).isNotBlank();
            assertThat(rule.place(SPEC).isPresent())
                    .as(flag + ": " + rule.operator())
                    .isEqualTo(flag != Flag.WARN);
        }
    }

    @Test
    void everyActionStandsInTheSpecification() {
        for (var action : Action.values()) {
            if (action != Action.CALL) {
                assertThat(Rule.place(SPEC, action)).as(action.text()).isPresent();
            }
        }
    }
}
