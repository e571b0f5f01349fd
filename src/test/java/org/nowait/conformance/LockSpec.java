package org.nowait.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nowait.graph.ActionLabel;
import org.nowait.graph.StateGraph;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaString;
import org.nowait.tla.TlaValue;

/**
 * The specification of the tests, as TLC would hand it over: two processes, a lock, and a counter that only the owner of
 * the lock may raise.
 *
 * <pre>
 *   Lock(p)    pc[p] = "out" /\ owner = "none"       the lock is taken
 *   Count(p)   pc[p] = "in"  /\ count # 2            the counter goes up
 *   Unlock(p)  pc[p] = "in"                          the lock is free again
 *   Poll(p)    pc[p] = "out"                         nothing changes
 * </pre>
 */
final class LockSpec {

    static final List<String> PROCESSES = List.of("P0", "P1");
    static final int MOST = 2;

    private static final List<String> NAMES = List.of("Lock", "Count", "Unlock", "Poll");

    private LockSpec() {}

    static ActionLabel label(String name, String process) {
        return new ActionLabel(name, List.of(TlaString.of(process)), "Lock.tla:" + (10 + NAMES.indexOf(name)));
    }

    static Model model() {
        return new Model("lock", graph());
    }

    static StateGraph graph() {
        List<ActionLabel> actions = new ArrayList<>();
        for (String name : NAMES) {
            PROCESSES.forEach(process -> actions.add(label(name, process)));
        }
        StateGraph.Builder builder = new StateGraph.Builder(List.of("owner", "count", "pc"), actions);
        for (int owner = 0; owner <= PROCESSES.size(); owner++) {
            for (int count = 0; count <= MOST; count++) {
                builder.addState(
                        owner == 0 ? TlaString.of("none") : TlaString.of(PROCESSES.get(owner - 1)),
                        TlaInt.of(count),
                        pc(owner));
            }
        }
        builder.addInitial(state(0, 0));
        builder.addInitial(state(0, 1));
        for (int owner = 0; owner <= PROCESSES.size(); owner++) {
            for (int count = 0; count <= MOST; count++) {
                addEdges(builder, owner, count);
            }
        }
        return builder.build();
    }

    static int state(int owner, int count) {
        return owner * (MOST + 1) + count;
    }

    static TlaValue pc(int owner) {
        return TlaRecord.of(Map.of(
                "P0", TlaString.of(owner == 1 ? "in" : "out"),
                "P1", TlaString.of(owner == 2 ? "in" : "out")));
    }

    private static void addEdges(StateGraph.Builder builder, int owner, int count) {
        int from = state(owner, count);
        for (int process = 1; process <= PROCESSES.size(); process++) {
            int p = process - 1;
            if (owner == 0) {
                builder.addEdge(from, p, state(process, count));
            }
            if (owner == process && count < MOST) {
                builder.addEdge(from, 2 + p, state(owner, count + 1));
            }
            if (owner == process) {
                builder.addEdge(from, 4 + p, state(0, count));
            }
            if (owner != process) {
                builder.addEdge(from, 6 + p, from);
            }
        }
    }
}
