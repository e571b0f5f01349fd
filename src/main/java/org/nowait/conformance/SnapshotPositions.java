package org.nowait.conformance;

import java.util.Arrays;

/** Positions of an implementation that saves its state in a few bytes. Equal bytes are the same position. */
final class SnapshotPositions implements Positions {

    private final SaveRestore implementation;
    private final VariantTree tree;
    private final SnapshotStore store;
    private final byte[] here;
    private final byte[] now;
    private int at = VariantTree.NONE;

    SnapshotPositions(SaveRestore implementation, int states) {
        int size = implementation.snapshotSize();
        if (size < 1) {
            throw new IllegalArgumentException("a snapshot has at least one byte: snapshotSize=" + size);
        }
        this.implementation = implementation;
        this.tree = new VariantTree(states);
        this.store = SnapshotStore.ofSize(size);
        this.here = new byte[size];
        this.now = new byte[size];
    }

    @Override
    public VariantTree tree() {
        return tree;
    }

    @Override
    public boolean tellsVariants() {
        return true;
    }

    @Override
    public void go(int variant) {
        if (variant != at) {
            store.copy(variant, here);
            at = variant;
        }
        implementation.restore(here, 0);
    }

    @Override
    public boolean unchanged() {
        return implementation.matches(here, 0);
    }

    @Override
    public String change() {
        implementation.save(now, 0);
        int first = Arrays.mismatch(here, now);
        return first < 0
                ? ""
                : String.format("byte %d of %d: 0x%02x -> 0x%02x", first, here.length, here[first], now[first]);
    }

    @Override
    public int find(int state) {
        implementation.save(now, 0);
        for (int variant = tree.youngest(state); variant != VariantTree.NONE; variant = tree.elder(variant)) {
            if (store.equal(variant, now)) {
                return variant;
            }
        }
        return VariantTree.NONE;
    }

    @Override
    public int record(int state, int parent, int action) {
        implementation.save(now, 0);
        store.add(now);
        return tree.add(state, parent, action);
    }

    @Override
    public long bytes() {
        return store.bytes() + tree.bytes();
    }
}
