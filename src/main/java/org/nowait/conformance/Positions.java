package org.nowait.conformance;

/** The positions of an implementation that a walk has found, and how to get back to them. */
interface Positions {

    /** The tree of the positions. */
    VariantTree tree();

    /** Whether two positions of the same state can be told apart. */
    boolean tellsVariants();

    /** Goes to a position that was found before. */
    void go(int variant);

    /** Whether nothing has changed since the last {@link #go}. */
    boolean unchanged();

    /** What has changed since the last {@link #go}, for messages; empty if one cannot say. */
    String change();

    /** The position of a state in which the implementation is now, or {@link VariantTree#NONE} if it is a new one. */
    int find(int state);

    /** The bytes of memory in which the positions are kept. */
    long bytes();

    /** Adds the position in which the implementation is now. */
    int record(int state, int parent, int action);
}
