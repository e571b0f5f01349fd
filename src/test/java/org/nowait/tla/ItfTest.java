package org.nowait.tla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ItfTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRUE",
                "-5",
                "\"a\"",
                "m1",
                "{}",
                "{{1}, {2, 3}}",
                "<<>>",
                "<<1, <<2>>>>",
                "[a |-> 1, b |-> {\"x\"}]",
                "(0 :> 1 @@ 5 :> {2})",
                "(\"#set\" :> 1)"
            })
    void losesNothing(String text) throws JsonProcessingException {
        TlaValue value = TlaText.parse(text);
        JsonNode reread = new ObjectMapper().readTree(Itf.toItf(value).toString());

        assertThat(Itf.fromItf(reread)).isEqualTo(value);
    }

    @Test
    void writesABehaviourWithItsLoop() {
        TlaRecord first = TlaRecord.of(Map.of("x", TlaInt.of(0)));
        TlaRecord second = TlaRecord.of(Map.of("x", TlaInt.of(1)));
        JsonNode trace = Itf.toTrace(List.of("x"), List.of(first, second), 0);

        assertThat(trace.get("vars")).hasToString("[\"x\"]");
        assertThat(trace.get("states").get(1)).hasToString("{\"#meta\":{\"index\":1},\"x\":{\"#bigint\":\"1\"}}");
        assertThat(trace.get("loop").intValue()).isZero();
        assertThat(Itf.fromTrace(trace)).containsExactly(first, second);
    }

    @Test
    void plainFormIsWhatModuleJsonWrites() {
        assertThat(TlaJson.toJson(TlaText.parse("[a |-> {2, 1}, f |-> (0 :> m)]")))
                .hasToString("{\"a\":[1,2],\"f\":{\"0\":\"m\"}}");
    }

    @Test
    void plainFormReadsArraysAsSequences() throws JsonProcessingException {
        JsonNode json = new ObjectMapper().readTree("{\"a\":[1,\"x\",{}],\"b\":true}");

        assertThat(TlaJson.fromJson(json)).hasToString("[a |-> <<1, \"x\", <<>>>>, b |-> TRUE]");
    }

    @Test
    void refusesWhatIsNoValue() throws JsonProcessingException {
        JsonNode fraction = new ObjectMapper().readTree("[1.5]");

        assertThatThrownBy(() -> TlaJson.fromJson(fraction))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value must be a boolean, 64-bit integer, string, array or object: json=1.5");
        assertThatThrownBy(() -> Itf.fromTrace(fraction)).hasMessageContaining("must have an array: field=states");
    }
}
