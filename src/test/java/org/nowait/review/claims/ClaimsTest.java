package org.nowait.review.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nowait.explore.Bounds;
import org.nowait.litmus.ComparedEngines;
import org.nowait.litmus.ExplorerEngine;
import org.nowait.litmus.TlcEngine;
import org.nowait.review.SharedSpecification;
import org.nowait.review.Specification;

/** Both engines decide every claim of the ledger, and the verdict is the recorded one. */
@Tag("replay")
@ExtendWith(SharedSpecification.class)
final class ClaimsTest {

    @Test
    void everyClaimHasTheVerdictThatWasRecorded(Specification specification) {
        List<Claim> claims = new ClaimReader(Specification.ROOT).folder(Specification.ROOT.resolve("claims"));
        ComparedEngines both = new ComparedEngines(
                new ExplorerEngine(Bounds.DEFAULT),
                new TlcEngine(specification.tlc(), Specification.ROOT.resolve("spec")));
        Ledger ledger = new Ledger(both, specification.tlc(), specification.configs());
        assertThat(ledger.decide(claims)).hasSize(claims.size()).allSatisfy(decision -> {
            assertThat(decision.text() + decision.reason()).doesNotContain("UNKNOWN");
            assertThat(decision.claim().expect()).as(decision.claim().id()).contains(decision.text());
        });
    }
}
