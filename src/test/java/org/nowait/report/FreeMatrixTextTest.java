package org.nowait.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.nowait.review.FreeMatrix;

/** The matrix of schemes for kvfree_rcu(), explored and written. */
final class FreeMatrixTextTest {

    private static final FreeMatrix MATRIX = FreeMatrix.explore();

    private static String row(String scheme) {
        return FreeMatrixText.of(MATRIX)
                .lines()
                .filter(line -> line.startsWith(scheme + " "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPageUnderTheRawLockHarmsEverybodyOnRtAndIsSeenByLockdep() {
        assertThat(row("under-lock")).matches("under-lock +TPRZSN +TPRZSN +ZN");
        assertThat(row("not-on-rt")).matches("not-on-rt +N +TPRZSN +ZN");
    }

    @Test
    void onlyTheCallThatTriesItsLockServesAnNmi() {
        assertThat(row("nolock")).matches("nolock +ok +ok +ok");
        assertThat(row("today")).matches("today +N +N +N");
    }

    @Test
    void whoWaitsForAPageOrForAFullSheafMayWaitForEver() {
        assertThat(row("insists")).matches("insists +NW +NW +NW");
        assertThat(row("sheaf-7.3")).matches("sheaf-7.3 +N +NW +NW");
    }

    @Test
    void fitsAMailAndIsToldToTools() {
        assertThat(FreeMatrixText.of(MATRIX).lines()).allMatch(line -> line.length() <= 75);
        JsonNode rows = FreeMatrixText.json(MATRIX);
        assertThat(rows).hasSize(14 * 3);
        assertThat(rows.get(0).get("scheme").asText()).isEqualTo("under-lock");
        assertThat(rows.get(0).get("trouble")).hasSize(6);
    }
}
