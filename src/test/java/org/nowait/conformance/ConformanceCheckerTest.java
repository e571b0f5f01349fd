package org.nowait.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nowait.graph.ActionLabel;
import org.nowait.graph.StateGraph;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaString;

final class ConformanceCheckerTest {

    private static ConformanceResult check(Implementation implementation) {
        return new ConformanceChecker(LockSpec.model()).check(implementation);
    }

    @Nested
    final class ALockWithoutFaults {

        @Test
        void conformsInEveryDirection() {
            ConformanceResult result = check(new FullLock());

            assertThat(result.failures()).isEmpty();
            assertThat(result.coverage()).allMatch(Coverage::tried).allMatch(Coverage::isComplete);
            assertThat(result.size()).isEqualTo(new GraphSize(9, 28, 8, 4, 2));
            assertThat(result.refusedHere() + result.refusedElsewhere()).isEqualTo(9 * 8 - 28);
            assertThat(result.refusedHere()).isEqualTo(6 + 2);
            assertThat(result.own()).isEqualTo(new OwnExploration(true, 9, 28));
            assertThat(result.variants()).isZero();
        }

        @Test
        void conformsWithoutSnapshotsAndOffers() {
            ConformanceResult result = check(new PlainLock());

            assertThat(result.failures()).isEmpty();
            assertThat(result.coverage(Direction.ENABLED).percent()).isEqualTo(100);
            assertThat(result.coverage(Direction.DISABLED).percent()).isEqualTo(100);
            assertThat(result.coverage(Direction.NOTHING_ELSE).tried()).isFalse();
            assertThat(result.own().tried()).isFalse();
        }

        @Test
        void conformsWhenItPerformsByNumber() {
            final class Bound extends FullLock implements Binds {
                private final List<ActionLabel> bound = new ArrayList<>();

                @Override
                public int bind(ActionLabel action) {
                    bound.add(action);
                    return bound.size() - 1;
                }

                @Override
                public Outcome perform(int handle) {
                    return perform(bound.get(handle));
                }
            }

            assertThat(check(new Bound()).failures()).isEmpty();
        }

        @Test
        void countsWhatItDidPerAction() {
            ActionCoverage count = check(new FullLock()).actions().get(1);

            assertThat(count.name()).isEqualTo("Count");
            assertThat(count.instances()).isEqualTo(2);
            assertThat(count.edges()).isEqualTo(4);
            assertThat(count.performed()).isEqualTo(4);
            assertThat(count.refusedHere()).isEqualTo(2);
            assertThat(count.refusedElsewhere()).isEqualTo(12);
        }

        @Test
        void letsAPredicateFindTheRightPoint() {
            ConformanceOptions options = ConformanceOptions.defaults()
                    .withRightPoint((state, action) ->
                            action.name().equals("Unlock") && state.get("owner").equals(TlaString.of("none")));
            ConformanceResult result = new ConformanceChecker(LockSpec.model(), options).check(new FullLock());

            assertThat(result.refusedHere()).isEqualTo(6);
        }
    }

    @Nested
    final class Variants {

        /** Remembers how often it was polled, up to a bound. */
        private static final class Remembers extends FullLock {
            private final int most;

            Remembers(int most) {
                this.most = most;
            }

            @Override
            Outcome poll(int process) {
                Outcome outcome = super.poll(process);
                hidden = outcome.isPerformed() ? Math.min(most, hidden + 1) : hidden;
                return outcome;
            }
        }

        @Test
        void areExploredAndCounted() {
            ConformanceResult result = check(new Remembers(2));

            assertThat(result.failures()).isEmpty();
            assertThat(result.variants()).isEqualTo(2 * 9);
        }

        @Test
        void beyondTheBoundAreReported() {
            ConformanceResult result = check(new Remembers(100));

            assertThat(result.variants()).isEqualTo(3 * 9);
            assertThat(result.failures())
                    .singleElement()
                    .asString()
                    .endsWith("positions were not explored: the implementation remembers more than the specification");
        }

        @Test
        void showFaultsThatOnlyAHistoryBrings() {
            ConformanceResult result = check(new FullLock() {
                @Override
                Outcome poll(int process) {
                    hidden = owner != process ? Math.min(2, hidden + 1) : hidden;
                    return super.poll(process);
                }

                @Override
                Outcome unlock(int process) {
                    return hidden == 2 ? Outcome.refusedHere("polled twice") : super.unlock(process);
                }
            });

            assertThat(result.divergences())
                    .anyMatch(d ->
                            d.kind() == DivergenceKind.REFUSED && d.actionName().equals("Unlock"));
        }
    }

    @Nested
    final class Graphs {

        @Test
        void mayHaveTheSameLabelTwice() {
            ActionLabel go = ActionLabel.of("Lock", TlaString.of("P0"));
            StateGraph.Builder builder = new StateGraph.Builder(List.of("count"), List.of(go, go, label("Count")));
            builder.addState(TlaInt.of(0));
            builder.addInitial(0);
            builder.addEdge(0, 0, 0);
            builder.addEdge(0, 1, 0);
            ConformanceResult result = new ConformanceChecker(new Model("twice", builder.build())).check(new Polls());

            assertThat(result.coverage(Direction.ENABLED).done()).isEqualTo(2);
            assertThat(result.divergenceCount()).isZero();
            assertThat(result.size().actionInstances()).isEqualTo(2);
        }

        @Test
        void whoseLabelsAreAmbiguousFail() {
            StateGraph.Builder builder = new StateGraph.Builder(List.of("count"), List.of(label("Lock")));
            builder.addState(TlaInt.of(0));
            builder.addState(TlaInt.of(1));
            builder.addInitial(0);
            builder.addEdge(0, 0, 1);
            builder.addEdge(0, 0, 0);
            ConformanceResult result =
                    new ConformanceChecker(new Model("ambiguous", builder.build())).check(new Polls());

            assertThat(result.divergenceCount()).isZero();
            assertThat(result.unreachedStates()).isEqualTo(1);
            assertThat(result.failures())
                    .contains(
                            "incomplete: enabled 1 of 2 (50.0 %)", "1 times a label does not determine the successor");
        }

        @Test
        void withoutEdgesFail() {
            StateGraph.Builder builder = new StateGraph.Builder(List.of("count"), List.of());
            builder.addState(TlaInt.of(0));
            builder.addInitial(0);
            ConformanceResult result = new ConformanceChecker(new Model("empty", builder.build())).check(new Polls());

            assertThat(result.failures())
                    .containsExactly("the graph has no edges", "no refusal was tried with success");
        }

        @Test
        void withAnActionThatNeverFiresFail() {
            StateGraph.Builder builder =
                    new StateGraph.Builder(List.of("count"), List.of(label("Lock"), label("Count")));
            builder.addState(TlaInt.of(0));
            builder.addInitial(0);
            builder.addEdge(0, 0, 0);
            ConformanceResult result = new ConformanceChecker(new Model("silent", builder.build())).check(new Polls());

            assertThat(result.failures()).containsExactly("actions that never fire: Count");
        }

        @Test
        void thatArePartialAreNotLeftAtTheRim() {
            ConformanceOptions options = ConformanceOptions.defaults().withExpanded(state -> state < 6);
            ConformanceResult result = new ConformanceChecker(LockSpec.model(), options).check(new FullLock());

            assertThat(result.failures()).isEmpty();
            assertThat(result.unreachedStates()).isZero();
            assertThat(result.size().edges()).isLessThan(28);
        }

        private static ActionLabel label(String name) {
            return LockSpec.label(name, "P0");
        }

        /** Performs every Lock without any effect and refuses all else. */
        private static final class Polls extends PlainLock {
            @Override
            Outcome lock(int process) {
                return Outcome.performed();
            }
        }
    }

    @Test
    void goesOnBehindADivergenceAndTellsWhatItDidNotReach() {
        ConformanceResult result = check(new FullLock() {
            @Override
            Outcome count(int process) {
                return process == 2 || count == 1 ? Outcome.refusedElsewhere("no") : super.count(process);
            }
        });

        assertThat(result.divergenceCount()).isEqualTo(2 + 1);
        assertThat(result.unreachedStates()).isEqualTo(3);
        assertThat(result.failures())
                .containsExactly("3 divergences; behind them 3 states and 11 edges were not reached");
    }

    @Test
    void stopsAtTheFirstDivergenceIfAsked() {
        ConformanceOptions options = ConformanceOptions.defaults().withStopAtFirst();
        ConformanceResult result = new ConformanceChecker(LockSpec.model(), options).check(new PlainLock() {
            @Override
            Outcome count(int process) {
                return Outcome.refusedHere("never");
            }
        });

        assertThat(result.divergenceCount()).isEqualTo(1);
    }

    @Test
    void countsAllDivergencesButKeepsTheFirst() {
        ConformanceOptions options = ConformanceOptions.defaults().withKeptDivergences(2);
        ConformanceResult result = new ConformanceChecker(LockSpec.model(), options).check(new FullLock() {
            @Override
            Outcome poll(int process) {
                return Outcome.refusedHere("never");
            }
        });

        assertThat(result.divergences()).hasSize(2);
        assertThat(result.divergenceCount()).isEqualTo(12);
        assertThat(Stream.of(result.toString().split("\n"))).contains("  ... and 10 more");
    }
}
