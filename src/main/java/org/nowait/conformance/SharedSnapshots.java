package org.nowait.conformance;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Snapshots cut into at most 24 columns. Each column keeps its distinct pieces once, and a snapshot is the list of its
 * pieces' numbers: 96 bytes for any size, because one step changes few places.
 */
final class SharedSnapshots implements SnapshotStore {

    private static final int MOST_COLUMNS = 24;

    private final int width;
    private final PieceTable[] columns;
    private final IntArrayList pieces = new IntArrayList();
    private int count;

    SharedSnapshots(int size) {
        int even = (size + MOST_COLUMNS - 1) / MOST_COLUMNS;
        this.width = (even + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
        this.columns = new PieceTable[(size + width - 1) / width];
        for (int column = 0; column < columns.length; column++) {
            columns[column] = new PieceTable(Math.min(width, size - column * width));
        }
    }

    @Override
    public int add(byte[] snapshot) {
        for (int column = 0; column < columns.length; column++) {
            pieces.add(columns[column].intern(snapshot, column * width));
        }
        return count++;
    }

    @Override
    public void copy(int number, byte[] to) {
        int first = number * columns.length;
        for (int column = 0; column < columns.length; column++) {
            columns[column].copy(pieces.getInt(first + column), to, column * width);
        }
    }

    @Override
    public boolean equal(int number, byte[] snapshot) {
        int first = number * columns.length;
        for (int column = 0; column < columns.length; column++) {
            if (!columns[column].equal(pieces.getInt(first + column), snapshot, column * width)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public long bytes() {
        long bytes = (long) Integer.BYTES * pieces.elements().length;
        for (PieceTable column : columns) {
            bytes += column.bytes();
        }
        return bytes;
    }
}
