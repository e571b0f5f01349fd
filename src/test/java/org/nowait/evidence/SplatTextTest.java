package org.nowait.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SplatTextTest {

    @Test
    void saysTheFactsInLockdepsOrderThenTheVerdictThenTheTest() {
        String text = SplatText.of(List.of(SplatVerdict.judge(Texts.splat("01-krc-lock"))));
        assertThat(text).startsWith(Texts.resource("text/01-krc-lock.expected"));
        assertThat(text).endsWith("exists (INVALID_WAIT)\n");
    }

    @Test
    void jsonHoldsNullWhereTheReportSaysNothing() {
        JsonNode node = SplatJson.of(List.of(SplatVerdict.judge(Texts.splat("21-kasan-lazy-mmu"))))
                .path(0);
        assertThat(node.path("wanted").isNull()).isTrue();
        assertThat(node.path("context").isNull()).isTrue();
        assertThat(node.path("heldKnown").asBoolean()).isTrue();
        assertThat(node.path("atomic").path("preemptCount").asInt()).isEqualTo(1);
        assertThat(node.path("origin").path("rawNesting").path("value").isNull())
                .isTrue();
        assertThat(node.path("verdict").asText()).isEqualTo("VIOLATION");
        assertThat(node.path("litmus").path("text").asText()).startsWith("GFP splat-");
    }
}
