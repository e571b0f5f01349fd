package org.nowait.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ExitCodeTest {

    @Test
    void theWorseOfTwoCodesWinsInTheDocumentedOrder() {
        int[] worstFirst = {70, 2, 1, 3, 4, 0};
        for (int i = 0; i < worstFirst.length; i++) {
            for (int j = i; j < worstFirst.length; j++) {
                assertThat(ExitCode.worst(worstFirst[i], worstFirst[j])).isEqualTo(worstFirst[i]);
                assertThat(ExitCode.worst(worstFirst[j], worstFirst[i])).isEqualTo(worstFirst[i]);
            }
        }
    }

    @Test
    void refusesACodeThatNoCommandHas() {
        assertThatThrownBy(() -> ExitCode.worst(0, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no code of a command: code=5");
    }
}
