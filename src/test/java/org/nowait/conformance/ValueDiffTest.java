package org.nowait.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nowait.tla.TlaText;

final class ValueDiffTest {

    private static List<String> diff(String expected, String actual) {
        return new Difference("v", TlaText.parse(expected), TlaText.parse(actual)).parts();
    }

    @Test
    void saysNothingOfEqualValues() {
        assertThat(diff("<<1, {2}>>", "<<1, {2}>>")).isEmpty();
    }

    @Test
    void namesTheFieldTheIndexAndTheArgument() {
        assertThat(diff("[a |-> 1, b |-> <<1, 2>>]", "[a |-> 1, b |-> <<1, 3>>]"))
                .containsExactly("v.b[2]: expected 2, actual 3");
        assertThat(diff("(5 :> 1 @@ 7 :> 2)", "(5 :> 1 @@ 7 :> 0)")).containsExactly("v[7]: expected 2, actual 0");
    }

    @Test
    void namesWhatIsAbsent() {
        assertThat(diff("<<1, 2>>", "<<1>>")).containsExactly("v[2]: expected 2, actual absent");
        assertThat(diff("[a |-> 1]", "[a |-> 1, b |-> 2]")).containsExactly("v.b: expected absent, actual 2");
    }

    @Test
    void namesTheElementsOfSets() {
        assertThat(diff("{1, 2, 3}", "{2, 3, 4}")).containsExactly("v: actual lacks {1}", "v: actual has also {4}");
    }

    @Test
    void givesValuesOfDifferentKindsWhole() {
        assertThat(diff("{1}", "<<1>>")).containsExactly("v: expected {1}, actual <<1>>");
        assertThat(diff("<<>>", "<<1>>")).containsExactly("v: expected <<>>, actual <<1>>");
    }

    @Test
    void stopsAfterADozenParts() {
        String zeros = "<<" + "0, ".repeat(19) + "0>>";
        String ones = "<<" + "1, ".repeat(19) + "1>>";

        assertThat(diff(zeros, ones)).hasSize(13).endsWith("and 8 more");
    }
}
