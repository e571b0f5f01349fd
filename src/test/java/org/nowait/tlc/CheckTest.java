package org.nowait.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nowait.tlc.TlcFixture.generated;
import static org.nowait.tlc.TlcFixture.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaText;

/** Every way in which a run of TLC can end, all in one warm worker. */
final class CheckTest {

    private static final TlcWorkers TLC = TlcWorkers.start(TlcOptions.defaults().withProcesses(1));

    @AfterAll
    static void stop() {
        TLC.close();
    }

    private static CheckResult check(Model model) {
        return TLC.check(CheckRequest.of(model));
    }

    private static List<String> actions(CheckResult result) {
        return Objects.requireNonNull(result.counterexample()).steps().stream()
                .map(step -> String.valueOf(step.action()))
                .toList();
    }

    @Nested
    final class Verdicts {

        @Test
        void successTellsCountsAndActions() {
            CheckResult result = check(model("Locks", "Locks"));

            assertThat(result.outcome()).isEqualTo(Outcome.SUCCESS);
            assertThat(result.exitCode()).isZero();
            assertThat(result.distinct()).isEqualTo(28);
            assertThat(result.generated()).isEqualTo(85);
            assertThat(result.depth()).isEqualTo(7);
            assertThat(result.counterexample()).isNull();
            assertThat(result.actionCounts()).containsEntry("Take", 28L).containsEntry("Never", 0L);
            assertThat(result.neverFired()).containsExactly("Never");
        }

        @Test
        void invariantIsNamedAndItsTraceHasParameters() {
            CheckResult result = check(model("Locks", "Locks_violates_AtMostOneStep"));

            assertThat(result.outcome()).isEqualTo(Outcome.INVARIANT);
            assertThat(result.exitCode()).isEqualTo(12);
            assertThat(result.violated()).isEqualTo("AtMostOneStep");
            assertThat(actions(result)).containsExactly("null", "Take(\"P0\", \"a\")", "Take(\"P0\", \"b\")");
            assertThat(Objects.requireNonNull(result.counterexample()).states().get(2))
                    .hasToString("[held |-> [P0 |-> <<\"a\", \"b\">>, P1 |-> <<>>], steps |-> 2]");
        }

        @Test
        void aModelReadOnceIsCheckedWithOtherConstants() {
            CheckRequest request = CheckRequest.of(model("Locks", "Locks_violates_AtMostOneStep"));

            List<CheckResult> results = TLC.checkEach(request, List.of(most(1), most(2), most(1), most(3)));

            assertThat(results)
                    .extracting(CheckResult::outcome)
                    .containsExactly(Outcome.SUCCESS, Outcome.INVARIANT, Outcome.SUCCESS, Outcome.INVARIANT);
            assertThat(results).extracting(CheckResult::traceLength).containsExactly(0, 3, 0, 3);
            assertThat(actions(results.get(1))).isEqualTo(actions(check(request.model())));
            assertThat(results.get(0).distinct()).isEqualTo(results.get(2).distinct());
        }

        private static TlaRecord most(int steps) {
            return (TlaRecord) TlaText.parse("[Most |-> " + steps + "]");
        }

        @Test
        void constantsThatAreNoneOrAreUsedUpAreRefused() {
            Model model = model("Locks", "Locks_violates_AtMostOneStep");
            Model used = new Model(
                    model.specPath(),
                    "Doubled",
                    "Doubled.cfg",
                    model.configText(),
                    Map.of("Doubled", "---- MODULE Doubled ----\nEXTENDS Locks\nTwice == 2 * Most\n====\n"));

            assertThatThrownBy(() ->
                            TLC.checkEach(CheckRequest.of(model), List.of((TlaRecord) TlaText.parse("[Mots |-> 1]"))))
                    .isInstanceOf(TlcException.class)
                    .hasMessageContaining("the root module has no such constant: name=Mots");
            assertThatThrownBy(() -> TLC.checkEach(CheckRequest.of(used), List.of(most(1))))
                    .isInstanceOf(TlcException.class)
                    .hasMessageContaining("constant=Most, operator=Twice");
        }

        @Test
        void invariantMayBreakInTheInitialState() {
            CheckResult result = check(model("Locks", "Locks_violates_StartsBusy"));

            assertThat(result.violated()).isEqualTo("StartsBusy");
            assertThat(actions(result)).containsExactly("null");
        }

        @Test
        void actionPropertyIsNamed() {
            CheckResult result = check(model("Locks", "Locks_violates_StepsGrow"));

            assertThat(result.outcome()).isEqualTo(Outcome.ACTION_PROPERTY);
            assertThat(result.violated()).isEqualTo("StepsGrow");
            assertThat(actions(result)).containsExactly("null", "Take(\"P0\", \"a\")");
        }

        @Test
        void livenessEndsInALasso() {
            CheckResult result = check(model("Ring", "Ring_violates_RestsAtOne"));
            Counterexample trace = Objects.requireNonNull(result.counterexample());

            assertThat(result.outcome()).isEqualTo(Outcome.LIVENESS);
            assertThat(result.exitCode()).isEqualTo(13);
            assertThat(result.violated()).isEqualTo("RestsAtOne");
            assertThat(trace.stuttering()).isFalse();
            assertThat(trace.loop()).isEqualTo(1);
            assertThat(trace.loopAction()).hasToString("Move(3)");
            assertThat(actions(result)).containsExactly("null", "Enter", "Move(1)", "Move(2)");
        }

        @Test
        void livenessMayEndInStutteringHoweverOftenOneWorkerIsAsked() {
            for (int i = 0; i < 12; i++) {
                CheckResult result = check(model("Ring", "Ring_violates_ArrivesAtThree"));

                assertThat(result.outcome()).isEqualTo(Outcome.LIVENESS);
                assertThat(Objects.requireNonNull(result.counterexample()).stuttering())
                        .isTrue();
            }
        }

        @Test
        void livenessHoldsUnderFairness() {
            assertThat(check(model("Ring", "Ring")).outcome()).isEqualTo(Outcome.SUCCESS);
        }

        @Test
        void deadlockIsFoundUnlessItIsNotLookedFor() {
            CheckResult result = check(model("Corners", "Corners_deadlock"));

            assertThat(result.outcome()).isEqualTo(Outcome.DEADLOCK);
            assertThat(result.exitCode()).isEqualTo(11);
            assertThat(actions(result)).containsExactly("null", "Up", "Up", "Up");
            assertThat(TLC.check(CheckRequest.of(model("Corners", "Corners_deadlock"))
                                    .withoutDeadlockCheck())
                            .outcome())
                    .isEqualTo(Outcome.SUCCESS);
        }

        @Test
        void falseAssumptionTellsItsPlace() {
            CheckResult result = check(model("FalseAssumption", "Corners_Stay"));

            assertThat(result.outcome()).isEqualTo(Outcome.ASSUMPTION);
            assertThat(result.exitCode()).isEqualTo(10);
            assertThat(Objects.requireNonNull(result.problem()).line()).isEqualTo(3);
        }

        @Test
        void failedAssertIsAVerdict() {
            CheckResult result = check(model("Corners", "Corners_Assert"));

            assertThat(result.outcome()).isEqualTo(Outcome.ASSERTION);
            assertThat(result.exitCode()).isEqualTo(14);
            assertThat(result.messages().get(0).text()).contains("x must stay below two");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SyntaxError     | Corners_Stay       | 150 | PARSE_ERROR      | SyntaxError.tla:4:14: Encountered \")\"",
                "ImportsBroken   | Corners_Stay       | 150 | PARSE_ERROR      | SyntaxError.tla:4:14: Encountered \")\"",
                "UnknownOperator | Corners_Stay       | 150 | PARSE_ERROR      | UnknownOperator.tla:3:11: Unknown operator:",
                "MissingModule   | Corners_Stay       | 150 | PARSE_ERROR      | MissingModule.tla:2:18: there is no module NotThere",
                "Nowhere         | Corners_Stay       | 150 | PARSE_ERROR      | Nowhere.tla: there is no module Nowhere",
                "Locks           | Locks_unknown      | 151 | CONFIG_ERROR     | Locks_unknown.cfg: The invariant MutalExclusion",
                "Locks           | Locks_broken       | 255 | CONFIG_ERROR     | Locks_broken.cfg:3: TLC found an error",
                "Corners         | Corners_Bad        | 255 | EVALUATION_ERROR | Corners.tla:33:40: Attempted to apply Head",
                "Corners         | Corners_BadCompare | 76  | EVALUATION_ERROR | Corners.tla: Evaluating invariant BadCompare failed."
            })
    void brokenSpecificationGivesOneSentenceWithItsPlace(
            String module, String config, int exitCode, Outcome outcome, String sentence) {
        CheckResult result = check(model(module, config));

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(String.valueOf(result.problem())).contains(sentence).doesNotContain("\n");
        assertThatThrownBy(result::orThrow).isInstanceOf(TlcException.class).hasMessageContaining(sentence);
    }

    @Test
    void missingConfigurationIsNamed() {
        assertThatThrownBy(() -> model("Locks", "Locks_nowhere"))
                .isInstanceOf(TlcException.class)
                .hasMessageEndingWith("Locks_nowhere.cfg: there is no such configuration");
    }

    @Test
    void whatTheSpecificationPrintsIsCollected() {
        List<String> printed = check(model("Locks", "Locks_prints")).printed();

        assertThat(printed).hasSize(4);
        assertThat(TlaText.parse(printed.get(0))).hasToString("[deep |-> [P0 |-> <<\"a\", \"b\">>, P1 |-> <<>>]]");
    }

    @Test
    void generatedModuleAndConfigurationNeedNoFile() {
        Model model =
                generated("MCTiny", "INIT Init\nNEXT Next\nINVARIANT Low\n").withModule("MCTiny", """
                        ---- MODULE MCTiny ----
                        EXTENDS Naturals
                        VARIABLE y
                        Init == y = 0
                        Next == y' = (y + 1) % 5
                        Low == y < 4
                        ====
                        """);

        assertThat(check(model).violated()).isEqualTo("Low");
    }

    @Test
    void modulesMixedInOneWorkerKeepTheirOwnDefinitions() {
        for (int round = 0; round < 3; round++) {
            assertThat(check(model("Locks", "Locks")).distinct()).isEqualTo(28);
            assertThat(check(model("Ring", "Ring")).distinct()).isEqualTo(4);
            assertThat(check(model("SyntaxError", "Corners_Stay")).exitCode()).isEqualTo(150);
            assertThat(check(model("Corners", "Corners_Stay")).distinct()).isEqualTo(4);
        }
    }
}
