package org.nowait.report.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class RunJsonTest {

    private static final RunFile RUN = SampleRun.named("\"]]> <script>alert(1)</script>");
    private static final String TEXT = RunJson.write(RUN);

    @Test
    void whatIsWrittenIsReadBack() {
        assertThat(RunJson.read(TEXT, "run.json")).isEqualTo(RUN);
        assertThat(RunJson.write(RunJson.read(TEXT, "run.json"))).isEqualTo(TEXT);
    }

    @Test
    void everyListElementHasALineOfItsOwn() {
        assertThat(TEXT.lines().filter(line -> line.startsWith("{\"name\":\"MCLocks")))
                .as("two models and one replay; the first replay opens its list")
                .hasSize(3);
        assertThat(TEXT).endsWith("}\n");
    }

    @Test
    void theSchemaDescribesIt() throws Exception {
        assertThat(SchemaCheck.errors(TEXT)).isEmpty();
        assertThat(SchemaCheck.errors(TEXT.replace("\"status\":\"OK\"", "\"status\":\"GOOD\"")))
                .hasSize(1);
        assertThat(SchemaCheck.errors(TEXT.replace("\"exitCode\":1", "\"exitCode\":\"1\"")))
                .hasSize(1);
        assertThat(SchemaCheck.errors(TEXT.replace("\"exitCode\":1", "\"exit\":1")))
                .hasSize(2);
    }

    @Test
    void anErrorTellsFileLineColumnAndRule() {
        refused(TEXT.replace("nowait/1", "nowait/2"), "run.json:1:1: schema must be \"nowait/1\": it is \"nowait/2\"");
        refused(TEXT.replace("\"kind\":\"run\"", "\"kind\":\"litmus\""), "run.json:1:1: kind must be \"run\"");
        refused("{}", "run.json:1:1: schema must be \"nowait/1\": it is missing");
        refused(TEXT.substring(0, TEXT.length() / 2), "run.json:");
        refused(TEXT + "{", "run.json:");
        refused("", "run.json:1:1: schema must be");
    }

    @Test
    void aMemberOfAnotherTypeIsNamed() {
        refused(TEXT.replace("\"exitCode\":1", "\"exitCode\":[]"), "exitCode: ");
        refused(TEXT.replace("\"depth\":14", "\"deep\":14"), "models[0]");
        refused(TEXT.replace("\"complete\":true", "\"complete\":null"), "complete: ");
    }

    private static void refused(String text, String message) {
        assertThatThrownBy(() -> RunJson.read(text, "run.json"))
                .isInstanceOf(RunException.class)
                .hasMessageContaining(message)
                .hasMessageMatching("(?s)run.json:\\d+:\\d+: .*");
    }
}
