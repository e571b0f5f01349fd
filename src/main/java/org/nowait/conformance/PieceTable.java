package org.nowait.conformance;

import java.util.Arrays;

/** The distinct byte strings of one length, numbered in the order of their first use. */
final class PieceTable {

    private final int length;
    private byte[] pieces;
    private int[] slots = new int[64];
    private int count;

    PieceTable(int length) {
        this.length = length;
        this.pieces = new byte[16 * length];
    }

    int intern(byte[] bytes, int at) {
        int slot = slotOf(bytes, at);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if ((count + 1) * length > pieces.length) {
            pieces = Arrays.copyOf(pieces, Math.multiplyExact(pieces.length, 2));
        }
        System.arraycopy(bytes, at, pieces, count * length, length);
        slots[slot] = ++count;
        if (count * 2 > slots.length) {
            rehash();
        }
        return count - 1;
    }

    void copy(int piece, byte[] to, int at) {
        System.arraycopy(pieces, piece * length, to, at, length);
    }

    boolean equal(int piece, byte[] bytes, int at) {
        int from = piece * length;
        return Arrays.equals(pieces, from, from + length, bytes, at, at + length);
    }

    long bytes() {
        return pieces.length + (long) Integer.BYTES * slots.length;
    }

    private int slotOf(byte[] bytes, int at) {
        int slot = ByteHash.of(bytes, at, length) & (slots.length - 1);
        while (slots[slot] != 0 && !equal(slots[slot] - 1, bytes, at)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        for (int piece = 0; piece < count; piece++) {
            slots[slotOf(pieces, piece * length)] = piece + 1;
        }
    }
}
