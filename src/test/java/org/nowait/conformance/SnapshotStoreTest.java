package org.nowait.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SnapshotStoreTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 96, 97, 192, 193, 600, 1000})
    void givesBackWhatWasAdded(int size) {
        SplittableRandom random = new SplittableRandom(size);
        SnapshotStore store = SnapshotStore.ofSize(size);
        List<byte[]> added = new ArrayList<>();
        byte[] snapshot = new byte[size];
        for (int i = 0; i < 5000; i++) {
            snapshot[random.nextInt(size)] = (byte) random.nextInt(4);
            assertThat(store.add(snapshot)).isEqualTo(i);
            added.add(snapshot.clone());
        }
        byte[] copy = new byte[size];
        for (int i = 0; i < added.size(); i++) {
            store.copy(i, copy);
            assertThat(copy).isEqualTo(added.get(i));
            assertThat(store.equal(i, copy)).isTrue();
            copy[size - 1] ^= 8;
            assertThat(store.equal(i, copy)).isFalse();
        }
    }
}
