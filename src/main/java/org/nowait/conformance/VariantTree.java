package org.nowait.conformance;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * The positions that a walk has found, in the order in which it found them: which state of the specification each one is,
 * and by which action from which other position it was reached first. A state that an implementation reaches in different
 * ways can have several.
 */
final class VariantTree {

    static final int NONE = -1;

    private final IntArrayList state = new IntArrayList();
    private final IntArrayList parent = new IntArrayList();
    private final IntArrayList action = new IntArrayList();
    private final IntArrayList sibling = new IntArrayList();
    private final int[] youngest;

    VariantTree(int states) {
        youngest = new int[states];
        Arrays.fill(youngest, NONE);
    }

    /** Adds a position; parent and action are {@link #NONE} for one that a reset gives. */
    int add(int ofState, int from, int by) {
        int variant = state.size();
        state.add(ofState);
        parent.add(from);
        action.add(by);
        sibling.add(youngest[ofState]);
        youngest[ofState] = variant;
        return variant;
    }

    int size() {
        return state.size();
    }

    int state(int variant) {
        return state.getInt(variant);
    }

    /** The position of a state that was found last, or {@link #NONE}. */
    int youngest(int ofState) {
        return youngest[ofState];
    }

    /** The position of the same state that was found before, or {@link #NONE}. */
    int elder(int variant) {
        return sibling.getInt(variant);
    }

    boolean isFirst(int variant) {
        return elder(variant) == NONE;
    }

    int count(int ofState) {
        int count = 0;
        for (int variant = youngest[ofState]; variant != NONE; variant = elder(variant)) {
            count++;
        }
        return count;
    }

    /** The position from which the path to a position starts. */
    int root(int variant) {
        int at = variant;
        while (parent.getInt(at) != NONE) {
            at = parent.getInt(at);
        }
        return at;
    }

    /** The actions from the root to a position. */
    int[] path(int variant) {
        IntArrayList backwards = new IntArrayList();
        for (int at = variant; parent.getInt(at) != NONE; at = parent.getInt(at)) {
            backwards.add(action.getInt(at));
        }
        int[] path = new int[backwards.size()];
        for (int i = 0; i < path.length; i++) {
            path[i] = backwards.getInt(path.length - 1 - i);
        }
        return path;
    }

    /** The bytes of memory in use. */
    long bytes() {
        return 4L * Integer.BYTES * state.elements().length + (long) Integer.BYTES * youngest.length;
    }

    int reachedStates() {
        int reached = 0;
        for (int variant : youngest) {
            reached += variant == NONE ? 0 : 1;
        }
        return reached;
    }
}
