package org.nowait.kernel.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sequence numbers of grace periods, as kernel/rcu/rcu.h counts them, around the wrap too. */
final class RcuSeqTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 0x7c, 0x80, 0xf8, 0xfc})
    void whoAsksBetweenGracePeriodsWaitsForOne(int idle) {
        int cookie = RcuSeq.snap(idle);

        assertThat(RcuSeq.underWay(idle)).isFalse();
        assertThat(RcuSeq.endsUntil(idle, cookie)).isEqualTo(1);
        assertThat(RcuSeq.done(RcuSeq.start(idle), cookie)).isFalse();
        assertThat(RcuSeq.done(RcuSeq.end(RcuSeq.start(idle)), cookie)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 0x7c, 0x80, 0xf8, 0xfc})
    void whoAsksDuringOneWaitsForTheNextAsWell(int idle) {
        int during = RcuSeq.start(idle);
        int cookie = RcuSeq.snap(during);
        int after = RcuSeq.end(during);

        assertThat(RcuSeq.underWay(during)).isTrue();
        assertThat(RcuSeq.endsUntil(during, cookie)).isEqualTo(2);
        assertThat(RcuSeq.endsUntil(after, cookie)).isEqualTo(1);
        assertThat(RcuSeq.done(after, cookie)).isFalse();
        assertThat(RcuSeq.done(RcuSeq.end(RcuSeq.start(after)), cookie)).isTrue();
    }
}
