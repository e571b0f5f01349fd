package org.nowait.conformance;

import java.util.Arrays;
import java.util.BitSet;

/** The numbers of one variable's values, by the bytes of the snapshots that they were computed from. */
final class SeenValues {

    /** The answer for bytes that were not seen before. */
    static final int UNSEEN = -2;

    /** So many bytes are kept; then all is forgotten and seen again. */
    private static final int MOST_BYTES = 1 << 22;

    /*
     * A value was computed from some bytes of a snapshot. The union of all such sets is kept as masks of words: word[i] of
     * a snapshot matters where mask[i] has ones. A key is the row of these words under their masks. Two snapshots with
     * equal keys agree in every byte that was looked at for either, so they have the same value. When the union grows the
     * keys are too short, and all is forgotten.
     */
    private static final int FEWEST_SLOTS = 64;

    private final BitSet bytes = new BitSet();
    private int[] word = {};
    private long[] mask = {};
    private long[] key = {};
    private long[] keys = {};
    private int[] numbers = {};
    private int[] slots = new int[FEWEST_SLOTS];
    private int count;

    /**
     * The number that was kept for the bytes of a snapshot, or {@link #UNSEEN}.
     *
     * @param snapshot the snapshot, in an array whose length is a multiple of eight
     */
    int find(byte[] snapshot) {
        int slot = slots[slotOf(snapshot)];
        return slot == 0 ? UNSEEN : numbers[slot - 1];
    }

    /** Keeps a number for the bytes that it was computed from. */
    void keep(byte[] snapshot, BitSet read, int number) {
        int before = bytes.cardinality();
        bytes.or(read);
        if (bytes.cardinality() > before) {
            widen();
        } else if (bytes() > MOST_BYTES) {
            forget();
        }
        int slot = slotOf(snapshot);
        if (slots[slot] != 0) {
            return;
        }
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(16, count * 2));
            keys = Arrays.copyOf(keys, numbers.length * word.length);
        }
        System.arraycopy(key, 0, keys, count * word.length, word.length);
        numbers[count++] = number;
        slots[slot] = count;
        if (count * 2 > slots.length) {
            rehash();
        }
    }

    /** The bytes of memory in use. */
    long bytes() {
        return (long) Long.BYTES * keys.length + (long) Integer.BYTES * (numbers.length + slots.length);
    }

    private void widen() {
        word = bytes.stream().map(at -> at / Long.BYTES).distinct().toArray();
        mask = new long[word.length];
        for (int i = 0; i < word.length; i++) {
            for (int at = 0; at < Long.BYTES; at++) {
                mask[i] |= bytes.get(word[i] * Long.BYTES + at) ? 0xffL << (Byte.SIZE * at) : 0;
            }
        }
        key = new long[word.length];
        forget();
    }

    private void forget() {
        keys = new long[0];
        numbers = new int[0];
        slots = new int[FEWEST_SLOTS];
        count = 0;
    }

    /** The slot of the snapshot's key, full or empty; the key itself is left in {@link #key}. */
    private int slotOf(byte[] snapshot) {
        for (int i = 0; i < word.length; i++) {
            key[i] = ByteHash.word(snapshot, word[i] * Long.BYTES) & mask[i];
        }
        return slotOf(key, 0);
    }

    private int slotOf(long[] row, int from) {
        long hash = word.length;
        for (int i = from; i < from + word.length; i++) {
            hash = ByteHash.mix(hash, row[i]);
        }
        int slot = ByteHash.fold(hash) & (slots.length - 1);
        while (slots[slot] != 0 && !equal((slots[slot] - 1) * word.length, row, from)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean equal(int at, long[] row, int from) {
        for (int i = 0; i < word.length; i++) {
            if (keys[at + i] != row[from + i]) {
                return false;
            }
        }
        return true;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        for (int entry = 0; entry < count; entry++) {
            slots[slotOf(keys, entry * word.length)] = entry + 1;
        }
    }
}
