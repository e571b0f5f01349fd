package org.nowait.tlc.worker;

import java.util.Arrays;

/** The distinct states seen so far, each a row of value numbers, found again by content. */
final class StateRows {

    private final int width;
    private int[] cells;
    private int[] slots = new int[1 << 12];
    private int count;

    StateRows(int width) {
        this.width = width;
        this.cells = new int[1024 * width];
    }

    int count() {
        return count;
    }

    /** {@return the number of the state with this row; it is a new state when the number is the former count} */
    int numberOf(int[] row) {
        int slot = hash(row) & (slots.length - 1);
        while (slots[slot] != 0) {
            int state = slots[slot] - 1;
            if (Arrays.equals(cells, state * width, (state + 1) * width, row, 0, width)) {
                return state;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = count + 1;
        append(row);
        return count - 1;
    }

    void copyRow(int state, int[] row) {
        System.arraycopy(cells, state * width, row, 0, width);
    }

    private void append(int[] row) {
        int at = Math.multiplyExact(count, width);
        if (at + width > cells.length) {
            cells = Arrays.copyOf(cells, Math.max(at + width, cells.length + (cells.length >> 1)));
        }
        System.arraycopy(row, 0, cells, at, width);
        count++;
        if (count * 2 > slots.length) {
            rehash();
        }
    }

    private void rehash() {
        int[] larger = new int[slots.length * 2];
        int[] row = new int[width];
        for (int state = 0; state < count; state++) {
            copyRow(state, row);
            int slot = hash(row) & (larger.length - 1);
            while (larger[slot] != 0) {
                slot = (slot + 1) & (larger.length - 1);
            }
            larger[slot] = state + 1;
        }
        slots = larger;
    }

    private static int hash(int[] row) {
        int hash = 0;
        for (int cell : row) {
            hash = (hash ^ cell) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        return hash;
    }
}
