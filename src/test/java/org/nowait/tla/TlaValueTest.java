package org.nowait.tla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TlaValueTest {

    private static final TlaValue ONE = TlaInt.of(1);
    private static final TlaValue TWO = TlaInt.of(2);

    /* Sorted: one or more of every kind. */
    private static final List<TlaValue> SORTED = List.of(
            TlaBool.FALSE,
            TlaBool.TRUE,
            TlaInt.of(-100_000),
            ONE,
            TWO,
            TlaString.of("a"),
            TlaString.of("b"),
            TlaModelValue.of("a"),
            TlaSet.EMPTY,
            TlaSet.of(TWO),
            TlaSet.of(ONE, TWO),
            TlaSeq.EMPTY,
            TlaSeq.of(ONE),
            TlaSeq.of(ONE, ONE),
            TlaSeq.of(TWO),
            TlaRecord.of(Map.of("a", ONE)),
            TlaRecord.of(Map.of("a", ONE, "b", ONE)),
            TlaRecord.of(Map.of("b", ONE)),
            TlaFunction.of(Map.of(TlaInt.of(0), ONE)),
            TlaFunction.of(Map.of(TlaSet.EMPTY, ONE)));

    @Test
    void functionOnOneToNIsASequence() {
        assertThat(TlaFunction.of(Map.of(ONE, TlaBool.TRUE, TWO, TlaBool.FALSE)))
                .isEqualTo(TlaSeq.of(TlaBool.TRUE, TlaBool.FALSE))
                .hasSameHashCodeAs(TlaSeq.of(TlaBool.TRUE, TlaBool.FALSE));
    }

    @Test
    void functionOnStringsIsARecord() {
        assertThat(TlaFunction.of(Map.of(TlaString.of("x"), ONE))).isEqualTo(TlaRecord.of(Map.of("x", ONE)));
    }

    @Test
    void emptyFunctionIsTheEmptySequence() {
        assertThat(TlaFunction.of(Map.of())).isSameAs(TlaSeq.EMPTY);
    }

    @Test
    void functionOnZeroToNIsAFunction() {
        assertThat(TlaFunction.of(Map.of(TlaInt.of(0), ONE, ONE, ONE))).isInstanceOf(TlaFunction.class);
    }

    @Test
    void modelValueIsNotTheStringOfItsName() {
        assertThat(TlaModelValue.of("a")).isNotEqualTo(TlaString.of("a"));
    }

    @Test
    void orderIsTotalAndTheSameFromAnyStart() {
        List<TlaValue> shuffled = new ArrayList<>(SORTED);
        Collections.shuffle(shuffled, new Random(42));
        Collections.sort(shuffled);

        assertThat(shuffled).isEqualTo(SORTED);
        for (int i = 0; i < SORTED.size(); i++) {
            for (int j = 0; j < SORTED.size(); j++) {
                assertThat(Integer.signum(SORTED.get(i).compareTo(SORTED.get(j))))
                        .isEqualTo(Integer.compare(i, j));
                assertThat(SORTED.get(i).equals(SORTED.get(j))).isEqualTo(i == j);
            }
        }
    }

    @Test
    void setDropsDuplicatesAndKnowsItsElements() {
        TlaSet set = TlaSet.of(List.of(TWO, ONE, TWO));

        assertThat(set.elements()).containsExactly(ONE, TWO);
        assertThat(set.contains(ONE)).isTrue();
        assertThat(set.contains(TlaBool.TRUE)).isFalse();
    }

    @Test
    void recordTellsTheFieldsItHas() {
        TlaRecord record = TlaRecord.of(Map.of("cpu", ONE, "held", TlaSet.EMPTY));

        assertThat(record.get("cpu")).isEqualTo(ONE);
        assertThat(record.find("irq")).isNull();
        assertThatThrownBy(() -> record.get("irq"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("field must be one of cpu, held: field=irq");
    }

    @Test
    void recordWithoutFieldsIsRefused() {
        assertThatThrownBy(() -> TlaRecord.of(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("record must have a field: fields={}");
    }

    @Test
    void modelValueNeedsAnIdentifier() {
        assertThatThrownBy(() -> TlaModelValue.of("a b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("model value must have an identifier as its name: name=a b");
    }
}
