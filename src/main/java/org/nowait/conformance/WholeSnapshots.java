package org.nowait.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Snapshots as they are, one after the other, in pages that never move. */
final class WholeSnapshots implements SnapshotStore {

    private static final int PAGE_BITS = 12;
    private static final int PAGE = 1 << PAGE_BITS;

    private final int size;
    private final List<byte[]> pages = new ArrayList<>();
    private int count;

    WholeSnapshots(int size) {
        this.size = size;
    }

    @Override
    public int add(byte[] snapshot) {
        if (count == pages.size() << PAGE_BITS) {
            pages.add(new byte[PAGE * size]);
        }
        System.arraycopy(snapshot, 0, page(count), offset(count), size);
        return count++;
    }

    @Override
    public void copy(int number, byte[] to) {
        System.arraycopy(page(number), offset(number), to, 0, size);
    }

    @Override
    public boolean equal(int number, byte[] snapshot) {
        int from = offset(number);
        return Arrays.equals(page(number), from, from + size, snapshot, 0, size);
    }

    @Override
    public long bytes() {
        return (long) pages.size() * PAGE * size;
    }

    private byte[] page(int number) {
        return pages.get(number >>> PAGE_BITS);
    }

    private int offset(int number) {
        return (number & (PAGE - 1)) * size;
    }
}
