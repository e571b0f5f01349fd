package org.nowait.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class SeenValuesTest {

    private final SeenValues seen = new SeenValues();

    private static BitSet places(int... places) {
        BitSet set = new BitSet();
        for (int place : places) {
            set.set(place);
        }
        return set;
    }

    @Test
    void knowsNothingAtFirst() {
        assertThat(seen.find(new byte[8])).isEqualTo(SeenValues.UNSEEN);
    }

    @Test
    void looksOnlyAtTheBytesThatWereRead() {
        byte[] snapshot = new byte[16];
        seen.keep(snapshot, places(3, 9), 7);
        snapshot[4] = 1;
        assertThat(seen.find(snapshot)).isEqualTo(7);
        snapshot[9] = 1;
        assertThat(seen.find(snapshot)).isEqualTo(SeenValues.UNSEEN);
    }

    @Test
    void forgetsWhatItKnewByFewerBytes() {
        byte[] snapshot = new byte[8];
        seen.keep(snapshot, places(0), 1);
        snapshot[0] = 1;
        seen.keep(snapshot, places(0, 1), 2);
        assertThat(seen.find(new byte[8])).isEqualTo(SeenValues.UNSEEN);
        assertThat(seen.find(snapshot)).isEqualTo(2);
    }

    @Test
    void knowsAValueThatNoByteWasReadFor() {
        seen.keep(new byte[8], places(), 5);
        assertThat(seen.find(new byte[] {1, 2, 3, 4, 5, 6, 7, 8})).isEqualTo(5);
    }

    @Test
    void keepsManyValuesApart() {
        SplittableRandom random = new SplittableRandom(1);
        Map<Integer, Integer> expected = new HashMap<>();
        byte[] snapshot = new byte[24];
        for (int i = 0; i < 5_000; i++) {
            int low = random.nextInt(128);
            int high = random.nextInt(128);
            snapshot[2] = (byte) low;
            snapshot[17] = (byte) high;
            snapshot[5] = (byte) i;
            Integer known = expected.get(low << 7 | high);
            assertThat(seen.find(snapshot)).isEqualTo(known == null ? SeenValues.UNSEEN : known);
            if (known == null) {
                seen.keep(snapshot, places(2, 17), i);
                expected.put(low << 7 | high, i);
            }
        }
    }
}
