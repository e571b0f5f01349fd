package org.nowait.report.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nowait.conformance.Behaviour;
import org.nowait.conformance.BehaviourReplay;
import org.nowait.explore.Bounds;
import org.nowait.litmus.LitmusRunner;
import org.nowait.litmus.LitmusTest;
import org.nowait.review.counterexample.CellHandle;
import org.nowait.review.counterexample.Confirmation;
import org.nowait.review.counterexample.Confirmer;
import org.nowait.review.counterexample.Counterexample;
import org.nowait.review.counterexample.Counterexamples;
import org.nowait.review.witness.Witness;
import org.nowait.review.witness.Witnesses;
import org.nowait.tlc.TlcOptions;
import org.nowait.tlc.TlcWorkers;

/** What a run file keeps of a behaviour is the behaviour, and what was not confirmed stays so. */
final class RunBehavioursTest {

    private static final Path SPEC = Path.of("spec");

    private static Witness witness(String text) throws IOException {
        CellHandle handle = CellHandle.parse(text);
        LitmusTest test = LitmusRunner.load(List.of(Path.of("litmus/" + handle.test() + ".litmus")))
                .get(0);
        Counterexample found = new Counterexamples(Bounds.DEFAULT)
                .shortest(handle.cell(test), handle.wanted(test))
                .found()
                .orElseThrow();
        return new Witness(text, found, Optional.empty());
    }

    private static List<RunCounterexample> kept(List<Witness> witnesses) {
        RunDraft draft = new RunDraft(
                Path.of("."), new RunVersions("0", "1", "2", "3", "4", "5"), RunBounds.of(List.of(), "explorer", 1, 0));
        draft.counterexamples(witnesses);
        String text = RunJson.write(draft.file(true, 0, "2026-11-28T10:00:00Z"));
        return RunJson.read(text, "run.json").counterexamples();
    }

    @Test
    void isTheBehaviourThatWasConfirmed() throws IOException {
        List<Witness> shown = List.of(
                witness("alloc/raw+alloc-page-atomic@RT-7.3-DEBUG"),
                witness("alloc/nmi+nolock+zone-held@LAZY-7.3"),
                witness("alloc/raw+alloc-page-atomic@RT-7.3"),
                witness("rules/09-order-deadlocks@LAZY-7.3-DEBUG:DEADLOCK"));
        List<Witness> confirmed;
        try (TlcWorkers tlc = TlcWorkers.start(TlcOptions.defaults().withProcesses(1))) {
            confirmed = Witnesses.confirmed(shown, new Confirmer(tlc, SPEC));
        }
        List<RunCounterexample> kept = kept(confirmed);
        RunBehaviours behaviours = new RunBehaviours();

        assertThat(kept).hasSameSizeAs(shown);
        for (int i = 0; i < kept.size(); i++) {
            Witness witness = confirmed.get(i);
            RunConfirmation confirmation = kept.get(i).confirmation();
            Behaviour back = behaviours.of(kept.get(i)).orElseThrow();
            assertThat(confirmation.holds()).as(confirmation.words()).isTrue();
            assertThat(confirmation.steps())
                    .isEqualTo(witness.counterexample().steps().size());
            assertThat(kept.get(i).splat()).contains("steps confirmed by TLC");
            assertThat(back.start()).isEqualTo(behaviour(witness).start());
            assertThat(back.steps()).isEqualTo(behaviour(witness).steps());
            assertThat(BehaviourReplay.run(
                                    back,
                                    Confirmer.implementation(
                                            witness.counterexample().cell()))
                            .passed())
                    .isTrue();
        }
    }

    private static Behaviour behaviour(Witness witness) {
        return witness.confirmation().flatMap(Confirmation::behaviour).orElseThrow();
    }

    @Test
    void whatWasNotAskedIsNotConfirmed() throws IOException {
        RunCounterexample kept = kept(List.of(witness("alloc/raw+alloc-page-atomic@RT-7.3-DEBUG")))
                .get(0);

        assertThat(kept.confirmation().holds()).isFalse();
        assertThat(kept.confirmation().words()).isEqualTo("not confirmed: TLC was not asked");
        assertThat(kept.splat()).contains("not confirmed: TLC was not asked");
        assertThat(new RunBehaviours().of(kept)).isEmpty();
    }

    @Test
    void whatIsRefusedSaysWhatIsWrong() {
        RunConfirmation refused = new RunConfirmation(true, 1, List.of("the specification refuses step 2, Lock(0)"));

        assertThat(refused.holds()).isFalse();
        assertThat(refused.words()).isEqualTo("not confirmed: the specification refuses step 2, Lock(0)");
    }

    @Test
    void aValueThatIsNoTlaIsNamed() {
        String text = RunJson.write(SampleRun.named("raw+kmalloc")).replace("<<2, {}>>", "<<2, {");
        RunCounterexample broken =
                RunJson.read(text, "run.json").counterexamples().get(0);

        assertThatThrownBy(() -> new RunBehaviours().of(broken))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("counterexample ce-0123abcd of the run file: value or action must be TLA+");
    }
}
