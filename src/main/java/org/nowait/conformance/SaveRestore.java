package org.nowait.conformance;

import java.util.Arrays;

/**
 * An implementation whose whole state goes into a few bytes and comes back from them. Without it the checker repeats a
 * behaviour from its start whenever it wants to be in a state: right, but slow, and blind to changes behind the variables.
 */
public interface SaveRestore {

    /**
     * Returns the size of a snapshot.
     *
     * @return the bytes, at least 1, the same at all times
     */
    int snapshotSize();

    /**
     * Writes the present state: all of it, so that equal bytes mean equal states.
     *
     * @param to where to write
     * @param at the first byte to write
     */
    void save(byte[] to, int at);

    /**
     * Becomes the state that was saved.
     *
     * @param from where to read
     * @param at the first byte to read
     */
    void restore(byte[] from, int at);

    /**
     * Returns whether {@link #save} would now write exactly these bytes. It is asked after every refusal, so an
     * implementation that can compare without a copy is faster.
     *
     * @param saved what was written
     * @param at its first byte
     * @return whether every byte is equal
     */
    default boolean matches(byte[] saved, int at) {
        byte[] now = new byte[snapshotSize()];
        save(now, 0);
        return Arrays.equals(now, 0, now.length, saved, at, at + now.length);
    }
}
