package org.nowait.explore;

import java.util.Arrays;

/** Packed states in one growing arena, found again by a hash table of their numbers; a state is never an object. */
final class StateStore {

    /*
     * States lie in chunks of 2^CHUNK_STATES states, so that growing copies nothing and no array gets too long. The table is
     * open addressing over state numbers plus one; 0 is free. Equal hashes are told apart by comparing all bytes.
     */
    private static final int CHUNK_STATES = 14;
    private static final int IN_CHUNK = (1 << CHUNK_STATES) - 1;

    /* Most litmus cells have a few dozen states: the first chunk and the tables start small and double. */
    private static final int FIRST_STATES = 64;

    private final int size;
    private byte[][] chunks = new byte[16][];
    private int[] table = new int[4 * FIRST_STATES];
    private int[] hashes = new int[FIRST_STATES];
    private int count;

    StateStore(int size) {
        this.size = size;
    }

    /** {@return the number of states} */
    int count() {
        return count;
    }

    /** {@return the chunk that holds the state} */
    byte[] chunk(int state) {
        return chunks[state >> CHUNK_STATES];
    }

    /** {@return where the state starts in its chunk} */
    int offset(int state) {
        return (state & IN_CHUNK) * size;
    }

    /** {@return the place where the next state is to be written before {@link #add} is called} */
    byte[] nextChunk() {
        int chunk = count >> CHUNK_STATES;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * chunk);
        }
        if (chunks[chunk] == null) {
            chunks[chunk] = new byte[chunk == 0 ? size * FIRST_STATES : size << CHUNK_STATES];
        } else if (offset(count) == chunks[chunk].length) {
            chunks[chunk] = Arrays.copyOf(chunks[chunk], 2 * chunks[chunk].length);
        }
        return chunks[chunk];
    }

    /** {@return the number of the state just written at the next place if it is new; else -1 - the number it has} */
    int add() {
        byte[] chunk = chunk(count);
        int offset = offset(count);
        int hash = hash(chunk, offset);
        int mask = table.length - 1;
        int slot = hash & mask;
        while (table[slot] != 0) {
            int other = table[slot] - 1;
            if (hashes[other] == hash && equal(other, chunk, offset)) {
                return -1 - other;
            }
            slot = (slot + 1) & mask;
        }
        table[slot] = count + 1;
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        hashes[count] = hash;
        count++;
        if (2 * count > table.length) {
            grow();
        }
        return count - 1;
    }

    private boolean equal(int other, byte[] chunk, int offset) {
        byte[] its = chunk(other);
        int at = offset(other);
        return Arrays.equals(its, at, at + size, chunk, offset, offset + size);
    }

    private int hash(byte[] bytes, int offset) {
        long hash = 0x9E3779B97F4A7C15L;
        for (int i = offset; i < offset + size; i++) {
            hash = (hash ^ bytes[i]) * 0x100000001B3L;
        }
        hash ^= hash >>> 32;
        hash *= 0xD6E8FEB86659FD93L;
        return (int) (hash ^ hash >>> 32);
    }

    private void grow() {
        table = new int[2 * table.length];
        int mask = table.length - 1;
        for (int state = 0; state < count; state++) {
            int slot = hashes[state] & mask;
            while (table[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            table[slot] = state + 1;
        }
    }
}
