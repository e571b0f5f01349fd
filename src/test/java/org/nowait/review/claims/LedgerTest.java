package org.nowait.review.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nowait.explore.Bounds;
import org.nowait.litmus.CellRun;
import org.nowait.litmus.Engine;
import org.nowait.litmus.ExplorerEngine;
import org.nowait.tlc.TlcOptions;
import org.nowait.tlc.TlcWorkers;
import org.nowait.tlc.manifest.ModelConfigs;

/** Each kind of verdict, over the rules, which every engine can run. */
final class LedgerTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Engine EXPLORER = new ExplorerEngine(Bounds.DEFAULT);
    private static final String IN_RAW = "litmus/rules/16-raw-then-spinlock.litmus";

    @TempDir
    private Path folder;

    private Decision decide(Engine engine, String query, String more) throws IOException {
        Path file = folder.resolve("C90.json");
        Files.writeString(
                file,
                "{\"id\": \"C90\", \"statement\": \"s\", \"source\": \"s\", \"notes\": \"n\"" + more + ", \"query\": "
                        + query + "}");
        try (TlcWorkers tlc = TlcWorkers.start(TlcOptions.defaults().withProcesses(1))) {
            Ledger ledger =
                    new Ledger(engine, tlc, ModelConfigs.in(ROOT.resolve("model-configs"), ROOT.resolve("spec")));
            return ledger.decide(List.of(new ClaimReader(ROOT).read(file))).get(0);
        }
    }

    private Decision cells(String builds, String holds) throws IOException {
        return decide(
                EXPLORER,
                "{\"kind\": \"cells\", \"questions\": [{\"scenarios\": \"" + IN_RAW + "\", \"builds\": [\"" + builds
                        + "\"], \"holds\": \"" + holds + "\"}]}",
                "");
    }

    @Test
    void confirmsWhatHoldsEverywhere() throws IOException {
        Decision decision = cells("NO_PROVE_LOCKING", "~exists (INVALID_WAIT)");
        assertThat(decision.text()).isEqualTo("CONFIRMED");
        assertThat(decision.reason()).isEmpty();
        assertThat(decision.bounds()).contains(" cells of 1 scenarios", " states");
    }

    @Test
    void refutesWhatHoldsNowhereWithACell() throws IOException {
        Decision decision = cells("NO_PROVE_LOCKING", "exists (INVALID_WAIT)");
        assertThat(decision.text()).isEqualTo("REFUTED");
        assertThat(decision.reason()).contains("@NONE-5.9 ends in ");
    }

    @Test
    void namesWhatItDependsOn() throws IOException {
        Decision decision = cells("all", "exists (INVALID_WAIT)");
        assertThat(decision.text()).isEqualTo("DEPENDS: PROVE_RAW_LOCK_NESTING=y");
        assertThat(decision.holdings()).anyMatch(Holding::holds).anyMatch(holding -> !holding.holds());
    }

    @Test
    void whatIsOutOfScopeSaysWhy() throws IOException {
        Decision decision = decide(EXPLORER, "{\"kind\": \"out_of_scope\", \"reason\": \"no clock\"}", "");
        assertThat(decision.text()).isEqualTo("OUT OF SCOPE");
        assertThat(decision.reason()).isEqualTo("no clock");
    }

    @Test
    void aDifferenceOfTheEnginesIsNoVerdict() throws IOException {
        Engine broken = cells -> EXPLORER.run(cells).stream()
                .map(run -> new CellRun(run.endStates(), run.states(), false, 0))
                .toList();
        Decision decision = decide(
                broken,
                "{\"kind\": \"cells\", \"questions\": [{\"scenarios\": \"" + IN_RAW
                        + "\", \"holds\": \"exists (INVALID_WAIT)\"}]}",
                "");
        assertThat(decision.text()).isEqualTo("UNKNOWN");
        assertThat(decision.asExpected()).isFalse();
    }

    @Test
    void aRecordedVerdictIsOnlyCompared() throws IOException {
        String query = "{\"kind\": \"out_of_scope\", \"reason\": \"no clock\"}";
        assertThat(decide(EXPLORER, query, ", \"expect\": \"CONFIRMED\"").asExpected())
                .isFalse();
        assertThat(decide(EXPLORER, query, ", \"expect\": \"OUT OF SCOPE\"").asExpected())
                .isTrue();
    }

    @Test
    void modelsDecideByWhatTlcFinds() throws IOException {
        String query = "{\"kind\": \"models\", \"results\": {\"MCNestings_mutant_held_ignored\": \"%s\"}}";
        assertThat(decide(EXPLORER, query.formatted("assumption failure"), "").text())
                .isEqualTo("CONFIRMED");
        Decision refuted = decide(EXPLORER, query.formatted("success"), "");
        assertThat(refuted.text()).isEqualTo("REFUTED");
        assertThat(refuted.reason()).contains("nowait check MCNestings_mutant_held_ignored: assumption failure");
    }

    @Test
    void aConfigurationThatIsNotThereIsAMistake() {
        String query = "{\"kind\": \"models\", \"results\": {\"MCNothing\": \"success\"}}";
        assertThatThrownBy(() -> decide(EXPLORER, query, ""))
                .isInstanceOf(ClaimException.class)
                .hasMessageContaining("C90.json: query: no such model configuration: MCNothing");
    }
}
