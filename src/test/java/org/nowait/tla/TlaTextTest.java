package org.nowait.tla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TlaTextTest {

    @Nested
    final class Reading {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "TRUE",
                    "-7",
                    "0",
                    "9223372036854775807",
                    "\"\"",
                    "\"a \\\"quoted\\\" \\\\ back\\nslash\\t\"",
                    "m1",
                    "{}",
                    "{1, 2, 10}",
                    "<<>>",
                    "<<1, \"a\", <<>>, {TRUE}>>",
                    "[cpu |-> 0, held |-> {}]",
                    "(0 :> \"a\" @@ 1 :> \"b\")",
                    "(m1 :> <<1>> @@ m2 :> <<>>)",
                    "(\"IF\" :> 1 @@ \"a b\" :> 2)",
                    "[a |-> [b |-> {<<1, 2>>, <<1, 3>>}]]"
                })
        void printsWhatItRead(String text) {
            assertThat(TlaText.parse(text)).hasToString(text);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "{3, 1, 2, 1}; {1, 2, 3}",
                    "1..3; {1, 2, 3}",
                    "3..1; {}",
                    "(1 :> 5 @@ 2 :> 6); <<5, 6>>",
                    "1 :> 5 @@ 1 :> 6; <<5>>",
                    "('\"b\"' :> 1 @@ '\"a\"' :> 2); [a |-> 2, b |-> 1]",
                    "( ( 1 ) ); 1",
                    "[b|->1,a|->2]; [a |-> 2, b |-> 1]",
                    "<<1>> @@ 0 :> 9; (0 :> 9 @@ 1 :> 1)",
                    "1a; 1a"
                },
                quoteCharacter = '\'')
        void normalises(String text, String normal) {
            assertThat(TlaText.parse(text.replace("'", ""))).hasToString(normal);
        }

        @Test
        void acceptsLineBreaksInsideAValue() {
            assertThat(TlaText.parse("[ a |->\n    1,\n  b |-> 2 ]\n")).hasToString("[a |-> 1, b |-> 2]");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                quoteCharacter = '\'',
                value = {
                    "'';column 1: expected a value, found the end of the text",
                    "{1, 2;column 6: expected '}', found the end of the text",
                    "<<1 2>>;column 5: expected '>>', found '2'",
                    "[a = 1];column 4: expected '|->', found '='",
                    "[a |-> 1, a |-> 2];column 11: the field a is given twice",
                    "1 2;column 3: expected the end of the value, found '2'",
                    "\"abc;column 1: the string that starts here has no closing quote",
                    "\"a\\q\";column 3: unknown escape in a string: \\q",
                    "SUBSET;column 1: expected a value, found 'S'",
                    "1 @@ 2;column 1: @@ is between functions, this is none: 1",
                    "1..99999999;column 1: an interval may have at most 1000000 elements",
                    "99999999999999999999;column 1: no 64-bit integer: 99999999999999999999"
                })
        void tellsTheColumnOfAnError(String text, String message) {
            assertThatThrownBy(() -> TlaText.parse(text))
                    .isInstanceOf(TlaParseException.class)
                    .hasMessage(message);
        }

        @Test
        void refusesBottomlessNestingWithoutOverflowingTheStack() {
            assertThatThrownBy(() -> TlaText.parse("<<".repeat(100_000)))
                    .isInstanceOf(TlaParseException.class)
                    .hasMessageContaining("nested at most 1000 deep");
        }
    }

    @Test
    void printsSetsSortedWhateverTheOrderOfInsertion() {
        List<TlaInt> up = IntStream.range(0, 20).mapToObj(TlaInt::of).toList();
        List<TlaInt> down =
                IntStream.range(0, 20).mapToObj(i -> TlaInt.of(19 - i)).toList();

        assertThat(TlaSet.of(down))
                .isEqualTo(TlaSet.of(up))
                .hasToString(TlaSet.of(up).toString());
    }

    @Test
    void printsRecordsByFieldName() {
        assertThat(TlaRecord.of(Map.of("b", TlaBool.TRUE, "a", TlaString.of("x"))))
                .hasToString("[a |-> \"x\", b |-> TRUE]");
    }
}
