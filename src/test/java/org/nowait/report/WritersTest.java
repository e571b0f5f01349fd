package org.nowait.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WritersTest {

    private static final CheckGroup MIXED = new CheckGroup(
            "hardirq+nolock",
            List.of(
                    new Check("PREEMPT_LAZY", Verdict.PASS, "", 0.25),
                    new Check("PREEMPT", Verdict.UNKNOWN, "bound depth=40 reached", 1),
                    new Check("PREEMPT_RT", Verdict.FAIL, "expected Never, observed <Sometimes> 1 1", 0.5),
                    new Check("UP", Verdict.SKIP, "filter", 0)));

    @Test
    void ktapSaysNotOkForUnknownToo() {
        assertThat(Ktap.write(List.of(MIXED))).isEqualTo("""
                        KTAP version 1
                        1..1
                          KTAP version 1
                          # Subtest: hardirq+nolock
                          1..4
                          ok 1 PREEMPT_LAZY
                          # PREEMPT: bound depth=40 reached
                          not ok 2 PREEMPT
                          # PREEMPT_RT: expected Never, observed <Sometimes> 1 1
                          not ok 3 PREEMPT_RT
                          ok 4 UP # SKIP filter
                        # hardirq+nolock: pass:1 fail:2 skip:1 total:4
                        not ok 1 hardirq+nolock
                        """);
    }

    @Test
    void junitXmlEscapesWhatXmlReserves() {
        assertThat(JUnitXml.write(List.of(MIXED)))
                .contains("<testsuite name=\"hardirq+nolock\" tests=\"4\" failures=\"2\" skipped=\"1\">")
                .contains("<testcase classname=\"hardirq+nolock\" name=\"PREEMPT_LAZY\" time=\"0.250\"/>")
                .contains("<failure type=\"FAIL\">expected Never, observed &lt;Sometimes&gt; 1 1</failure>")
                .contains("<skipped message=\"filter\"/>");
    }

    @Test
    void jsonBeginsWithItsSchema() {
        assertThat(JsonReport.write(JsonReport.document("litmus")))
                .isEqualTo("{\n  \"schema\" : \"nowait/1\",\n  \"command\" : \"litmus\"\n}\n");
    }

    @Test
    void aGroupIsAsBadAsItsWorstCheck() {
        assertThat(MIXED.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(new CheckGroup("empty", List.of()).verdict()).isEqualTo(Verdict.SKIP);
    }

    @Test
    void aTableAlignsWordsLeftAndNumbersRight() {
        TextTable table =
                new TextTable().words("MODEL").numbers("STATES").row("A", 1).row("LongName", 12_345);
        assertThat(table.render(1)).isEqualTo(" MODEL     STATES\n A              1\n LongName   12345\n");
    }

    @Test
    void aTableRefusesARowOfAnotherWidth() {
        assertThatThrownBy(() -> new TextTable().words("A").row("x", "y"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a row needs a cell a column: cells=2, columns=1");
    }

    @Test
    void aCheckRefusesANameOfTwoLines() {
        assertThatThrownBy(() -> new Check("a\nb", Verdict.PASS, "", 0)).hasMessageStartingWith("a check needs a name");
    }
}
