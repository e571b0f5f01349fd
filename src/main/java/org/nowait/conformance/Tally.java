package org.nowait.conformance;

import java.util.BitSet;

/** What a walk has done so far, by action. Actions are canonical, see {@link ActionIndex}. */
final class Tally {

    final BitSet performedEdges = new BitSet();
    final long[] refusedHere;
    final long[] refusedElsewhere;
    long refusalsCovered;
    long offersCovered;
    long variants;
    long droppedVariants;
    long ambiguousLabels;

    Tally(int actions) {
        this.refusedHere = new long[actions];
        this.refusedElsewhere = new long[actions];
    }
}
