package org.nowait.review.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nowait.explore.Bounds;
import org.nowait.litmus.ComparedEngines;
import org.nowait.litmus.ExplorerEngine;
import org.nowait.litmus.TlcEngine;
import org.nowait.tlc.TlcOptions;
import org.nowait.tlc.TlcWorkers;
import org.nowait.tlc.manifest.ModelConfigs;

/** Both engines decide every claim of the ledger, and the verdict is the recorded one. */
@Tag("replay")
final class ClaimsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();

    @Test
    void everyClaimHasTheVerdictThatWasRecorded() {
        List<Claim> claims = new ClaimReader(ROOT).folder(ROOT.resolve("claims"));
        try (TlcWorkers tlc = TlcWorkers.start(TlcOptions.defaults().withProcesses(2))) {
            ComparedEngines both =
                    new ComparedEngines(new ExplorerEngine(Bounds.DEFAULT), new TlcEngine(tlc, ROOT.resolve("spec")));
            Ledger ledger = new Ledger(both, tlc, ModelConfigs.in(ROOT.resolve("model-configs"), ROOT.resolve("spec")));
            assertThat(ledger.decide(claims)).hasSize(claims.size()).allSatisfy(decision -> {
                assertThat(decision.text() + decision.reason()).doesNotContain("UNKNOWN");
                assertThat(decision.claim().expect()).as(decision.claim().id()).contains(decision.text());
            });
        }
    }
}
