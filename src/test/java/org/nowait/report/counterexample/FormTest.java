package org.nowait.report.counterexample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nowait.conformance.Behaviour;
import org.nowait.conformance.BehaviourReplay;
import org.nowait.conformance.SpecState;
import org.nowait.explore.Bounds;
import org.nowait.graph.ActionLabel;
import org.nowait.kernel.context.Flag;
import org.nowait.litmus.Cell;
import org.nowait.litmus.CellResult;
import org.nowait.litmus.ExplorerEngine;
import org.nowait.litmus.LitmusRunner;
import org.nowait.litmus.LitmusTest;
import org.nowait.litmus.syntax.SourceText;
import org.nowait.refinement.KernelImplementation;
import org.nowait.review.counterexample.CellHandle;
import org.nowait.review.counterexample.Confirmer;
import org.nowait.review.counterexample.Counterexample;
import org.nowait.review.counterexample.Counterexamples;
import org.nowait.review.counterexample.SampledCells;
import org.nowait.review.counterexample.Wanted;
import org.nowait.tla.Itf;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaJson;
import org.nowait.tla.TlaRecord;
import org.nowait.tlc.TlcOptions;
import org.nowait.tlc.TlcWorkers;

/** Every form of a counterexample: what people read, and what comes back from the files of other tools. */
final class FormTest {

    private static final Path SPEC = Path.of("spec");
    private static final List<String> HANDLES = List.of(
            "alloc/raw+alloc-page-atomic@RT-7.3-DEBUG",
            "rules/09-order-deadlocks@LAZY-7.3-DEBUG:DEADLOCK",
            "alloc/nmi+nolock+zone-held@LAZY-7.3",
            "alloc/two-cpus+kswapd@RT-7.3:KSWAPD_WOKEN",
            "designs/raw+rt-safe-alias@FULL-5.9-DEBUG/rt-safe-rt");
    private static final Counterexamples FINDER = new Counterexamples(Bounds.DEFAULT);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Exhibit> EXHIBITS = new ArrayList<>();

    @BeforeAll
    static void confirm() throws IOException {
        try (TlcWorkers tlc = TlcWorkers.start(TlcOptions.defaults().withProcesses(1))) {
            Confirmer confirmer = new Confirmer(tlc, SPEC);
            for (String text : HANDLES) {
                Exhibit plain = exhibit(text);
                EXHIBITS.add(new Exhibit(
                        plain.found(), text, plain.file(), Optional.of(confirmer.confirm(plain.found())), SPEC));
            }
        }
    }

    @AfterAll
    static void forget() {
        EXHIBITS.clear();
    }

    private static Exhibit exhibit(String text) throws IOException {
        CellHandle handle = CellHandle.parse(text);
        String file = "litmus/" + handle.test() + ".litmus";
        LitmusTest test = LitmusRunner.load(List.of(Path.of(file))).get(0);
        Counterexample found =
                FINDER.shortest(handle.cell(test), handle.wanted(test)).found().orElseThrow();
        return new Exhibit(found, text, file, Optional.empty(), SPEC);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void theSameRunGivesTheSameBytes(Form form) throws IOException {
        for (Exhibit exhibit : EXHIBITS) {
            Exhibit plain = exhibit(exhibit.handle());
            Exhibit again = new Exhibit(plain.found(), exhibit.handle(), exhibit.file(), exhibit.confirmation(), SPEC);
            assertThat(form.write(again)).isEqualTo(form.write(exhibit)).endsWith("\n");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Form.class,
            names = {"SPLAT", "COLUMNS", "STATES", "MAIL", "LITMUS"})
    void whatPeopleReadFitsIntoAMail(Form form) {
        for (Exhibit exhibit : EXHIBITS) {
            assertThat(form.write(exhibit).lines()).allSatisfy(line -> {
                assertThat(line.length()).isLessThanOrEqualTo(Lines.WIDTH);
                assertThat(line).matches("[\\x20-\\x7e\\t]*");
            });
        }
    }

    @Test
    void theReportHasTheFactsInLockdepsOrder() {
        assertThat(Form.SPLAT.write(EXHIBITS.get(0)))
                .containsSubsequence(
                        "[ MODEL: Sleeping lock in atomic context ]",
                        "PREEMPT_RT=y",
                        "P0/task is trying to lock:",
                        "(&zone->lock){CONFIG:CONFIG}, at: rmqueue_bulk(), line 21",
                        "other info that might help us debug this:",
                        "context: task on CPU0, irqs on, context-{MAX:MAX}",
                        "preempt_count: 0x00000001 (PREEMPT 1)",
                        "2 locks held by P0:",
                        " #0: (l){SPIN:SPIN}, at: raw_spin_lock(l), line 20",
                        " #1: (&pcp->lock){CONFIG:CONFIG} trylock",
                        "reported: INVALID_WAIT, MIGHT_SLEEP",
                        "happens: SLEEP_IN_ATOMIC",
                        "spec/PreemptCount.tla:",
                        "  MayBlockOn",
                        "steps confirmed by TLC",
                        "reproduce: nowait litmus -c RT-7.3-DEBUG")
                .doesNotContain("BUG:", "WARNING:");
    }

    @Test
    void theLimitThatIsBrokenIsNamed() {
        assertThat(Form.SPLAT.write(EXHIBITS.get(4)))
                .contains("CONFIG (3) is asked for, and (l) allows SPIN (2)", "under rt-safe-rt", "-p rt-safe-rt");
    }

    @Test
    void columnsMarkTheInterruptWhereItComes() {
        assertThat(Form.COLUMNS.write(EXHIBITS.get(2)))
                .contains("| P0 (task, CPU0)", "| P1 (nmi, CPU0)")
                .containsPattern("\\| <Interrupt> +\\| <Interrupt> \\(nmi\\) +\\|");
        assertThat(Form.COLUMNS.write(EXHIBITS.get(1))).endsWith(" *** DEADLOCK ***\n");
    }

    @Test
    void ftraceHasTheColumnsOfTodaysKernels() {
        assertThat(Form.FTRACE.write(EXHIBITS.get(0)))
                .contains("need-resched", "migrate-disable")
                .contains("              P0-1       [000] ...12     0.000007: lock_acquire: &zone->lock\n")
                .contains("violation: SLEEP_IN_ATOMIC");
        assertThat(Form.FTRACE.write(EXHIBITS.get(2))).contains("[000] d.Z1.");
    }

    @Test
    void itfComesBackAsTheSameBehaviourAndReplays() throws IOException {
        for (Exhibit exhibit : EXHIBITS) {
            JsonNode document = JSON.readTree(Form.ITF.write(exhibit));
            List<TlaRecord> states = Itf.fromTrace(document);
            List<Behaviour.Step> steps = new ArrayList<>();
            for (int i = 1; i < states.size(); i++) {
                String action = document.at("/states/" + i + "/#meta/action").asText();
                steps.add(new Behaviour.Step(label(action), state(states.get(i))));
            }
            Behaviour back = Behaviour.finite(exhibit.behaviour().name(), state(states.get(0)), steps);

            assertThat(back).isEqualTo(exhibit.behaviour());
            assertThat(BehaviourReplay.run(
                                    back,
                                    Confirmer.implementation(exhibit.found().cell()))
                            .passed())
                    .isTrue();
        }
    }

    private static SpecState state(TlaRecord record) {
        return SpecState.of(record.fields());
    }

    private static ActionLabel label(String text) {
        int open = text.indexOf('(');
        int process = Integer.parseInt(text.substring(open + 1, text.length() - 1));
        return ActionLabel.of(text.substring(0, open), TlaInt.of(process));
    }

    /* Plain JSON does not tell sets from sequences, so the actions are performed and what comes of them is compared. */
    @Test
    void theJsonOfTlcComesBackAsTheSameBehaviourAndReplays() throws IOException {
        for (Exhibit exhibit : EXHIBITS) {
            JsonNode document = JSON.readTree(Form.TLC.write(exhibit));
            KernelImplementation machine =
                    Confirmer.implementation(exhibit.found().cell());
            compare(document.at("/counterexample/state/0/1"), machine);
            JsonNode actions = document.at("/counterexample/action");
            assertThat(actions.size()).isEqualTo(exhibit.found().steps().size());
            for (JsonNode action : actions) {
                TlaInt process = TlaInt.of(action.at("/1/context/p").asLong());
                assertThat(machine.perform(ActionLabel.of(action.at("/1/name").asText(), process))
                                .isPerformed())
                        .isTrue();
                compare(action.at("/2/1"), machine);
            }
        }
    }

    private static void compare(JsonNode state, KernelImplementation machine) {
        assertThat(state.size())
                .isEqualTo(Confirmer.variablesOfTheSpecification().size());
        state.properties().forEach(variable -> {
            if (!machine.unobserved().contains(variable.getKey())) {
                assertThat(variable.getValue().toString())
                        .as(variable.getKey())
                        .isEqualTo(TlaJson.toJson(machine.abstraction(variable.getKey()))
                                .toString());
            }
        });
    }

    @Test
    void theLitmusFormOfEveryFlagGivesTheSameVerdictAgain() throws IOException {
        Map<Flag, Integer> seen = new EnumMap<>(Flag.class);
        for (Cell cell : SampledCells.every(23)) {
            for (Flag flag : SampledCells.flags(cell)) {
                Counterexample found =
                        FINDER.shortest(cell, Wanted.raised(flag)).found().orElseThrow();
                String text = Form.LITMUS.write(new Exhibit(found, found.handle(), "x.litmus", Optional.empty(), SPEC));
                again(found, flag, text);
                seen.merge(flag, 1, Integer::sum);
            }
        }
        assertThat(seen.keySet()).containsExactlyInAnyOrder(Flag.values());
    }

    private static void again(Counterexample found, Flag flag, String text) {
        LitmusTest test = LitmusTest.of(new SourceText(found.asked().test().name() + ".litmus", text));
        List<CellResult> results = LitmusRunner.run(
                        List.of(test), List.of(found.cell().build()), new ExplorerEngine(Bounds.DEFAULT))
                .tests()
                .get(0)
                .cells();

        assertThat(results).hasSize(1);
        assertThat(results.get(0).status()).as(text).isEqualTo(CellResult.Status.OK);
        assertThat(results.get(0).flags()).as(text).contains(flag);
        assertThat(results.get(0).observation().orElseThrow().positive())
                .as(text)
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"]]>", "a\nb", "\u001b[31m"})
    void namesAreData(String hostile) throws IOException {
        Exhibit plain = EXHIBITS.get(0);
        Exhibit exhibit = new Exhibit(plain.found(), hostile, hostile, plain.confirmation(), SPEC);

        for (Form form : Form.values()) {
            assertThat(form.write(exhibit)).as(form.toString()).doesNotContain("\u001b");
        }
        assertThat(Form.PUML.write(exhibit)).doesNotContain("<script>", "\u001b");
        assertThat(JSON.readTree(Form.CHROME.write(exhibit))
                        .at("/otherData/handle")
                        .asText())
                .isEqualTo(hostile);
        assertThat(JSON.readTree(Form.ITF.write(exhibit)).at("/#meta/source").asText())
                .isEqualTo(hostile);
    }

    @Test
    void chromeClosesWhatItOpens() throws IOException {
        for (Exhibit exhibit : EXHIBITS) {
            Map<String, Integer> open = new TreeMap<>();
            for (JsonNode event : JSON.readTree(Form.CHROME.write(exhibit)).get("traceEvents")) {
                int change = event.get("ph").asText().equals("b")
                        ? 1
                        : event.get("ph").asText().equals("e") ? -1 : 0;
                open.merge(event.path("id").asText(), change, Integer::sum);
            }
            assertThat(open.values()).allMatch(count -> count == 0);
        }
    }
}
