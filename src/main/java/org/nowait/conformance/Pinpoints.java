package org.nowait.conformance;

import java.util.BitSet;
import org.nowait.tla.TlaValue;

/**
 * An implementation that can tell from which bytes of its snapshot it computes a variable. The checker then computes a
 * value once for each content of these bytes and not once for each state; it still compares every variable after every
 * action. It counts only together with {@link SaveRestore}.
 *
 * <p>The answer is best taken down where the bytes are read, not written down by hand. The checker trusts no difference
 * before it has computed it anew, and now and then computes a value that it knows: an answer that leaves a byte out is
 * found by that alone.
 */
public interface Pinpoints {

    /**
     * Returns the same value as {@link Implementation#abstraction}, and which bytes it came from.
     *
     * @param variable the name of the variable
     * @param read gets the place in the snapshot, from 0, of every byte that was looked at: any state of the same
     *     {@link #layout} that has the same bytes there has the same value
     * @return its value
     */
    TlaValue abstraction(String variable, BitSet read);

    /**
     * Returns how the snapshot of the present state is laid out, for an implementation of several machines. What was read
     * in one layout says nothing about another.
     *
     * @return the layout's number, from 0 without gaps; always 0 if there is but one
     */
    default int layout() {
        return 0;
    }
}
