package org.nowait.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nowait.graph.StateGraph;
import org.nowait.tla.TlaInt;

final class BehaviourReplayTest {

    private final StateGraph graph = LockSpec.graph();

    private SpecState state(int owner, int count) {
        return SpecState.of(graph, LockSpec.state(owner, count));
    }

    private Behaviour.Step step(String name, String process, int owner, int count) {
        return new Behaviour.Step(LockSpec.label(name, process), state(owner, count));
    }

    private Behaviour lasso() {
        List<Behaviour.Step> steps = List.of(
                step("Lock", "P0", 1, 0),
                step("Count", "P0", 1, 1),
                step("Unlock", "P0", 0, 1),
                step("Lock", "P1", 2, 1),
                step("Unlock", "P1", 0, 1));
        return new Behaviour("lasso", state(0, 0), steps, OptionalInt.of(3));
    }

    @Test
    void followsAShortestPath() {
        Behaviour behaviour = Behaviour.of("full", graph, graph.shortestPath(LockSpec.state(2, 2)));

        ReplayResult result = BehaviourReplay.run(behaviour, new PlainLock());

        assertThat(result.passed()).isTrue();
        assertThat(result.steps()).isEqualTo(2);
    }

    @Test
    void goesAroundALoopTwice() {
        ReplayResult result = BehaviourReplay.run(lasso(), new PlainLock());

        assertThat(result.passed()).isTrue();
        assertThat(result.steps()).isEqualTo(5 + 2);
    }

    @Test
    void findsWhatOnlyTheSecondRoundShows() {
        ReplayResult result = BehaviourReplay.run(lasso(), new PlainLock() {
            @Override
            Outcome lock(int process) {
                hidden += process;
                return hidden > 3 ? Outcome.refusedHere("worn out") : super.lock(process);
            }
        });

        assertThat(result.steps()).isEqualTo(5);
        assertThat(result.divergence().orElseThrow().summary())
                .isEqualTo("step 6, Lock(\"P1\"): allowed action refused: worn out");
    }

    @Test
    void namesTheStepAndTheVariable() {
        ReplayResult result = BehaviourReplay.run(
                lasso(),
                new FullLock() {
                    @Override
                    Outcome unlock(int process) {
                        count = 0;
                        return super.unlock(process);
                    }
                },
                "nowait replay lasso.json");

        Divergence divergence = result.divergence().orElseThrow();
        assertThat(divergence.summary()).isEqualTo("step 3, Unlock(\"P0\"): count differs: spec=1, impl=0");
        assertThat(divergence.behaviour()).hasSize(2);
        assertThat(divergence.frame()).isEqualTo("PlainLock.java: unlock()");
        assertThat(divergence.toString()).endsWith("repeat    nowait replay lasso.json");
    }

    @Test
    void comparesOnlyWhatIsKnown() {
        SpecState part = SpecState.of(Map.of("count", TlaInt.of(0)));
        Behaviour behaviour = Behaviour.finite(
                "partial", state(0, 0), List.of(new Behaviour.Step(LockSpec.label("Lock", "P0"), part)));

        assertThat(BehaviourReplay.run(behaviour, new PlainLock()).passed()).isTrue();
    }

    @Test
    void reportsAWrongStartAndAnException() {
        assertThat(BehaviourReplay.run(lasso(), new PlainLock() {
                            @Override
                            public void reset(SpecState initial) {
                                super.reset(initial);
                                owner = 2;
                            }
                        })
                        .divergence()
                        .orElseThrow()
                        .kind())
                .isEqualTo(DivergenceKind.INITIAL_DIFFERS);
        assertThat(BehaviourReplay.run(lasso(), new PlainLock() {
                            @Override
                            Outcome lock(int process) {
                                throw new IllegalStateException("MutualExclusion is violated");
                            }
                        })
                        .divergence()
                        .orElseThrow()
                        .summary())
                .isEqualTo("step 1, Lock(\"P0\"): exception: IllegalStateException: MutualExclusion is violated");
    }

    @Test
    void doesNotPassWithoutASingleStep() {
        Behaviour nothing = Behaviour.finite("nothing", state(0, 0), List.of());

        assertThat(BehaviourReplay.run(nothing, new PlainLock()).passed()).isFalse();
    }

    @Test
    void rejectsALoopThatDoesNotClose() {
        List<Behaviour.Step> steps = List.of(step("Lock", "P0", 1, 0));

        assertThatThrownBy(() -> new Behaviour("open", state(0, 0), steps, OptionalInt.of(0)))
                .hasMessage("a loop ends where it begins: loopsTo=0");
        assertThatThrownBy(() -> new Behaviour("open", state(0, 0), steps, OptionalInt.of(1)))
                .hasMessage("a loop begins before the last step: loopsTo=1, steps=1");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 42, 20_201_122})
    void randomWalksAreTheSameForTheSameSeed(long seed) {
        Behaviour walk = Behaviour.randomWalk(graph, seed, 500);

        assertThat(walk.steps())
                .hasSize(500)
                .isEqualTo(Behaviour.randomWalk(graph, seed, 500).steps());
        assertThat(BehaviourReplay.run(walk, new PlainLock()).steps()).isEqualTo(500);
    }
}
