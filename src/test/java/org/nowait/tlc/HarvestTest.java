package org.nowait.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nowait.tlc.TlcFixture.KEY;
import static org.nowait.tlc.TlcFixture.generated;
import static org.nowait.tlc.TlcFixture.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nowait.graph.ActionLabel;
import org.nowait.graph.GraphFile;
import org.nowait.graph.StateGraph;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaString;
import org.nowait.tla.TlaText;

final class HarvestTest {

    private static final TlcWorkers TLC = TlcWorkers.start(TlcOptions.defaults().withProcesses(1));

    @TempDir
    private Path folder = Path.of(".");

    @AfterAll
    static void stop() {
        TLC.close();
    }

    private Harvest harvest(Model model) {
        return TLC.harvest(new HarvestRequest(model, folder.resolve("a.graph"), KEY, 0));
    }

    private StateGraph graph(Model model) throws IOException {
        return GraphFile.read(harvest(model).file(), KEY);
    }

    @Nested
    final class Graphs {

        @ParameterizedTest
        @CsvSource({"Locks, Locks", "Locks, Locks_small", "Corners, Corners_Stay", "Corners, Corners_Same", "Ring, Ring"
        })
        void agreesWithARunOfTlc(String module, String config) {
            Model model = model(module, config);

            harvest(model).verifyAgainst(TLC.check(CheckRequest.of(model).withoutDeadlockCheck()));
        }

        @Test
        void disagreementTellsBothNumbers() {
            Harvest harvest = harvest(model("Locks", "Locks"));
            CheckResult other = TLC.check(CheckRequest.of(model("Ring", "Ring")));

            assertThatThrownBy(() -> harvest.verifyAgainst(other))
                    .isInstanceOf(TlcException.class)
                    .hasMessage("Locks: harvest and TLC must agree on distinct states: harvest=28, TLC=4");
        }

        @Test
        void everyActionInstanceIsListedAlsoThoseNeverEnabled() throws IOException {
            StateGraph graph = graph(model("Locks", "Locks"));

            assertThat(graph.actions())
                    .hasSize(10)
                    .contains(ActionLabel.of("Never", TlaString.of("P1")))
                    .allSatisfy(label -> assertThat(label.location()).startsWith("Locks.tla:"));
        }

        @Test
        void selfLoopsAndParallelEdgesAreKept() throws IOException {
            StateGraph graph = graph(model("Corners", "Corners_Stay"));
            int last = graph.stateCount() - 1;

            assertThat(graph.out(last))
                    .hasSize(2)
                    .allSatisfy(edge -> assertThat(edge.target()).isEqualTo(last));
        }

        @Test
        void piecesOfOneActionGiveOneEdge() throws IOException {
            StateGraph graph = graph(model("Corners", "Corners_Same"));

            assertThat(graph.actions()).hasSize(1);
            assertThat(graph.edgeCount()).isEqualTo(3);
        }

        @Test
        void constraintsAreHonoured() throws IOException {
            StateGraph graph = graph(model("Locks", "Locks_small"));

            for (int state = 0; state < graph.stateCount(); state++) {
                assertThat(graph.value(state, graph.variables().indexOf("steps")))
                        .isLessThanOrEqualTo(TlaText.parse("2"));
            }
        }

        @Test
        void valuesOfEveryKindAreConverted() throws IOException {
            StateGraph graph = graph(model("Corners", "Corners_Value"));

            assertThat(graph.value(0, 0))
                    .hasToString("[empty |-> <<>>, function |-> (0 :> 0 @@ 5 :> 5), interval |-> {1, 2}, "
                            + "lambda |-> <<FALSE, TRUE>>, power |-> {{}, {1}}, product |-> {<<1, \"b\">>}, "
                            + "record |-> [a |-> TRUE], seq |-> <<1, \"a\">>, set |-> {1, 2, 3}]");
        }
    }

    @Nested
    final class Refusals {

        @Test
        void actionWithTwoSuccessorsIsNamedWithItsState() {
            assertThatThrownBy(() -> harvest(model("Corners", "Corners_Jump")))
                    .isInstanceOf(TlcException.class)
                    .hasMessage(
                            "Corners.tla:19: Jump: an action with its parameters must have at most one successor in "
                                    + "each state: state=[x |-> 0], successors=[x |-> 1] and [x |-> 2]");
        }

        @Test
        void actionWhoseParametersAreNotKnownIsNamed() {
            assertThatThrownBy(() -> harvest(model("Corners", "Corners_Hidden")))
                    .hasMessageStartingWith(
                            "Corners.tla:23: Inner: the parameters of this action cannot be determined");
        }

        @Test
        void viewGivesNoGraph() {
            assertThatThrownBy(() -> harvest(generated("Ring", "SPECIFICATION Spec\nVIEW Place\n")))
                    .hasMessageContaining("without SYMMETRY and VIEW");
        }

        @Test
        void brokenSpecificationLeavesNoFile() {
            assertThatThrownBy(() -> harvest(model("SyntaxError", "Corners_Stay")))
                    .hasMessageContaining("SyntaxError.tla:4:14");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Nested
    final class RandomWalks {

        private Walks walk(long seed) {
            return TLC.walk(new WalkRequest(model("Locks", "Locks"), folder.resolve("w.graph"), KEY, 5, 6, seed, 0));
        }

        @Test
        void sameSeedGivesTheSameWalks() {
            assertThat(walk(42).walks()).isEqualTo(walk(42).walks()).isNotEqualTo(walk(43).walks());
        }

        @Test
        void visitedStatesAreCompleteAndComeFirst() throws IOException {
            Walks walks = walk(7);
            StateGraph partial = GraphFile.read(walks.file(), KEY);
            StateGraph whole = graph(model("Locks", "Locks"));

            assertThat(walks.walks()).hasSize(5);
            for (int state = 0; state < walks.expanded(); state++) {
                int same = indexOf(whole, partial, state);
                assertThat(partial.out(state)).hasSameSizeAs(whole.out(same));
            }
            for (List<Integer> walk : walks.walks()) {
                assertThat(partial.initialStates()).contains(partial.source(walk.get(0)));
                for (int i = 1; i < walk.size(); i++) {
                    assertThat(partial.source(walk.get(i))).isEqualTo(partial.target(walk.get(i - 1)));
                }
            }
        }

        private int indexOf(StateGraph whole, StateGraph partial, int state) {
            int found = 0;
            while (!whole.values(found).equals(partial.values(state))) {
                found++;
            }
            return found;
        }
    }

    @Nested
    final class SingleSteps {

        private final Model locks = model("Locks", "Locks");
        private final TlaRecord start = (TlaRecord) TlaText.parse("[held |-> [P0 |-> <<>>, P1 |-> <<>>], steps |-> 0]");

        @Test
        void enabledActionLeadsToItsSuccessor() {
            ActionLabel take = ActionLabel.of("Take", TlaString.of("P1"), TlaString.of("b"));

            assertThat(TLC.successors(locks, List.of(new StepQuery(start, take))))
                    .hasToString("[[[held |-> [P0 |-> <<>>, P1 |-> <<\"b\">>], steps |-> 1]]]");
        }

        @Test
        void disabledActionLeadsNowhere() {
            ActionLabel drop = ActionLabel.of("Drop", TlaString.of("P0"));

            assertThat(TLC.successors(locks, List.of(new StepQuery(start, drop))))
                    .containsExactly(List.of());
        }

        @Test
        void unknownActionIsRefused() {
            assertThatThrownBy(() -> TLC.successors(locks, List.of(new StepQuery(start, ActionLabel.of("Fly")))))
                    .hasMessage("action must be an instance of the next-state relation: action=Fly");
        }

        @Test
        void counterexampleIsConfirmedAndAForgedOneIsNot() {
            Counterexample trace = TLC.check(CheckRequest.of(model("Locks", "Locks_violates_AtMostOneStep")))
                    .counterexample();
            List<TraceStep> steps = trace == null ? List.of() : trace.steps();
            List<TraceStep> forged = List.of(
                    steps.get(0),
                    new TraceStep(steps.get(2).state(), steps.get(1).action()));

            assertThat(TLC.firstRefused(locks, steps)).isEqualTo(-1);
            assertThat(TLC.firstRefused(locks, forged)).isEqualTo(1);
            assertThat(TLC.firstRefused(locks, steps.subList(1, 2))).isZero();
        }

        @Test
        void constantOperatorsAreEvaluated() {
            assertThat(TLC.evaluate(locks, List.of("Sizes")))
                    .hasToString(
                            "[[f |-> (0 :> 0 @@ 1 :> 1), locks |-> {\"a\", \"b\"}, pairs |-> {<<1, 2>>}, procs |-> 2]]");
            assertThatThrownBy(() -> TLC.evaluate(locks, List.of("Size")))
                    .hasMessage("operator must be defined in the root module, without parameters: name=Size");
        }
    }

    @Nested
    final class Cache {

        @Test
        void graphIsHarvestedOnceAndAgainWhenAModuleChanges() throws IOException {
            GraphCache cache = new GraphCache(folder);
            Model model = model("Ring", "Ring");
            Model changed = model.withModule("Naturals", "---- MODULE Naturals ----\n====\n");

            assertThat(cache.has(model, TLC.options())).isFalse();
            assertThat(cache.graph(model, TLC).stateCount()).isEqualTo(4);
            assertThat(cache.has(model, TLC.options())).isTrue();
            assertThat(cache.has(changed, TLC.options())).isFalse();
        }

        @Test
        void truncatedGraphIsNamed() throws IOException {
            GraphCache cache = new GraphCache(folder);
            Model model = model("Ring", "Ring");
            cache.graph(model, TLC);
            Path file = cache.file(model, GraphCache.key(model, TLC.options()));
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 5));

            assertThatThrownBy(() -> cache.graph(model, TLC))
                    .isInstanceOf(TlcException.class)
                    .hasMessageContaining("the file is truncated")
                    .hasMessageEndingWith("delete it to harvest the graph again");
        }
    }
}
