package org.nowait.conformance;

import java.util.ArrayList;
import java.util.List;

/**
 * Snapshots cut into at most 24 columns. Each column keeps its distinct pieces once, and a snapshot is the list of its
 * pieces' numbers: 96 bytes for any size, because one step changes few places.
 */
final class SharedSnapshots implements SnapshotStore {

    private static final int MOST_COLUMNS = 24;
    private static final int PAGE_BITS = 12;
    private static final int PAGE = 1 << PAGE_BITS;

    private final int width;
    private final PieceTable[] columns;
    private final List<int[]> pages = new ArrayList<>();
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
        if (count == pages.size() << PAGE_BITS) {
            pages.add(new int[PAGE * columns.length]);
        }
        int[] pieces = page(count);
        int first = first(count);
        for (int column = 0; column < columns.length; column++) {
            pieces[first + column] = columns[column].intern(snapshot, column * width);
        }
        return count++;
    }

    @Override
    public void copy(int number, byte[] to) {
        int[] pieces = page(number);
        int first = first(number);
        for (int column = 0; column < columns.length; column++) {
            columns[column].copy(pieces[first + column], to, column * width);
        }
    }

    @Override
    public boolean equal(int number, byte[] snapshot) {
        int[] pieces = page(number);
        int first = first(number);
        for (int column = 0; column < columns.length; column++) {
            if (!columns[column].equal(pieces[first + column], snapshot, column * width)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public long bytes() {
        long bytes = (long) Integer.BYTES * pages.size() * PAGE * columns.length;
        for (PieceTable column : columns) {
            bytes += column.bytes();
        }
        return bytes;
    }

    private int[] page(int number) {
        return pages.get(number >>> PAGE_BITS);
    }

    private int first(int number) {
        return (number & (PAGE - 1)) * columns.length;
    }
}
