package org.nowait.conformance;

/** Keeps snapshots of one size, numbered from 0 in the order in which they came. */
interface SnapshotStore {

    /** The largest snapshot that is kept as it is; larger ones are kept in pieces that they share. */
    int LARGEST_WHOLE = 96;

    /** Makes a store for snapshots of a size in bytes. */
    static SnapshotStore ofSize(int size) {
        return size <= LARGEST_WHOLE ? new WholeSnapshots(size) : new SharedSnapshots(size);
    }

    /** Adds a snapshot and returns its number. */
    int add(byte[] snapshot);

    /** Copies a snapshot out. */
    void copy(int number, byte[] to);

    /** Whether a snapshot has exactly these bytes. */
    boolean equal(int number, byte[] snapshot);

    /** The bytes of memory in use. */
    long bytes();
}
