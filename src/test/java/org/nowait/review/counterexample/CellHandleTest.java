package org.nowait.review.counterexample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nowait.kernel.context.Flag;

/** Every part of a handle is read, or refused by name. */
final class CellHandleTest {

    @Test
    void readsAllParts() {
        CellHandle handle = CellHandle.parse("raw+rt-safe@FULL-5.9-DEBUG/rt-safe-rt+annotate:INVALID_WAIT");

        assertThat(handle.test()).isEqualTo("raw+rt-safe");
        assertThat(handle.build().name()).isEqualTo("FULL-5.9-DEBUG");
        assertThat(handle.design().id()).isEqualTo("rt-safe-rt+annotate");
        assertThat(handle.flag()).contains(Flag.INVALID_WAIT);
    }

    @Test
    void theLastAtSignCounts() {
        assertThat(CellHandle.parse("a@b/c.litmus@RT-7.3").test()).isEqualTo("a@b/c.litmus");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "raw | a cell is TEST@BUILD",
                "@RT-7.3 | a cell is TEST@BUILD",
                "raw@ | a cell is on one build: none is named",
                "raw@RT-7.4 | did you mean RT-7.3?",
                "raw@UP | a cell is on one build: UP-7.3, UP-7.3-DEBUG",
                "raw@RT-7.3/noloc | did you mean nolock?",
                "raw@RT-7.3:INVALID_WAI | did you mean INVALID_WAIT?",
                "raw@RT-5.9/nolock | no proposal for the allocator of RT-5.9"
            })
    void refusesByName(String handle, String message) {
        assertThatThrownBy(() -> CellHandle.parse(handle))
                .isInstanceOf(HandleException.class)
                .hasMessageContaining(message);
    }
}
