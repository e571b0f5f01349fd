package org.nowait.conformance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nowait.graph.ActionLabel;

/**
 * The actions of a graph by label. Two action instances with equal labels are one action for an implementation; the first
 * of them stands for both.
 */
final class ActionIndex {

    static final int UNKNOWN = -1;

    private final List<ActionLabel> labels;
    private final Map<ActionLabel, Integer> byLabel = new HashMap<>();
    private final int[] canonical;
    private final int[] distinct;

    ActionIndex(List<ActionLabel> labels) {
        this.labels = labels;
        this.canonical = new int[labels.size()];
        for (int action = 0; action < canonical.length; action++) {
            byLabel.putIfAbsent(labels.get(action), action);
            canonical[action] = find(labels.get(action));
        }
        this.distinct = IntStream.range(0, canonical.length)
                .filter(action -> canonical[action] == action)
                .toArray();
    }

    /** The number of action instances, equal labels counted each. */
    int size() {
        return canonical.length;
    }

    /** The action that stands for all with the same label. */
    int canonical(int action) {
        return canonical[action];
    }

    /** One action for each distinct label, ascending; not to be changed. */
    int[] distinct() {
        return distinct;
    }

    ActionLabel label(int action) {
        return labels.get(action);
    }

    int find(ActionLabel label) {
        return byLabel.getOrDefault(label, UNKNOWN);
    }
}
